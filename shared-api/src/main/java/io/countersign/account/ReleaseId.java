package io.countersign.account;

import io.countersign.identity.Id;

/** A credit release (欠款发货放行), from its request on. */
public record ReleaseId(String value) implements Id {

    public ReleaseId {
        Id.checked(value, "a credit release");
    }

    @Override
    public String toString() {
        return "release-" + value;
    }
}
