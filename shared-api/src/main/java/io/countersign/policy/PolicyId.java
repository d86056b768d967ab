package io.countersign.policy;

import io.countersign.identity.Id;

/** A published policy. */
public record PolicyId(String value) implements Id {

    /** The policy of the office. */
    public static final PolicyId OFFICE = new PolicyId("office");

    public PolicyId {
        Id.checked(value, "a policy");
    }

    @Override
    public String toString() {
        return "policy-" + value;
    }
}
