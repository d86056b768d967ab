package io.countersign.dispatch;

import io.countersign.identity.Id;

/** Something sent to a customer. */
public record DispatchId(String value) implements Id {

    public DispatchId {
        Id.checked(value, "a dispatch");
    }

    @Override
    public String toString() {
        return "dispatch-" + value;
    }
}
