package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.account.AccountCommand.IssueCreditNote;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** When does a customer owe less, because goods came back? */
final class IssuingACreditNote {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Issuing a credit note",
            rule("CRN-1", "A credit note's number is used once; the same may be sent again.", Facts::newOrTheSame),
            rule("CRN-2", "A credit note is for an order that was billed.", Facts::orderWasBilled),
            rule("CRN-3", "No more is credited for an order than was billed for it.", Facts::enoughWasBilled),
            rule("CRN-4", "What is credited is more than nothing.", Facts::amountIsPositive),
            rule("CRN-5", "What is credited is in the account's currency.", Facts::currencyIsTheAccounts),
            rule("CRN-6", "A credit note is dated on or after its invoice, and not in the future.", Facts::dayFits));

    private IssuingACreditNote() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param creditedBefore the sum of all credit notes for the order
     */
    record Facts(
            @Nullable CreditOnAccount before,
            IssueCreditNote command,
            @Nullable OrderOnAccount order,
            Money creditedBefore,
            Currency accountsCurrency,
            LocalDate today) {

        boolean sentAgain() {
            return before != null && before.says(command.order(), command.amount(), command.creditedOn());
        }

        boolean newOrTheSame() {
            return before == null || sentAgain();
        }

        boolean orderWasBilled() {
            return order != null && order.invoice() != null;
        }

        boolean enoughWasBilled() {
            return sentAgain()
                    || order == null
                    || order.invoice() == null
                    || !currencyIsTheAccounts()
                    || creditedBefore
                                    .plus(command.amount())
                                    .compareTo(order.invoice().amount())
                            <= 0;
        }

        boolean amountIsPositive() {
            return command.amount().isPositive();
        }

        boolean currencyIsTheAccounts() {
            return command.amount().currency().equals(accountsCurrency);
        }

        boolean dayFits() {
            return !command.creditedOn().isAfter(today)
                    && (order == null
                            || order.invoice() == null
                            || !command.creditedOn().isBefore(order.invoice().invoicedOn()));
        }
    }
}
