package io.countersign.web.remittances;

import io.countersign.account.Allocation;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.remittance.RemittanceQuery.State;
import io.countersign.remittance.RemittanceSlip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A remittance as it is shown. What the slip said is absent for a payment from the time before the ledger.
 *
 * @param amount what the slip said
 * @param confirmed what really came, once finance saw it
 * @param difference how much more came than the slip said; negative when less
 * @param payerName absent once it was erased
 */
record ShownRemittance(
        String id,
        String account,
        State state,
        @Nullable String currency,
        @Nullable String amount,
        @Nullable Instant remittedAt,
        @Nullable String bankAccount,
        @Nullable PaymentMethod method,
        @Nullable String payer,
        @Nullable String payerName,
        @Nullable String reference,
        @Nullable String order,
        @Nullable String project,
        @Nullable String scanHash,
        @Nullable String confirmed,
        @Nullable String difference,
        @Nullable LocalDate valueDate,
        List<ShownAllocation> allocations,
        @Nullable String recordedBy,
        @Nullable String recordedByName,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable String reason) {

    static ShownRemittance of(Remittance remittance, Map<PersonId, String> names) {
        RemittanceSlip slip = remittance.slip();
        Money confirmed = remittance.confirmed();
        Money amount = slip == null ? null : slip.amount();
        Money any = amount == null ? confirmed : amount;
        OrderId order = slip == null ? null : slip.order();
        PersonId payer = slip == null ? null : slip.payer();
        return new ShownRemittance(
                remittance.remittance().value(),
                remittance.account().value(),
                remittance.state(),
                any == null ? null : any.currency().getCurrencyCode(),
                amount == null ? null : amount.toDecimal(),
                slip == null ? null : slip.remittedAt(),
                slip == null ? null : slip.bankAccount(),
                slip == null ? null : slip.method(),
                payer == null ? null : payer.value(),
                name(payer, names),
                slip == null ? null : slip.reference(),
                order == null ? null : order.value(),
                slip == null ? null : slip.project(),
                slip == null ? null : slip.scanHash(),
                confirmed == null ? null : confirmed.toDecimal(),
                confirmed == null || amount == null
                        ? null
                        : confirmed.minus(amount).toDecimal(),
                remittance.valueDate(),
                remittance.allocations().stream().map(ShownAllocation::of).toList(),
                number(remittance.recordedBy()),
                name(remittance.recordedBy(), names),
                number(remittance.decidedBy()),
                name(remittance.decidedBy(), names),
                remittance.reason());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(Remittance remittance) {
        RemittanceSlip slip = remittance.slip();
        return Stream.of(slip == null ? null : slip.payer(), remittance.recordedBy(), remittance.decidedBy())
                .filter(Objects::nonNull);
    }

    private static @Nullable String number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? null : names.get(person);
    }

    /** How much of it an order has, and from which business day on. */
    record ShownAllocation(String order, String amount, LocalDate on) {

        static ShownAllocation of(Allocation allocation) {
            return new ShownAllocation(
                    allocation.order().value(), allocation.amount().toDecimal(), allocation.on());
        }
    }
}
