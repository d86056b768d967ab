package io.countersign.command.bank;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When may a line be given to somebody who finds out what it is? */
final class ParkingALine {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Parking a line",
            rule("BNK-20", "Only an open or parked line of the statement is parked.", Facts::isFree),
            rule("BNK-21", "A parked line has a word on what is to be found out.", Facts::isSaid));

    private ParkingALine() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable LineOnStatement line, String remark) {

        boolean isFree() {
            return line != null && line.isFree();
        }

        boolean isSaid() {
            return !remark.isBlank();
        }
    }
}
