package io.countersign.command.reservation;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** When may it be noted that nobody confirmed? */
final class MissingAMonday {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Noting a missed Monday",
            rule("RES-6", "What is missed is a Monday.", Facts::dayIsAMonday),
            rule("RES-7", "A Monday is missed when it is over.", Facts::dayIsOver));

    private MissingAMonday() {}

    /** What the rules may look at, and nothing else. */
    record Facts(LocalDate monday, LocalDate today) {

        boolean dayIsAMonday() {
            return monday.getDayOfWeek() == DayOfWeek.MONDAY;
        }

        boolean dayIsOver() {
            return today.isAfter(monday);
        }
    }
}
