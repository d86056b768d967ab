package io.countersign.attempt;

import io.countersign.identity.Id;

/** The refused attempts of one person on one day. */
public record AttemptsId(String value) implements Id {

    public AttemptsId {
        Id.checked(value, "refused attempts");
    }

    @Override
    public String toString() {
        return "attempts-" + value;
    }
}
