package io.countersign.freight;

import io.countersign.identity.Id;

/** A freight quote. */
public record QuoteId(String value) implements Id {

    public QuoteId {
        Id.checked(value, "a freight quote");
    }

    @Override
    public String toString() {
        return "freight-quote-" + value;
    }
}
