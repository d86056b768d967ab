package io.countersign.command.purchase;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.purchase.PurchaseEvent.PurchaseOrdered;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may goods be said to be ordered from a maker? */
final class OrderingFromAMaker {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Ordering from a maker",
            rule("PUR-1", "Only what has not been given up is ordered.", Facts::stillWanted),
            rule("PUR-2", "A purchase is ordered once; the same may be sent again.", Facts::newOrTheSame),
            rule("PUR-3", "A purchase names its maker.", Facts::makerIsNamed),
            rule("PUR-4", "Goods were ordered when it is said: the day is not in the future.", Facts::dayHasCome),
            rule("PUR-5", "Goods are expected on the day they were ordered, or later.", Facts::expectedAfterwards));

    private OrderingFromAMaker() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            boolean stillWanted,
            @Nullable PurchaseOrdered before,
            String maker,
            LocalDate orderedOn,
            LocalDate expectedOn,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null
                    || before.maker().equals(maker)
                            && before.orderedOn().equals(orderedOn)
                            && before.expectedOn().equals(expectedOn);
        }

        boolean makerIsNamed() {
            return !maker.isBlank();
        }

        boolean dayHasCome() {
            return !orderedOn.isAfter(today);
        }

        boolean expectedAfterwards() {
            return !expectedOn.isBefore(orderedOn);
        }
    }
}
