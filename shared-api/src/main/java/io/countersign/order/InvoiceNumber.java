package io.countersign.order;

import io.countersign.identity.Id;

/** An invoice, by the number printed on it. */
public record InvoiceNumber(String value) implements Id {

    public InvoiceNumber {
        Id.checked(value, "an invoice number");
    }

    @Override
    public String toString() {
        return "invoice-" + value;
    }
}
