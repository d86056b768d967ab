package io.countersign.order;

import io.countersign.identity.Id;

/** An order, by its number. */
public record OrderId(String value) implements Id {

    public OrderId {
        Id.checked(value, "an order number");
    }

    @Override
    public String toString() {
        return "order-" + value;
    }
}
