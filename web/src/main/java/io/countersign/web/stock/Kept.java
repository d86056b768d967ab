package io.countersign.web.stock;

import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import io.countersign.web.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Which goods a request speaks of. */
final class Kept {

    private Kept() {}

    /** The warehouse; the main one when the request names none. */
    static WarehouseId in(@Nullable WarehouseId warehouse) {
        return warehouse == null ? WarehouseId.MAIN : warehouse;
    }

    /** The model in the warehouse. */
    static StockItemId as(String model, WarehouseId warehouse) {
        return StockItemId.of(warehouse, model)
                .orElseThrow(() -> Rejected.shape(
                        "model",
                        "has letters, digits and . _ : + -, and together with its warehouse at most 79 characters"));
    }
}
