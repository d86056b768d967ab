package io.countersign.stock;

import io.countersign.identity.Id;
import io.countersign.order.OrderId;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Goods set aside for somebody: for a line of an order, or for a customer's transfer reservation (调拨单). */
public record ReservationId(String value) implements Id {

    private static final String BETWEEN = ":";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    public ReservationId {
        Id.checked(value, "a reservation");
    }

    /** What is set aside for one line of an order, by its number from 1. */
    public static ReservationId ofLine(OrderId order, int line) {
        return new ReservationId(order.value() + BETWEEN + line);
    }

    /** The number of the order's line this is for; nothing when it is for no line of this order. */
    public OptionalInt lineOf(OrderId order) {
        String before = order.value() + BETWEEN;
        if (!value.startsWith(before)
                || !NUMBER.matcher(value.substring(before.length())).matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(value.substring(before.length())));
    }

    @Override
    public String toString() {
        return "reservation-" + value;
    }
}
