package io.countersign.store.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import io.countersign.policy.PolicyInForce;
import io.countersign.store.nodes.Remembering;
import java.time.Duration;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The policy that holds, folded from what was published in the log.
 *
 * <p>What was read is remembered for a second. What this node publishes counts at once, and what another publishes
 * before this one decides anything after it.
 */
public final class Policies implements Remembering {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final EventStore events;
    private final Cache<PolicyId, PolicyInForce> remembered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    /** Reads policies from this store, in the transaction that it finds. */
    public Policies(EventStore events) {
        this.events = events;
    }

    /** What holds now: what was published last, or else the policy as delivered. */
    public PolicyInForce inForce() {
        return remembered.get(PolicyId.OFFICE, this::read);
    }

    /** Forgets what was read. */
    public void forget() {
        remembered.invalidateAll();
    }

    @Override
    public void forget(Set<String> streams) {
        remembered.asMap().keySet().removeIf(policy -> streams.contains(policy.toString()));
    }

    @Override
    public void forgetAll() {
        forget();
    }

    private PolicyInForce read(PolicyId policy) {
        PolicyInForce inForce = PolicyInForce.AS_DELIVERED;
        DomainEventStream stream = events.readEvents(policy.toString());
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof PolicyPublished published) {
                inForce = new PolicyInForce(published.version(), published.figures());
            }
        }
        return inForce;
    }
}
