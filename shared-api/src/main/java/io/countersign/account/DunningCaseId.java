package io.countersign.account;

import io.countersign.identity.Id;

/** A dunning case (催款). */
public record DunningCaseId(String value) implements Id {

    public DunningCaseId {
        Id.checked(value, "a dunning case");
    }

    @Override
    public String toString() {
        return "dunning-" + value;
    }
}
