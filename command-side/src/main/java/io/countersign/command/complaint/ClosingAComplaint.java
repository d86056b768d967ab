package io.countersign.command.complaint;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When has a complaint ended? */
final class ClosingAComplaint {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Closing a complaint",
            rule("CPL-6", "A complaint is closed after it was answered.", Facts::isAnswered),
            rule("CPL-7", "A complaint is closed once; the same may be said again.", Facts::newOrTheSame),
            rule("CPL-8", "It is said how a complaint ended.", Facts::outcomeIsGiven));

    private ClosingAComplaint() {}

    /** What the rules may look at, and nothing else. */
    record Facts(boolean isAnswered, @Nullable String before, String outcome) {

        boolean newOrTheSame() {
            return before == null || before.equals(outcome);
        }

        boolean outcomeIsGiven() {
            return !outcome.isBlank();
        }
    }
}
