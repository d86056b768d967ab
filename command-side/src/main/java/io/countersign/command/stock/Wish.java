package io.countersign.command.stock;

import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.stock.ReservationId;
import org.jspecify.annotations.Nullable;

/**
 * Goods that somebody wants set aside.
 *
 * @param order absent when they are held for a customer without an order
 */
record Wish(
        ReservationId reservation,
        Quantity quantity,
        @Nullable OrderId order) {}
