package io.countersign.command.stock;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Quantity;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may a count be put on record? */
final class CountingGoods {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Counting goods in a warehouse",
            rule("STK-6", "A count's number is used once; the same count may be sent again.", Facts::newOrTheSame),
            rule("STK-7", "What is counted is nothing or more.", Facts::quantityIsNotNegative),
            rule("STK-8", "A count is not dated in the future.", Facts::dayHasCome),
            rule("STK-9", "A count that differs from the ledger has a reason.", Facts::varianceIsExplained),
            rule("STK-10", "Goods are counted as their model in their warehouse.", Facts::numberNamesBoth));

    private CountingGoods() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param variance what was counted less what the ledger says now
     */
    record Facts(
            @Nullable Fingerprint before,
            Fingerprint now,
            StockItemId item,
            String model,
            WarehouseId warehouse,
            Quantity counted,
            Quantity variance,
            LocalDate countedOn,
            @Nullable String reason,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean quantityIsNotNegative() {
            return !counted.isNegative();
        }

        boolean dayHasCome() {
            return !countedOn.isAfter(today);
        }

        boolean varianceIsExplained() {
            return before != null || variance.equals(Quantity.NONE) || reason != null && !reason.isBlank();
        }

        boolean numberNamesBoth() {
            return StockItemId.of(warehouse, model).filter(item::equals).isPresent();
        }
    }
}
