package io.countersign.people;

import io.countersign.identity.Id;

/** The erasure of one person. It has the person's number. */
public record ErasureId(String value) implements Id {

    public ErasureId {
        Id.checked(value, "an erasure's number");
    }

    /** That this person is erased. */
    public static ErasureId of(PersonId person) {
        return new ErasureId(person.value());
    }

    @Override
    public String toString() {
        return "erasure-" + value;
    }
}
