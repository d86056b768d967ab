package io.countersign.web.people;

import io.countersign.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says about a person.
 *
 * @param name absent once it was erased
 */
public record PersonEntry(
        PersonId person,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mail) {

    /** Says who it is without saying a name. */
    @Override
    public String toString() {
        return person.toString();
    }
}
