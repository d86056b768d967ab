package io.countersign.attempt;

import io.countersign.identity.Id;
import io.countersign.people.PersonId;
import java.time.LocalDate;

/** The refused attempts of one person on one day. */
public record AttemptsId(String value) implements Id {

    private static final char BETWEEN = ':';

    public AttemptsId {
        Id.checked(value, "refused attempts");
    }

    /** What this person tried on this day. */
    public static AttemptsId of(PersonId person, LocalDate day) {
        return new AttemptsId(person.value() + BETWEEN + day);
    }

    /**
     * The day on which it was tried.
     *
     * @throws IllegalArgumentException when this number does not say
     */
    public LocalDate day() {
        int between = value.lastIndexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("the number of refused attempts ends with a day");
        }
        return LocalDate.parse(value.substring(between + 1));
    }

    @Override
    public String toString() {
        return "attempts-" + value;
    }
}
