package io.countersign.command.project;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;

/** When is a project protected for longer? */
final class RenewingProtection {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Renewing a project's protection",
            rule("PRJ-7", "Only an open project is protected for longer.", Facts::isOpen),
            rule("PRJ-8", "Only the project that was first at its place is protected for longer.", Facts::wasFirst),
            rule("PRJ-9", "Protection is renewed before it has run out.", Facts::isStillProtected));

    private RenewingProtection() {}

    /** What the rules may look at, and nothing else. */
    record Facts(boolean isOpen, boolean wasFirst, LocalDate protectedUntil, LocalDate today) {

        boolean isStillProtected() {
            return !protectedUntil.isBefore(today);
        }
    }
}
