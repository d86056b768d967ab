package io.countersign.command.bank;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When may a line be opened again? */
final class ReopeningALine {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Opening a line again",
            rule(
                    "BNK-22",
                    "A line of the statement is opened again unless it is matched; then its match is taken back.",
                    Facts::isNotMatched),
            rule("BNK-23", "A line is opened again for a reason.", Facts::reasonIsGiven));

    private ReopeningALine() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable LineOnStatement line, String reason) {

        boolean isNotMatched() {
            return line != null && !line.isMatched();
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
