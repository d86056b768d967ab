package io.countersign.query.dunning;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.ArrearsChanged;
import io.countersign.account.AccountEvent.DunningAttemptLogged;
import io.countersign.account.AccountEvent.DunningClosed;
import io.countersign.account.AccountEvent.DunningEscalated;
import io.countersign.account.AccountEvent.DunningOpened;
import io.countersign.account.AccountEvent.PromiseBroken;
import io.countersign.account.AccountEvent.PromiseKept;
import io.countersign.account.DunningCaseId;
import io.countersign.account.PaymentPromise;
import io.countersign.dunning.DunningQuery.Attempt;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.PromiseState;
import io.countersign.dunning.DunningQuery.State;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each time that a customer was behind: with what, and what came of asking. */
public final class CaseCard implements TimelessFold<Case> {

    /** What the view is called. */
    public static final String NAME = "dunning";

    private static final Set<String> EVENTS = StoredNames.namesOf(
            DunningOpened.class,
            ArrearsChanged.class,
            DunningAttemptLogged.class,
            PromiseKept.class,
            PromiseBroken.class,
            DunningEscalated.class,
            DunningClosed.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Case> document() {
        return Case.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        DunningCaseId dunning = switch (event) {
            case DunningOpened opened -> opened.dunning();
            case ArrearsChanged changed -> changed.dunning();
            case DunningAttemptLogged logged -> logged.dunning();
            case PromiseKept kept -> kept.dunning();
            case PromiseBroken broken -> broken.dunning();
            case DunningEscalated escalated -> escalated.dunning();
            case DunningClosed closed -> closed.dunning();
            default -> null;
        };
        return dunning == null ? null : ((AccountEvent) event).account().value() + "/" + dunning.value();
    }

    @Override
    public Case after(@Nullable Case before, Object event) {
        return event instanceof DunningOpened opened
                ? opened(opened)
                : Draft.of(Fold.demand(before, event)).after(event).dunning();
    }

    private static Case opened(DunningOpened event) {
        return new Case(
                event.dunning(),
                event.account(),
                State.OPEN,
                event.openedOn(),
                event.orders(),
                event.amount(),
                event.policyVersion(),
                1,
                event.openedOn(),
                List.of(),
                null,
                null);
    }

    /** A case under change. */
    private static final class Draft {

        private final Case before;
        private State state;
        private List<OrderId> orders;
        private Money amount;
        private int nextAttempt;
        private @Nullable LocalDate nextDueOn;
        private final List<Attempt> attempts;
        private @Nullable LocalDate escalatedOn;
        private @Nullable LocalDate closedOn;

        private Draft(Case before) {
            this.before = before;
            state = before.state();
            orders = before.orders();
            amount = before.amount();
            nextAttempt = before.nextAttempt();
            nextDueOn = before.nextDueOn();
            attempts = new ArrayList<>(before.attempts());
            escalatedOn = before.escalatedOn();
            closedOn = before.closedOn();
        }

        static Draft of(Case before) {
            return new Draft(before);
        }

        Draft after(Object event) {
            switch (event) {
                case ArrearsChanged changed -> {
                    orders = changed.orders();
                    amount = changed.amount();
                }
                case DunningAttemptLogged logged -> {
                    attempts.add(attempt(logged));
                    nextAttempt = logged.attempt() + 1;
                    nextDueOn = logged.nextDueOn();
                }
                case PromiseKept kept -> promiseIs(kept.promise(), PromiseState.KEPT, null);
                case PromiseBroken broken -> promiseIs(broken.promise(), PromiseState.BROKEN, broken.received());
                case DunningEscalated escalated -> escalatedOn = escalated.escalatedOn();
                case DunningClosed closed -> {
                    state = State.CLOSED;
                    nextDueOn = null;
                    closedOn = closed.closedOn();
                }
                default -> throw new IllegalArgumentException(event.getClass() + " changes no dunning case");
            }
            return this;
        }

        /** The promise was made in the last attempt in which it is still open. */
        private void promiseIs(PaymentPromise promise, PromiseState became, @Nullable Money received) {
            for (int i = attempts.size() - 1; i >= 0; i--) {
                Attempt attempt = attempts.get(i);
                if (promise.equals(attempt.promise()) && attempt.promiseIs() == PromiseState.OPEN) {
                    attempts.set(i, with(attempt, became, received));
                    return;
                }
            }
        }

        private static Attempt attempt(DunningAttemptLogged event) {
            return new Attempt(
                    event.attempt(),
                    event.on(),
                    event.channel(),
                    event.spokeTo(),
                    event.said(),
                    event.promise(),
                    event.promise() == null ? null : PromiseState.OPEN,
                    null,
                    event.customersOwnCall(),
                    event.loggedBy());
        }

        private static Attempt with(Attempt before, PromiseState became, @Nullable Money received) {
            return new Attempt(
                    before.attempt(),
                    before.on(),
                    before.channel(),
                    before.spokeTo(),
                    before.said(),
                    before.promise(),
                    became,
                    received,
                    before.customersOwnCall(),
                    before.loggedBy());
        }

        Case dunning() {
            return new Case(
                    before.dunning(),
                    before.account(),
                    state,
                    before.openedOn(),
                    orders,
                    amount,
                    before.policyVersion(),
                    nextAttempt,
                    nextDueOn,
                    attempts,
                    escalatedOn,
                    closedOn);
        }
    }
}
