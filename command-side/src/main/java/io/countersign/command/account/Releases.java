package io.countersign.command.account;

import io.countersign.account.ReleaseId;
import io.countersign.order.OrderId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The credit releases of one account: asked for, decided, used, paid. Only an account's events change them.
 *
 * <p>Those that are open or unpaid are kept apart from what is over. An approval counts until its last day and not until
 * somebody says that it has lapsed.
 */
final class Releases {

    private final Map<ReleaseId, Release> all = new HashMap<>();
    private final Map<ReleaseId, Release> live = new LinkedHashMap<>();
    private final Map<OrderId, ReleaseId> leftOn = new HashMap<>();

    @Nullable
    Release find(ReleaseId release) {
        return all.get(release);
    }

    /** The approval that an order's goods left on. */
    @Nullable
    ReleaseId leftOn(OrderId order) {
        return leftOn.get(order);
    }

    /** What is asked or approved for this order on this day, and not over. */
    List<Release> liveFor(OrderId order, LocalDate today) {
        return live.values().stream()
                .filter(release -> release.order().equals(order) && release.isLive(today))
                .toList();
    }

    /** The approvals on which this order's goods may leave on this day. */
    List<Release> usableFor(OrderId order, LocalDate today) {
        return live.values().stream()
                .filter(release -> release.order().equals(order) && release.isUsable(today))
                .toList();
    }

    /** How many others of this customer's releases are unpaid on this day. */
    int unpaidBesides(ReleaseId release, LocalDate today) {
        return (int) live.values().stream()
                .filter(other -> !other.release().equals(release) && other.isUnpaid(today))
                .count();
    }

    /** Unused approvals whose last day has gone by. */
    List<Release> lapsing(LocalDate today) {
        return live.values().stream()
                .filter(release -> release.isApproved() && !release.isUnpaid(today))
                .toList();
    }

    /** Approvals that are neither taken back, lapsed nor paid on this day. */
    List<Release> unpaid(LocalDate today) {
        return live.values().stream().filter(release -> release.isUnpaid(today)).toList();
    }

    void requested(Release request) {
        put(request);
    }

    void change(ReleaseId release, UnaryOperator<Release> how) {
        put(how.apply(known(release)));
    }

    void used(ReleaseId release, String event) {
        change(release, before -> before.usedBy(event));
        leftOn.put(known(release).order(), release);
    }

    /** What was paid for goods that left on a release is not there any more. */
    void unpaidAgain(OrderId order, String event) {
        ReleaseId release = leftOn.get(order);
        if (release != null && known(release).state() == Release.State.SETTLED) {
            change(release, before -> before.unpaidAgain(event));
        }
    }

    private void put(Release release) {
        all.put(release.release(), release);
        if (release.isOpen() || release.isApproved()) {
            live.put(release.release(), release);
        } else {
            live.remove(release.release());
        }
    }

    private Release known(ReleaseId release) {
        return Objects.requireNonNull(all.get(release), () -> "the account does not know " + release);
    }
}
