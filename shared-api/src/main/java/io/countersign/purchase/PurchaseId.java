package io.countersign.purchase;

import io.countersign.identity.Id;
import io.countersign.stock.ReservationId;

/** A request to buy goods from a maker. */
public record PurchaseId(String value) implements Id {

    public PurchaseId {
        Id.checked(value, "a purchase");
    }

    /** The purchase for a line of an order; it has the number of the line's reservation. */
    public static PurchaseId forGoodsOf(ReservationId reservation) {
        return new PurchaseId(reservation.value());
    }

    /** The reservation that its goods are for. */
    public ReservationId reservation() {
        return new ReservationId(value);
    }

    @Override
    public String toString() {
        return "purchase-" + value;
    }
}
