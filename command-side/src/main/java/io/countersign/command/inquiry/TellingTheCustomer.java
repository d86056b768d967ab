package io.countersign.command.inquiry;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When has the customer been told? */
final class TellingTheCustomer {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Telling the customer what purchasing replied",
            rule("INQ-9", "The customer is told what purchasing replied, so there is a reply.", Facts::isReplied),
            rule("INQ-10", "The customer is told once; the same may be said again.", Facts::newOrTheSame),
            rule(
                    "INQ-11",
                    "The customer was told on a day that is not before the reply and not in the future.",
                    Facts::dayIsRight));

    private TellingTheCustomer() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable LocalDate repliedOn, @Nullable LocalDate before, LocalDate toldOn, LocalDate today) {

        boolean isReplied() {
            return repliedOn != null;
        }

        boolean newOrTheSame() {
            return before == null || before.equals(toldOn);
        }

        boolean dayIsRight() {
            return !toldOn.isAfter(today) && (repliedOn == null || !toldOn.isBefore(repliedOn));
        }
    }
}
