package io.countersign.dunning;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningCaseId;
import io.countersign.account.DunningChannel;
import io.countersign.account.PaymentPromise;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about dunning (催款). */
public sealed interface DunningQuery {

    /**
     * Whom has the office to ask for payment on this day, the one that has waited longest at the top?
     *
     * @param on today when absent
     */
    record ListCalls(
            @Nullable LocalDate on,
            @Nullable Region region,
            @Nullable PersonId salesperson) implements DunningQuery {

        /**
         * The answer to {@link ListCalls}.
         *
         * @param on the day it speaks of
         */
        public record Calls(LocalDate on, List<Call> calls) {}

        /** One customer to be asked. */
        public record Call(Account customer, Case dunning) {}
    }

    /**
     * When was this customer behind, and what came of asking, the latest case first? Answered with an {@code Optional}
     * of {@link Cases}, which is empty when there is no such account.
     */
    record ListCases(CustomerAccountId account) implements DunningQuery {

        /** The answer to {@link ListCases}. */
        public record Cases(CustomerAccountId account, List<Case> cases) {}
    }

    /** Is the customer still behind? */
    enum State {
        OPEN,
        CLOSED
    }

    /** What became of a promise to pay. */
    enum PromiseState {
        /** Its day has not gone by, or nobody has looked yet. */
        OPEN,
        KEPT,
        BROKEN
    }

    /**
     * One time that a customer was behind.
     *
     * @param orders what the customer is behind with; of a closed case, was at last
     * @param amount how much is missing; of a closed case, was at last
     * @param policyVersion the policy that held when the case was opened
     * @param nextAttempt the number of the next attempt, from 1
     * @param nextDueOn the day of the next attempt; absent when the case is closed
     * @param escalatedOn the day on which the regional manager took over
     */
    record Case(
            DunningCaseId dunning,
            CustomerAccountId account,
            State state,
            LocalDate openedOn,
            List<OrderId> orders,
            Money amount,
            int policyVersion,
            int nextAttempt,
            @Nullable LocalDate nextDueOn,
            List<Attempt> attempts,
            @Nullable LocalDate escalatedOn,
            @Nullable LocalDate closedOn) {

        public Case {
            orders = List.copyOf(orders);
            attempts = List.copyOf(attempts);
        }

        /** Has the customer to be asked on this day? A customer is asked once a day. */
        public boolean hasCallOn(LocalDate day) {
            return nextDueOn != null
                    && !nextDueOn.isAfter(day)
                    && (attempts.isEmpty() || attempts.getLast().on().isBefore(day));
        }

        /** The last attempt in which the customer promised something. */
        public @Nullable Attempt lastPromise() {
            return attempts.reversed().stream()
                    .filter(attempt -> attempt.promise() != null)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * One time that the customer was asked for payment.
     *
     * @param attempt its number, from 1
     * @param promiseIs absent when nothing was promised
     * @param received how much came, when the promise was broken
     */
    record Attempt(
            int attempt,
            LocalDate on,
            DunningChannel channel,
            @Nullable PersonId spokeTo,
            String said,
            @Nullable PaymentPromise promise,
            @Nullable PromiseState promiseIs,
            @Nullable Money received,
            boolean customersOwnCall,
            PersonId loggedBy) {}
}
