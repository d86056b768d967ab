package io.countersign.operation;

import io.countersign.identity.Id;

/** What a view is called, such as {@code receivables}. */
public record ViewName(String value) implements Id {

    public ViewName {
        Id.checked(value, "a view's name");
    }

    @Override
    public String toString() {
        return "view-" + value;
    }
}
