package io.countersign.command.stock;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Quantity;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may goods be sent to another warehouse? */
final class SendingGoods {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Sending goods to another warehouse",
            rule("STK-11", "A transfer's number is used once; the same may be sent again.", Facts::newOrTheSame),
            rule("STK-12", "More than nothing is sent.", Facts::quantityIsPositive),
            rule("STK-13", "Only goods that are set aside for nobody are sent.", Facts::goodsAreAvailable),
            rule("STK-14", "Goods are sent to another warehouse than their own.", Facts::warehousesDiffer),
            rule(
                    "STK-15",
                    "The other warehouse can keep the model under a number of its own.",
                    Facts::numberIsPossible),
            rule("STK-16", "Goods have left when it is said: the day is not in the future.", Facts::dayHasCome));

    private SendingGoods() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable Fingerprint before,
            Fingerprint now,
            String model,
            WarehouseId from,
            WarehouseId to,
            Quantity quantity,
            Quantity available,
            LocalDate sentOn,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean quantityIsPositive() {
            return quantity.isPositive();
        }

        boolean goodsAreAvailable() {
            return before != null || quantity.compareTo(available) <= 0;
        }

        boolean warehousesDiffer() {
            return !from.equals(to);
        }

        boolean numberIsPossible() {
            return StockItemId.of(to, model).isPresent();
        }

        boolean dayHasCome() {
            return !sentOn.isAfter(today);
        }
    }
}
