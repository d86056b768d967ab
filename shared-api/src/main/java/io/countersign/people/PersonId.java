package io.countersign.people;

import io.countersign.identity.Id;

/** A person, by a number that says nothing about who they are. */
public record PersonId(String value) implements Id {

    public PersonId {
        Id.checked(value, "a person's number");
    }

    @Override
    public String toString() {
        return "person-" + value;
    }
}
