package io.countersign.stock;

import io.countersign.identity.Id;

/** A warehouse. */
public record WarehouseId(String value) implements Id {

    public WarehouseId {
        Id.checked(value, "a warehouse");
    }

    @Override
    public String toString() {
        return "warehouse-" + value;
    }
}
