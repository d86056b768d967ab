package io.countersign.command.purchase;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Quantity;
import io.countersign.purchase.PurchaseEvent.PurchaseArrived;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may the goods of a purchase be said to have arrived? */
final class ReceivingAPurchase {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Receiving a purchase",
            rule("PUR-6", "Only goods that were ordered, and not given up, arrive.", Facts::goodsAreComing),
            rule("PUR-7", "A purchase arrives once; the same arrival may be sent again.", Facts::newOrTheSame),
            rule("PUR-8", "More than nothing arrives.", Facts::quantityIsPositive),
            rule("PUR-9", "Goods have arrived when it is said: the day is not in the future.", Facts::dayHasCome),
            rule("PUR-10", "Goods arrive on the day they were ordered, or later.", Facts::arrivedAfterwards));

    private ReceivingAPurchase() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            boolean goodsAreComing,
            @Nullable PurchaseArrived before,
            @Nullable LocalDate orderedOn,
            Quantity quantity,
            LocalDate arrivedOn,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null
                    || before.quantity().equals(quantity) && before.arrivedOn().equals(arrivedOn);
        }

        boolean quantityIsPositive() {
            return quantity.isPositive();
        }

        boolean dayHasCome() {
            return !arrivedOn.isAfter(today);
        }

        boolean arrivedAfterwards() {
            return orderedOn == null || !arrivedOn.isBefore(orderedOn);
        }
    }
}
