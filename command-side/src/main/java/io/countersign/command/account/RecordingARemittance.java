package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.remittance.RemittanceSlip;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** When may a remittance slip be put on an account? */
final class RecordingARemittance {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Recording a remittance slip",
            rule("REM-1", "A remittance number is used once; the same slip may be sent again.", Facts::newOrTheSame),
            rule("REM-2", "A slip is for more than nothing.", Facts::amountIsPositive),
            rule("REM-3", "A slip is in the account's currency.", Facts::currencyIsTheAccounts),
            rule("REM-4", "Money was sent before its slip is recorded.", Facts::wasSentBefore));

    private RecordingARemittance() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable RemittanceOnAccount before, RemittanceSlip slip, Currency accountsCurrency, Instant now) {

        boolean newOrTheSame() {
            return before == null || slip.equals(before.slip());
        }

        boolean amountIsPositive() {
            return slip.amount().isPositive();
        }

        boolean currencyIsTheAccounts() {
            return slip.amount().currency().equals(accountsCurrency);
        }

        boolean wasSentBefore() {
            return !slip.remittedAt().isAfter(now);
        }
    }
}
