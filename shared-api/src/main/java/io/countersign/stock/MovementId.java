package io.countersign.stock;

import io.countersign.identity.Id;

/** A receipt, a transfer or a count of goods. */
public record MovementId(String value) implements Id {

    public MovementId {
        Id.checked(value, "a movement of goods");
    }

    @Override
    public String toString() {
        return "movement-" + value;
    }
}
