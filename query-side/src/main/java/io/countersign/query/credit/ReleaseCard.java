package io.countersign.query.credit;

import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseSettled;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.DebtReopened;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.ReleaseId;
import io.countersign.credit.CreditQuery.Decision;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.credit.CreditQuery.Shipment;
import io.countersign.credit.CreditQuery.State;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.people.PersonId;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of each credit release, from its request on.
 *
 * <p>Its steps stay in the log, where their moments are: a list does not show them, and one release is read from the few
 * events about it.
 */
public final class ReleaseCard implements TimelessFold<Release> {

    /** What the view is called. */
    public static final String NAME = "credit-releases";

    /** The events of a release, from its request to the money. */
    public static final Set<String> EVENTS = StoredNames.namesOf(
            CreditReleaseRequested.class,
            CreditReleaseApproved.class,
            CreditReleaseRefused.class,
            CreditReleaseWithdrawn.class,
            CreditReleaseLapsed.class,
            CreditReleaseSettled.class,
            DebtReopened.class,
            OutboundSlipIssued.class,
            OrderShipped.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Release> document() {
        return Release.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        ReleaseId release = releaseIn(event);
        return release == null ? null : release.value();
    }

    /** The credit release that an event is about; nothing when it is about none. */
    public static @Nullable ReleaseId releaseIn(Object event) {
        return switch (event) {
            case CreditReleaseRequested requested -> requested.release();
            case CreditReleaseApproved approved -> approved.release();
            case CreditReleaseRefused refused -> refused.release();
            case CreditReleaseWithdrawn withdrawn -> withdrawn.release();
            case CreditReleaseLapsed lapsed -> lapsed.release();
            case CreditReleaseSettled settled -> settled.release();
            case DebtReopened reopened -> reopened.release();
            case OutboundSlipIssued issued -> issued.release();
            case OrderShipped shipped -> shipped.release();
            default -> null;
        };
    }

    @Override
    public Release after(@Nullable Release before, Object event) {
        return event instanceof CreditReleaseRequested requested
                ? requested(requested)
                : Draft.of(Fold.demand(before, event)).after(event).release();
    }

    private static Release requested(CreditReleaseRequested event) {
        return new Release(
                event.release(),
                event.account(),
                event.order(),
                State.OPEN,
                event.shortBy(),
                event.reason(),
                event.figures(),
                event.policyVersion(),
                event.requestedBy(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** A credit release under change. */
    private static final class Draft {

        private final Release before;
        private State state;
        private @Nullable Decision decision;
        private @Nullable String endedBecause;
        private @Nullable PersonId endedBy;
        private @Nullable LocalDate lapsedOn;
        private @Nullable Shipment shipment;
        private @Nullable LocalDate settledOn;

        private Draft(Release before) {
            this.before = before;
            state = before.state();
            decision = before.decision();
            endedBecause = before.endedBecause();
            endedBy = before.endedBy();
            lapsedOn = before.lapsedOn();
            shipment = before.shipment();
            settledOn = before.settledOn();
        }

        static Draft of(Release before) {
            return new Draft(before);
        }

        Draft after(Object event) {
            switch (event) {
                case CreditReleaseApproved approved -> {
                    state = State.APPROVED;
                    decision = new Decision(
                            true,
                            approved.remark(),
                            approved.authority(),
                            approved.approvedBy(),
                            approved.lapsesOn(),
                            approved.policyVersion());
                }
                case CreditReleaseRefused refused -> {
                    state = State.REFUSED;
                    decision =
                            new Decision(false, refused.reason(), refused.authority(), refused.refusedBy(), null, null);
                }
                case CreditReleaseWithdrawn withdrawn -> {
                    state = State.WITHDRAWN;
                    endedBecause = withdrawn.reason();
                    endedBy = withdrawn.withdrawnBy();
                }
                case CreditReleaseLapsed lapsed -> {
                    state = State.LAPSED;
                    lapsedOn = lapsed.lapsedOn();
                }
                case OutboundSlipIssued issued -> {
                    state = State.USED;
                    shipment = new Shipment(issued.issuedBy(), null);
                }
                case OrderShipped shipped ->
                    shipment = new Shipment(
                            shipment == null ? shipped.shippedBy() : shipment.issuedBy(), shipped.shippedOn());
                case CreditReleaseSettled settled -> {
                    state = State.SETTLED;
                    settledOn = settled.settledOn();
                }
                case DebtReopened reopened -> {
                    state = State.USED;
                    settledOn = null;
                }
                default -> throw new IllegalArgumentException(event.getClass() + " changes no credit release");
            }
            return this;
        }

        Release release() {
            return new Release(
                    before.release(),
                    before.account(),
                    before.order(),
                    state,
                    before.shortBy(),
                    before.reason(),
                    before.figures(),
                    before.policyVersion(),
                    before.requestedBy(),
                    decision,
                    endedBecause,
                    endedBy,
                    lapsedOn,
                    shipment,
                    settledOn,
                    before.steps());
        }
    }
}
