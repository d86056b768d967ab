package io.countersign.command.dispatch;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When does a customer have what was sent? */
final class ConfirmingReceipt {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Confirming the receipt of a dispatch",
            rule("DSP-7", "A receipt is confirmed once; the same may be said again.", Facts::newOrTheSame),
            rule(
                    "DSP-8",
                    "A dispatch arrives on a day that is not before the sending and not in the future.",
                    Facts::dayIsRight));

    private ConfirmingReceipt() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable LocalDate before, LocalDate sentOn, LocalDate receivedOn, LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(receivedOn);
        }

        boolean dayIsRight() {
            return !receivedOn.isBefore(sentOn) && !receivedOn.isAfter(today);
        }
    }
}
