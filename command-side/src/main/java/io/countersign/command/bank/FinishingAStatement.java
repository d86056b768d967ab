package io.countersign.command.bank;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.bank.StatementKind;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import org.jspecify.annotations.Nullable;

/** When is a bank statement done with? */
final class FinishingAStatement {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Finishing a bank statement",
            rule(
                    "BNK-24",
                    "Only a statement is finished; an interim report and a notification pass over into it.",
                    Facts::isStatement),
            rule("BNK-25", "The opening balance and the lines come to the closing balance.", Facts::balancesFit),
            rule(
                    "BNK-26",
                    "Every line has a home: it is matched, assigned, or parked with an owner.",
                    Facts::linesAreAtHome));

    private FinishingAStatement() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            StatementKind kind,
            @Nullable Money opening,
            Money moved,
            @Nullable Money closing,
            int linesOpen) {

        boolean isStatement() {
            return !kind.comesAgain();
        }

        boolean balancesFit() {
            return opening != null && opening.plus(moved).equals(closing);
        }

        boolean linesAreAtHome() {
            return linesOpen == 0;
        }
    }
}
