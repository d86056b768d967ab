package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.remittance.RemittanceQuery.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may confirmed money be taken back, because it bounced? */
final class ReversingARemittance {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Reversing a remittance",
            rule("REM-13", "Only a confirmed remittance is reversed.", Facts::confirmedOrReversed),
            rule("REM-14", "A reversal has a reason.", Facts::reasonIsGiven),
            rule("REM-15", "Money goes back on or after the day it came, and not in the future.", Facts::dayFits));

    private ReversingARemittance() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable RemittanceOnAccount remittance, LocalDate reversedOn, String reason, LocalDate today) {

        boolean confirmedOrReversed() {
            return remittance != null && (remittance.isConfirmed() || remittance.state() == State.REVERSED);
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }

        boolean dayFits() {
            return !reversedOn.isAfter(today)
                    && (remittance == null
                            || remittance.valueDate() == null
                            || !reversedOn.isBefore(remittance.valueDate()));
        }
    }
}
