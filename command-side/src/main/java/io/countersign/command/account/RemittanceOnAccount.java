package io.countersign.command.account;

import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.State;
import io.countersign.remittance.RemittanceSlip;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an account knows about one remittance.
 *
 * @param slip absent for a payment brought along from the time before the ledger
 * @param meantFor the order it is meant for
 * @param amount what came; before it is confirmed, what the slip says
 * @param valueDate the business day of the money, once it is there
 * @param putTowards how much of it went to which order
 */
record RemittanceOnAccount(
        RemittanceId remittance,
        State state,
        @Nullable RemittanceSlip slip,
        @Nullable OrderId meantFor,
        Money amount,
        @Nullable LocalDate valueDate,
        PersonId recordedBy,
        @Nullable PersonId confirmedBy,
        Map<OrderId, Money> putTowards) {

    RemittanceOnAccount {
        putTowards = Map.copyOf(putTowards);
    }

    static RemittanceOnAccount recorded(RemittanceId remittance, RemittanceSlip slip, PersonId recordedBy) {
        return new RemittanceOnAccount(
                remittance, State.RECORDED, slip, slip.order(), slip.amount(), null, recordedBy, null, Map.of());
    }

    static RemittanceOnAccount broughtAlong(
            RemittanceId remittance, OrderId order, Money amount, LocalDate receivedOn, PersonId broughtBy) {
        return new RemittanceOnAccount(
                remittance, State.CONFIRMED, null, order, amount, receivedOn, broughtBy, broughtBy, Map.of());
    }

    /** What of it was not put towards any order. */
    Money free() {
        return putTowards.values().stream().reduce(amount, Money::minus);
    }

    boolean isPending() {
        return state == State.RECORDED;
    }

    boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    RemittanceOnAccount confirmed(Money came, LocalDate day, PersonId by) {
        return new RemittanceOnAccount(
                remittance, State.CONFIRMED, slip, meantFor, came, day, recordedBy, by, putTowards);
    }

    RemittanceOnAccount gone(State now) {
        return new RemittanceOnAccount(
                remittance, now, slip, meantFor, amount, valueDate, recordedBy, confirmedBy, Map.of());
    }

    RemittanceOnAccount put(OrderId order, Money more) {
        Map<OrderId, Money> put = new LinkedHashMap<>(putTowards);
        put.merge(order, more, Money::plus);
        put.values().removeIf(Money::isZero);
        return new RemittanceOnAccount(
                remittance, state, slip, meantFor, amount, valueDate, recordedBy, confirmedBy, put);
    }
}
