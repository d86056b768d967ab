package io.countersign.web.audit;

import io.countersign.people.PersonId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers and names of people, as they are shown. */
final class People {

    private final Map<PersonId, String> names;

    People(Map<PersonId, String> names) {
        this.names = names;
    }

    /** A person; nothing when nobody is meant. */
    @Nullable
    ShownPerson shown(@Nullable PersonId person) {
        return person == null ? null : who(person);
    }

    ShownPerson who(PersonId person) {
        return new ShownPerson(person.value(), names.get(person));
    }

    /**
     * A person.
     *
     * @param name absent for an automation, and for somebody whom the directory does not know
     */
    record ShownPerson(String number, @Nullable String name) {}
}
