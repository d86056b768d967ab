package io.countersign.query.audit;

import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyInForce;
import io.countersign.store.log.StoredEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy and the event that published it.
 *
 * @param stored absent for the policy as delivered
 */
record Published(PolicyInForce policy, @Nullable StoredEvent stored) {

    private static final Published AS_DELIVERED = new Published(PolicyInForce.AS_DELIVERED, null);

    /** The beginning of every list of policies. */
    static List<Published> none() {
        return List.of(AS_DELIVERED);
    }

    static Published of(PolicyPublished event, StoredEvent stored) {
        return new Published(new PolicyInForce(event.version(), event.figures()), stored);
    }

    boolean isBefore(long position) {
        return stored == null || stored.position() < position;
    }

    int version() {
        return policy.version();
    }

    /** The last one of these that was published before a position. */
    static Published inForce(List<Published> all, long position) {
        return all.reversed().stream()
                .filter(one -> one.isBefore(position))
                .findFirst()
                .orElse(AS_DELIVERED);
    }

    /** The one of these with a version, if it was published before a position. */
    static @Nullable Published find(List<Published> all, int version, long position) {
        return all.stream()
                .filter(one -> one.version() == version && one.isBefore(position))
                .findFirst()
                .orElse(null);
    }
}
