package io.countersign.seal;

import io.countersign.identity.Id;

/** The seal over a log. */
public record SealId(String value) implements Id {

    /** The seal over the company's log. */
    public static final SealId COMPANY = new SealId("company");

    public SealId {
        Id.checked(value, "a seal");
    }

    @Override
    public String toString() {
        return "seal-" + value;
    }
}
