package io.countersign.stock;

import io.countersign.identity.Id;
import java.util.Optional;

/** One model in one warehouse. */
public record StockItemId(String value) implements Id {

    private static final String BETWEEN = ":";

    public StockItemId {
        Id.checked(value, "a stock item");
    }

    /** A model in a warehouse; nothing when the model's name cannot be a number, and so is not kept in stock. */
    public static Optional<StockItemId> of(WarehouseId warehouse, String model) {
        String value = warehouse.value() + BETWEEN + model;
        return Id.hasForm(value) ? Optional.of(new StockItemId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "stock-" + value;
    }
}
