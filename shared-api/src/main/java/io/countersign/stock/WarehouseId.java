package io.countersign.stock;

import io.countersign.identity.Id;

/** A warehouse. */
public record WarehouseId(String value) implements Id {

    /** The main warehouse: where an order's goods come from when it does not say. */
    public static final WarehouseId MAIN = new WarehouseId("MAIN");

    public WarehouseId {
        Id.checked(value, "a warehouse");
    }

    @Override
    public String toString() {
        return "warehouse-" + value;
    }
}
