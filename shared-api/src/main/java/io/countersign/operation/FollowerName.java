package io.countersign.operation;

import io.countersign.identity.Id;

/** What a follower of the log is called, such as {@code reactions}. What it cannot digest waits under its name. */
public record FollowerName(String value) implements Id {

    public FollowerName {
        Id.checked(value, "a follower's name");
    }

    @Override
    public String toString() {
        return "dead-letters-" + value;
    }
}
