package io.countersign.web.dunning;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.DunningChannel;
import io.countersign.account.PaymentPromise;
import io.countersign.account.Standing;
import io.countersign.dunning.DunningQuery.Attempt;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.ListCalls.Call;
import io.countersign.dunning.DunningQuery.ListCalls.Calls;
import io.countersign.dunning.DunningQuery.PromiseState;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.web.people.PersonEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask for payment on a day.
 *
 * @param on the day it speaks of
 */
record ShownCalls(LocalDate on, List<ShownCall> calls) {

    static ShownCalls of(Calls calls, Map<PersonId, PersonEntry> people) {
        return new ShownCalls(
                calls.on(),
                calls.calls().stream().map(call -> ShownCall.of(call, people)).toList());
    }

    /** Everybody who has to do with them. */
    static Stream<PersonId> people(Calls calls) {
        return calls.calls().stream()
                .flatMap(call -> Stream.concat(
                        Stream.of(call.customer().contact(), call.customer().salesperson()),
                        Stream.ofNullable(lastOf(call.dunning()))
                                .flatMap(attempt -> Stream.of(attempt.spokeTo(), attempt.loggedBy()))))
                .filter(Objects::nonNull);
    }

    private static @Nullable Attempt lastOf(Case dunning) {
        return dunning.attempts().isEmpty() ? null : dunning.attempts().getLast();
    }

    private static @Nullable String number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable String name(@Nullable PersonId person, Map<PersonId, PersonEntry> people) {
        PersonEntry known = person == null ? null : people.get(person);
        return known == null ? null : known.name();
    }

    /**
     * One customer to be asked.
     *
     * @param contactName absent once it was erased
     * @param attempt the number of the attempt that is due, from 1
     * @param dueOn since when it is due
     * @param openedOn since when the customer is behind
     * @param amount how much is missing
     * @param lastContact absent before the first attempt
     * @param lastPromise absent when nothing was ever promised
     * @param escalatedOn the day on which the regional manager took over
     */
    record ShownCall(
            String account,
            String name,
            Standing standing,
            String region,
            @Nullable String salesperson,
            @Nullable String salespersonName,
            @Nullable String contact,
            @Nullable String contactName,
            @Nullable String contactPhone,
            String dunning,
            int attempt,
            @Nullable LocalDate dueOn,
            LocalDate openedOn,
            String currency,
            String amount,
            List<String> orders,
            @Nullable ShownLastCall lastContact,
            @Nullable ShownPromise lastPromise,
            @Nullable LocalDate escalatedOn) {

        static ShownCall of(Call call, Map<PersonId, PersonEntry> people) {
            Account customer = call.customer();
            Case dunning = call.dunning();
            PersonId contact = customer.contact();
            PersonEntry toCall = contact == null ? null : people.get(contact);
            Attempt last = lastOf(dunning);
            return new ShownCall(
                    customer.account().value(),
                    customer.name(),
                    customer.standing(),
                    customer.region().value(),
                    number(customer.salesperson()),
                    ShownCalls.name(customer.salesperson(), people),
                    number(contact),
                    toCall == null ? null : toCall.name(),
                    toCall == null ? null : toCall.phone(),
                    dunning.dunning().value(),
                    dunning.nextAttempt(),
                    dunning.nextDueOn(),
                    dunning.openedOn(),
                    dunning.amount().currency().getCurrencyCode(),
                    dunning.amount().toDecimal(),
                    dunning.orders().stream().map(OrderId::value).toList(),
                    last == null ? null : ShownLastCall.of(last, people),
                    ShownPromise.of(dunning.lastPromise()),
                    dunning.escalatedOn());
        }
    }

    /** The last time that the customer was asked. */
    record ShownLastCall(
            int attempt,
            LocalDate on,
            DunningChannel channel,
            @Nullable String spokeTo,
            @Nullable String spokeToName,
            String said,
            String loggedBy,
            @Nullable String loggedByName) {

        static ShownLastCall of(Attempt attempt, Map<PersonId, PersonEntry> people) {
            return new ShownLastCall(
                    attempt.attempt(),
                    attempt.on(),
                    attempt.channel(),
                    number(attempt.spokeTo()),
                    name(attempt.spokeTo(), people),
                    attempt.said(),
                    attempt.loggedBy().value(),
                    name(attempt.loggedBy(), people));
        }
    }

    /**
     * What the customer promised to pay, and what became of it.
     *
     * @param received how much came, when it was broken
     */
    record ShownPromise(
            LocalDate on,
            String amount,
            PromiseState state,
            @Nullable String received) {

        static @Nullable ShownPromise of(@Nullable Attempt attempt) {
            PaymentPromise promise = attempt == null ? null : attempt.promise();
            PromiseState state = attempt == null ? null : attempt.promiseIs();
            Money received = attempt == null ? null : attempt.received();
            return promise == null || state == null
                    ? null
                    : new ShownPromise(
                            promise.on(),
                            promise.amount().toDecimal(),
                            state,
                            received == null ? null : received.toDecimal());
        }
    }
}
