package io.countersign.project;

import io.countersign.identity.Id;

/** A registered project (工程单). */
public record ProjectId(String value) implements Id {

    public ProjectId {
        Id.checked(value, "a project");
    }

    @Override
    public String toString() {
        return "project-" + value;
    }
}
