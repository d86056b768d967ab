package io.countersign.command.dispatch;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When is something on record as sent? */
final class RegisteringADispatch {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Registering a dispatch",
            rule(
                    "DSP-1",
                    "A dispatch's number is used once; the same dispatch may be registered again.",
                    Facts::newOrTheSame),
            rule("DSP-2", "A dispatch says what is in it.", Facts::contentsAreGiven),
            rule("DSP-3", "What is registered has left: the day is not in the future.", Facts::dayHasCome));

    private RegisteringADispatch() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable Fingerprint before, Fingerprint now, String contents, LocalDate sentOn, LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean contentsAreGiven() {
            return !contents.isBlank();
        }

        boolean dayHasCome() {
            return !sentOn.isAfter(today);
        }
    }
}
