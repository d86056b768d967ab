package io.countersign.remittance;

import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's proof of payment says (汇款底单). It is not yet money.
 *
 * @param remittedAt when the customer sent it
 * @param bankAccount our account that should receive it
 * @param amount what the slip says
 * @param payer who paid, by their number in the directory of people
 * @param reference the bank's reference on the slip
 * @param order the order it is meant for, when the customer said so
 * @param project the project it is meant for, when the customer said so
 * @param scanHash SHA-256 of the scanned slip, in hexadecimal, when there is a scan
 */
public record RemittanceSlip(
        Instant remittedAt,
        String bankAccount,
        PaymentMethod method,
        Money amount,
        PersonId payer,
        String reference,
        @Nullable OrderId order,
        @Nullable String project,
        @Nullable String scanHash) {}
