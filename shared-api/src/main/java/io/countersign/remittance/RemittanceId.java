package io.countersign.remittance;

import io.countersign.identity.Id;

/** A remittance, by the number of its slip. */
public record RemittanceId(String value) implements Id {

    public RemittanceId {
        Id.checked(value, "a remittance number");
    }

    @Override
    public String toString() {
        return "remittance-" + value;
    }
}
