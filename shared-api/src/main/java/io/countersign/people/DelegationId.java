package io.countersign.people;

import io.countersign.identity.Id;

/** A delegation of authority during leave. */
public record DelegationId(String value) implements Id {

    public DelegationId {
        Id.checked(value, "a delegation");
    }

    @Override
    public String toString() {
        return "delegation-" + value;
    }
}
