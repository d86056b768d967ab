package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** When may the money of a slip be said to be there? */
final class ConfirmingARemittance {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Confirming a remittance",
            rule(
                    "REM-5",
                    "Only a recorded slip is confirmed, and only once; the same confirmation may be sent again.",
                    Facts::openOrTheSame),
            rule("REM-6", "Nobody confirms a remittance that they recorded.", Facts::twoPeopleAreInvolved),
            rule("REM-7", "What came is more than nothing.", Facts::amountIsPositive),
            rule("REM-8", "What came is in the account's currency.", Facts::currencyIsTheAccounts),
            rule("REM-9", "A value date is not in the future.", Facts::dayHasCome));

    private ConfirmingARemittance() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable RemittanceOnAccount remittance,
            Money amount,
            LocalDate valueDate,
            PersonId confirmer,
            Currency accountsCurrency,
            LocalDate today) {

        boolean openOrTheSame() {
            return remittance != null && (remittance.isPending() || isTheSame(remittance));
        }

        boolean twoPeopleAreInvolved() {
            return remittance == null || !remittance.recordedBy().equals(confirmer);
        }

        boolean amountIsPositive() {
            return amount.isPositive();
        }

        boolean currencyIsTheAccounts() {
            return amount.currency().equals(accountsCurrency);
        }

        boolean dayHasCome() {
            return !valueDate.isAfter(today);
        }

        private boolean isTheSame(RemittanceOnAccount confirmed) {
            return confirmed.isConfirmed()
                    && confirmer.equals(confirmed.confirmedBy())
                    && amount.equals(confirmed.amount())
                    && valueDate.equals(confirmed.valueDate());
        }
    }
}
