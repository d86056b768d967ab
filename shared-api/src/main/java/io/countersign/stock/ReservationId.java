package io.countersign.stock;

import io.countersign.identity.Id;
import io.countersign.order.OrderId;

/** Goods set aside for somebody: for a line of an order, or for a customer's transfer reservation (调拨单). */
public record ReservationId(String value) implements Id {

    public ReservationId {
        Id.checked(value, "a reservation");
    }

    /** What is set aside for one line of an order, by its number from 1. */
    public static ReservationId ofLine(OrderId order, int line) {
        return new ReservationId(order.value() + ":" + line);
    }

    @Override
    public String toString() {
        return "reservation-" + value;
    }
}
