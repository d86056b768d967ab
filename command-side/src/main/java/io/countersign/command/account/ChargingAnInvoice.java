package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.account.ChargedInvoice;
import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** When may an invoice be put on an account? */
final class ChargingAnInvoice {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Charging an invoice to an account",
            rule("INV-1", "An order is charged once; the same invoice may be sent again.", Facts::newOrTheSame),
            rule("INV-2", "An invoice is for more than nothing.", Facts::amountIsPositive),
            rule("INV-3", "An invoice is in its account's currency.", Facts::currencyIsTheAccounts),
            rule("INV-4", "An invoice is due on or after its own date.", Facts::dueAfterwards),
            rule("INV-5", "An invoice is not dated in the future.", Facts::dayHasCome),
            rule("INV-6", "An order that was cancelled is not billed.", Facts::notCancelled));

    private ChargingAnInvoice() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable OrderOnAccount order, ChargedInvoice invoice, Currency accountsCurrency, LocalDate today) {

        boolean newOrTheSame() {
            return order == null || order.invoice() == null || order.invoice().equals(invoice);
        }

        boolean amountIsPositive() {
            return invoice.amount().isPositive();
        }

        boolean currencyIsTheAccounts() {
            return invoice.amount().currency().equals(accountsCurrency);
        }

        boolean dueAfterwards() {
            return !invoice.dueOn().isBefore(invoice.invoicedOn());
        }

        boolean dayHasCome() {
            return !invoice.invoicedOn().isAfter(today);
        }

        boolean notCancelled() {
            return order == null || !order.isDropped();
        }
    }
}
