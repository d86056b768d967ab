package io.countersign.credit;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.FiguresSeen;
import io.countersign.account.ReleaseId;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about credit releases (欠款发货放行). */
public sealed interface CreditQuery {

    /** What became of this credit release, step by step? Answered with an {@code Optional} of {@link Release}. */
    record FindRelease(ReleaseId release) implements CreditQuery {}

    /**
     * Which credit releases are there, by number, perhaps only of one account, for one order or in one state?
     *
     * @param after the last number of the page before
     */
    record ListReleases(
            @Nullable CustomerAccountId account,
            @Nullable OrderId order,
            @Nullable State state,
            @Nullable ReleaseId after,
            int limit)
            implements CreditQuery {

        /** The answer to {@link ListReleases}; the steps of each are left out. */
        public record Releases(
                List<Release> releases, @Nullable ReleaseId next) {}
    }

    /** Where a credit release stands. */
    enum State {
        /** Somebody has to decide about it. */
        OPEN,
        /** The goods may leave, and have not. */
        APPROVED,
        /** The goods left on it, and are not paid. */
        USED,
        REFUSED,
        WITHDRAWN,
        LAPSED,
        /** The order is paid. */
        SETTLED
    }

    /**
     * A credit release with everything that the decision stood on.
     *
     * @param shortBy how much money was missing
     * @param reason why it was asked for
     * @param figures how the account stood when it was asked for
     * @param policyVersion the policy that held when it was asked for
     * @param decision absent until somebody decided
     * @param endedBecause why it was withdrawn
     * @param endedBy who withdrew it
     * @param shipment absent until the goods were let go on it
     * @param settledOn the day on which the order was paid; absent again when the money went back
     * @param steps what happened to it, oldest first; empty in lists
     */
    record Release(
            ReleaseId release,
            CustomerAccountId account,
            OrderId order,
            State state,
            Money shortBy,
            String reason,
            FiguresSeen figures,
            int policyVersion,
            PersonId requestedBy,
            @Nullable Decision decision,
            @Nullable String endedBecause,
            @Nullable PersonId endedBy,
            @Nullable LocalDate lapsedOn,
            @Nullable Shipment shipment,
            @Nullable LocalDate settledOn,
            List<Step> steps) {

        public Release {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What somebody with the authority decided.
     *
     * @param remark why, when it was refused
     * @param authority the role and region it was decided under
     * @param lapsesOn the last day on which an approval may be used; absent when it was refused
     * @param policyVersion the policy that held when it was approved; absent when it was refused
     */
    record Decision(
            boolean approved,
            @Nullable String remark,
            ExercisedAuthority authority,
            PersonId decidedBy,
            @Nullable LocalDate lapsesOn,
            @Nullable Integer policyVersion) {}

    /**
     * That goods left on it.
     *
     * @param shippedOn absent until the carrier took them
     */
    record Shipment(PersonId issuedBy, @Nullable LocalDate shippedOn) {}

    /**
     * One thing that happened to it.
     *
     * @param position where its event is in the log
     * @param event the event's stored name
     * @param by who did it; absent when it came about by itself
     */
    record Step(
            long position,
            Instant recordedAt,
            String event,
            @Nullable PersonId by) {}
}
