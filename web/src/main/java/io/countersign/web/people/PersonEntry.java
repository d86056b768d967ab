package io.countersign.web.people;

import io.countersign.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says about a person.
 *
 * @param name {@link #ERASED} once it was erased
 */
public record PersonEntry(
        PersonId person,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mail) {

    /** What stands in the place of a name that was erased. Pages say it in the reader's language. */
    public static final String ERASED = "erased";

    /** Says who it is without saying a name. */
    @Override
    public String toString() {
        return person.toString();
    }
}
