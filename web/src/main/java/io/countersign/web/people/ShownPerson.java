package io.countersign.web.people;

import io.countersign.people.PersonId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as they are shown.
 *
 * @param name absent when the directory has none, or has it no more
 */
public record ShownPerson(String id, @Nullable String name) {

    /** Somebody, with the name that stands here. */
    public static ShownPerson of(PersonId person, Map<PersonId, String> names) {
        return new ShownPerson(person.value(), names.get(person));
    }

    /** Somebody, or nobody. */
    public static @Nullable ShownPerson ifAny(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? null : of(person, names);
    }
}
