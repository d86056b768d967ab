package io.countersign.web.dunning;

import io.countersign.account.DunningChannel;
import io.countersign.dunning.DunningQuery.Attempt;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.ListCases.Cases;
import io.countersign.dunning.DunningQuery.State;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.web.dunning.ShownCalls.ShownPromise;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each time that a customer was behind, the latest at the top. */
record ShownDunning(String account, List<ShownCase> cases) {

    static ShownDunning of(Cases cases, Map<PersonId, String> names) {
        return new ShownDunning(
                cases.account().value(),
                cases.cases().stream()
                        .map(dunning -> ShownCase.of(dunning, names))
                        .toList());
    }

    /** Everybody who has to do with them. */
    static Stream<PersonId> people(Cases cases) {
        return cases.cases().stream()
                .flatMap(dunning -> dunning.attempts().stream())
                .flatMap(attempt -> Stream.of(attempt.spokeTo(), attempt.loggedBy()))
                .filter(Objects::nonNull);
    }

    /**
     * One time that the customer was behind.
     *
     * @param orders what the customer is behind with; of a closed case, was at last
     * @param amount how much is missing; of a closed case, was at last
     * @param policyVersion the policy that held when the case was opened
     * @param nextAttempt the number of the next attempt, from 1
     * @param nextDueOn absent when the case is closed
     * @param escalatedOn the day on which the regional manager took over
     */
    record ShownCase(
            String id,
            State state,
            LocalDate openedOn,
            String currency,
            String amount,
            List<String> orders,
            int policyVersion,
            int nextAttempt,
            @Nullable LocalDate nextDueOn,
            List<ShownAttempt> attempts,
            @Nullable LocalDate escalatedOn,
            @Nullable LocalDate closedOn) {

        static ShownCase of(Case dunning, Map<PersonId, String> names) {
            return new ShownCase(
                    dunning.dunning().value(),
                    dunning.state(),
                    dunning.openedOn(),
                    dunning.amount().currency().getCurrencyCode(),
                    dunning.amount().toDecimal(),
                    dunning.orders().stream().map(OrderId::value).toList(),
                    dunning.policyVersion(),
                    dunning.nextAttempt(),
                    dunning.nextDueOn(),
                    dunning.attempts().stream()
                            .map(attempt -> ShownAttempt.of(attempt, names))
                            .toList(),
                    dunning.escalatedOn(),
                    dunning.closedOn());
        }
    }

    /**
     * One time that the customer was asked.
     *
     * @param attempt its number, from 1
     * @param spokeToName absent once it was erased
     * @param customersOwnCall whether the customer called of their own accord
     */
    record ShownAttempt(
            int attempt,
            LocalDate on,
            DunningChannel channel,
            @Nullable String spokeTo,
            @Nullable String spokeToName,
            String said,
            @Nullable ShownPromise promise,
            boolean customersOwnCall,
            String loggedBy,
            @Nullable String loggedByName) {

        static ShownAttempt of(Attempt attempt, Map<PersonId, String> names) {
            PersonId spokeTo = attempt.spokeTo();
            return new ShownAttempt(
                    attempt.attempt(),
                    attempt.on(),
                    attempt.channel(),
                    spokeTo == null ? null : spokeTo.value(),
                    spokeTo == null ? null : names.get(spokeTo),
                    attempt.said(),
                    ShownPromise.of(attempt),
                    attempt.customersOwnCall(),
                    attempt.loggedBy().value(),
                    names.get(attempt.loggedBy()));
        }
    }
}
