package io.countersign.command.dispatch;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When is it written down where something is? */
final class TrackingADispatch {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Tracking a dispatch",
            rule("DSP-4", "Only what has not arrived is tracked.", Facts::isUnderWay),
            rule("DSP-5", "A note says something.", Facts::saysSomething),
            rule(
                    "DSP-6",
                    "A note is of a day that is not before the sending and not in the future.",
                    Facts::dayIsRight));

    private TrackingADispatch() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable LocalDate receivedOn, LocalDate sentOn, LocalDate seenOn, String note, LocalDate today) {

        boolean isUnderWay() {
            return receivedOn == null;
        }

        boolean saysSomething() {
            return !note.isBlank();
        }

        boolean dayIsRight() {
            return !seenOn.isBefore(sentOn) && !seenOn.isAfter(today);
        }
    }
}
