package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.Currency;

/** When may a payment or a credit note from the time before the ledger be put on an account? */
final class BringingMoneyAlong {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Bringing payments and credit notes along from the time before the ledger",
            rule(
                    "IMP-5",
                    "A payment's or credit note's number is used once; the same may be sent again.",
                    Facts::newOrTheSame),
            rule("IMP-6", "What was paid or credited is more than nothing.", Facts::amountIsPositive),
            rule("IMP-7", "What was paid or credited is in its account's currency.", Facts::currencyIsTheAccounts),
            rule("IMP-8", "What is brought along has happened: its day is not in the future.", Facts::dayHasCome));

    private BringingMoneyAlong() {}

    /** What the rules may look at, and nothing else. */
    record Facts(boolean newOrTheSame, Money amount, Currency accountsCurrency, LocalDate on, LocalDate today) {

        boolean amountIsPositive() {
            return amount.isPositive();
        }

        boolean currencyIsTheAccounts() {
            return amount.currency().equals(accountsCurrency);
        }

        boolean dayHasCome() {
            return !on.isAfter(today);
        }
    }
}
