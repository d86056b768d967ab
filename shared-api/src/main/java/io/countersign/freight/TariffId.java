package io.countersign.freight;

import io.countersign.identity.Id;

/** A freight tariff. */
public record TariffId(String value) implements Id {

    public TariffId {
        Id.checked(value, "a tariff");
    }

    @Override
    public String toString() {
        return "freight-tariff-" + value;
    }
}
