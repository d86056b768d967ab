package io.countersign.query.audit;

import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseSettled;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.DebtReopened;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.ReleaseId;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.audit.AuditQuery.ListTrails.Mark;
import io.countersign.credit.CreditQuery.State;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.people.PersonId;
import io.countersign.query.credit.ReleaseCard;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the trail of each credit release is in the log: its marks, and what a list of trails is looked through for. */
public final class TrailFold implements Fold<ListedTrail> {

    @Override
    public String name() {
        return "release-trails";
    }

    @Override
    public Class<ListedTrail> document() {
        return ListedTrail.class;
    }

    @Override
    public Set<String> events() {
        return ReleaseCard.EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        ReleaseId release = ReleaseCard.releaseIn(event);
        return release == null ? null : release.value();
    }

    @Override
    public ListedTrail after(@Nullable ListedTrail before, Object event, Recorded recorded) {
        if (event instanceof CreditReleaseRequested asked) {
            return new ListedTrail(
                    asked.release(),
                    asked.account(),
                    asked.order(),
                    asked.shortBy(),
                    State.OPEN,
                    mark(recorded, asked.requestedBy()),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        ListedTrail known = Fold.demand(before, event);
        return switch (event) {
            case CreditReleaseApproved approved ->
                decided(known, State.APPROVED, mark(recorded, approved.approvedBy()));
            case CreditReleaseRefused refused -> decided(known, State.REFUSED, mark(recorded, refused.refusedBy()));
            case CreditReleaseWithdrawn withdrawn ->
                ended(known, State.WITHDRAWN, mark(recorded, withdrawn.withdrawnBy()));
            case CreditReleaseLapsed lapsed -> ended(known, State.LAPSED, mark(recorded, null));
            case OutboundSlipIssued slip ->
                left(known, State.USED, mark(recorded, slip.issuedBy()), known.shipped(), known.settled());
            case OrderShipped shipped ->
                left(known, known.state(), known.let(), mark(recorded, shipped.shippedBy()), known.settled());
            case CreditReleaseSettled settled ->
                left(known, State.SETTLED, known.let(), known.shipped(), mark(recorded, null));
            case DebtReopened reopened -> left(known, State.USED, known.let(), known.shipped(), null);
            default -> throw new IllegalArgumentException(event.getClass() + " changes no trail");
        };
    }

    private static Mark mark(Recorded recorded, @Nullable PersonId by) {
        return new Mark(recorded.position(), recorded.at(), by);
    }

    private static ListedTrail decided(ListedTrail before, State state, Mark decided) {
        return moved(before, state, decided, before.ended(), before.let(), before.shipped(), before.settled());
    }

    private static ListedTrail ended(ListedTrail before, State state, Mark ended) {
        return moved(before, state, before.decided(), ended, before.let(), before.shipped(), before.settled());
    }

    private static ListedTrail left(
            ListedTrail before, State state, @Nullable Mark let, @Nullable Mark shipped, @Nullable Mark settled) {
        return moved(before, state, before.decided(), before.ended(), let, shipped, settled);
    }

    private static ListedTrail moved(
            ListedTrail before,
            State state,
            @Nullable Mark decided,
            @Nullable Mark ended,
            @Nullable Mark let,
            @Nullable Mark shipped,
            @Nullable Mark settled) {
        return new ListedTrail(
                before.release(),
                before.account(),
                before.order(),
                before.shortBy(),
                state,
                before.requested(),
                decided,
                ended,
                let,
                shipped,
                settled);
    }
}
