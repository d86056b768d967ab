package io.countersign.purchase;

import io.countersign.identity.Id;

/** A request to buy goods from a maker. */
public record PurchaseId(String value) implements Id {

    public PurchaseId {
        Id.checked(value, "a purchase");
    }

    @Override
    public String toString() {
        return "purchase-" + value;
    }
}
