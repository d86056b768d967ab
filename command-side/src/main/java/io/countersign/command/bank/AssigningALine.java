package io.countersign.command.bank;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.bank.LinePurpose;
import io.countersign.bank.StatementKind;
import io.countersign.command.bank.LineOnStatement.Assigned;
import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When may a line be said to be something else than a customer's remittance? */
final class AssigningALine {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Assigning a line",
            rule(
                    "BNK-17",
                    "Only an open or parked line of the statement is assigned; the same may be said again.",
                    Facts::freeOrTheSame),
            rule("BNK-18", "What a line is that is none of the usual things is said in words.", Facts::isSaid),
            rule(
                    "BNK-19",
                    "Lines are assigned on the statement; an interim report and a notification pass them on to it.",
                    Facts::isOnStatement));

    private AssigningALine() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable LineOnStatement line, Assigned now, StatementKind kind) {

        boolean freeOrTheSame() {
            return line != null && (line.isFree() || line.home().equals(now));
        }

        boolean isSaid() {
            String remark = now.remark();
            return now.purpose() != LinePurpose.OTHER || (remark != null && !remark.isBlank());
        }

        boolean isOnStatement() {
            return !kind.comesAgain();
        }
    }
}
