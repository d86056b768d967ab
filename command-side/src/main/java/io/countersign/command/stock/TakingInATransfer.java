package io.countersign.command.stock;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may goods from another warehouse be said to have arrived? */
final class TakingInATransfer {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Taking in goods from another warehouse",
            rule("STK-17", "Only goods that are on their way here are taken in.", Facts::goodsAreComing),
            rule("STK-18", "A transfer is taken in once; the same may be sent again.", Facts::newOrTheSame),
            rule("STK-19", "Goods have arrived when it is said: the day is not in the future.", Facts::dayHasCome));

    private TakingInATransfer() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param before the day on which they were taken in already
     */
    record Facts(boolean goodsAreComing, @Nullable LocalDate before, LocalDate arrivedOn, LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(arrivedOn);
        }

        boolean dayHasCome() {
            return !arrivedOn.isAfter(today);
        }
    }
}
