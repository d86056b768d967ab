package io.countersign.command.stock;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Quantity;
import io.countersign.purchase.PurchaseId;
import io.countersign.stock.MovementId;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may goods be said to have come in? */
final class ReceivingGoods {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Receiving goods in a warehouse",
            rule(
                    "STK-1",
                    "A movement's number is used once; the same movement may be sent again.",
                    Facts::newOrTheSame),
            rule("STK-2", "More than nothing is received.", Facts::quantityIsPositive),
            rule("STK-3", "Goods have come in when it is said: the day is not in the future.", Facts::dayHasCome),
            rule("STK-4", "Goods are received as their model in their warehouse.", Facts::numberNamesBoth),
            rule("STK-5", "What a purchase brings is received under the purchase's number.", Facts::purchaseNamesIt));

    private ReceivingGoods() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable Fingerprint before,
            Fingerprint now,
            StockItemId item,
            MovementId receipt,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            LocalDate receivedOn,
            @Nullable PurchaseId purchase,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean quantityIsPositive() {
            return quantity.isPositive();
        }

        boolean dayHasCome() {
            return !receivedOn.isAfter(today);
        }

        boolean numberNamesBoth() {
            return StockItemId.of(warehouse, model).filter(item::equals).isPresent();
        }

        boolean purchaseNamesIt() {
            return purchase == null || purchase.value().equals(receipt.value());
        }
    }
}
