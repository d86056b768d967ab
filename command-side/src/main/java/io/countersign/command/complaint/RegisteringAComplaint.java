package io.countersign.command.complaint;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When is a complaint on record? */
final class RegisteringAComplaint {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Registering a complaint",
            rule(
                    "CPL-1",
                    "A complaint's number is used once; the same complaint may be sent again.",
                    Facts::newOrTheSame),
            rule("CPL-2", "A complaint says what is wrong.", Facts::saysWhatIsWrong));

    private RegisteringAComplaint() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable Fingerprint before, Fingerprint now, String complaintText) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean saysWhatIsWrong() {
            return !complaintText.isBlank();
        }
    }
}
