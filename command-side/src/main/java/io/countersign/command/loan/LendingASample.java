package io.countersign.command.loan;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may samples be lent? */
final class LendingASample {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Lending a sample",
            rule("LOA-1", "A loan's number is used once; the same loan may be sent again.", Facts::newOrTheSame),
            rule("LOA-2", "At least one piece is lent, and it is said what.", Facts::somethingIsLent),
            rule("LOA-3", "A sample is lent when it is said: the day is not in the future.", Facts::dayHasCome),
            rule("LOA-4", "A loan is due after the day on which it begins.", Facts::dueLater));

    private LendingASample() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable Fingerprint before,
            Fingerprint now,
            String sample,
            int pieces,
            LocalDate lentOn,
            LocalDate dueOn,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean somethingIsLent() {
            return pieces > 0 && !sample.isBlank();
        }

        boolean dayHasCome() {
            return !lentOn.isAfter(today);
        }

        boolean dueLater() {
            return dueOn.isAfter(lentOn);
        }
    }
}
