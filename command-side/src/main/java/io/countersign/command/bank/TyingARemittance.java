package io.countersign.command.bank;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.bank.StatementKind;
import io.countersign.command.bank.RemittanceTie.Tie;
import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When may a match have the money of a remittance? */
final class TyingARemittance {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Tying a remittance to a match",
            rule(
                    "BNK-27",
                    "A remittance is in one match for each way that money goes;"
                            + " a statement takes it over from an interim report or a notification.",
                    Facts::isFreeOrTakenOver));

    private TyingARemittance() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable Tie before, Tie now) {

        boolean isFreeOrTakenOver() {
            return before == null
                    || before.equals(now)
                    || (before.kind().comesAgain() && now.kind() == StatementKind.STATEMENT);
        }
    }
}
