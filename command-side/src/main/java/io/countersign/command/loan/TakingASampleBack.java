package io.countersign.command.loan;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When is a sample back? */
final class TakingASampleBack {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Taking a sample back",
            rule("LOA-5", "A sample comes back once; the same may be said again.", Facts::newOrTheSame),
            rule(
                    "LOA-6",
                    "A sample comes back on a day that is not before the loan and not in the future.",
                    Facts::dayIsRight));

    private TakingASampleBack() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable Fingerprint before, Fingerprint now, LocalDate lentOn, LocalDate returnedOn, LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean dayIsRight() {
            return !returnedOn.isBefore(lentOn) && !returnedOn.isAfter(today);
        }
    }
}
