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
import java.util.stream.Collectors;
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
        Map<OrderId, Put> putTowards) {

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
        return putTowards.values().stream().map(Put::amount).reduce(amount, Money::minus);
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

    /** How much of it went to which order. */
    Map<OrderId, Money> shares() {
        return putTowards.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, put -> put.getValue().amount()));
    }

    RemittanceOnAccount put(OrderId order, Money more, LocalDate on) {
        Map<OrderId, Put> put = new LinkedHashMap<>(putTowards);
        put.merge(order, new Put(more, on), Put::and);
        put.values().removeIf(now -> now.amount().isZero());
        return new RemittanceOnAccount(
                remittance, state, slip, meantFor, amount, valueDate, recordedBy, confirmedBy, put);
    }

    /** With nothing of it put towards this order any more. */
    RemittanceOnAccount without(OrderId order) {
        Map<OrderId, Put> put = new LinkedHashMap<>(putTowards);
        put.remove(order);
        return new RemittanceOnAccount(
                remittance, state, slip, meantFor, amount, valueDate, recordedBy, confirmedBy, put);
    }

    /**
     * What went to one order.
     *
     * @param on the last day on which some of it was put there
     */
    record Put(Money amount, LocalDate on) {

        private Put and(Put other) {
            return new Put(amount.plus(other.amount), on.isAfter(other.on) ? on : other.on);
        }
    }
}
