package io.countersign.export;

import io.countersign.identity.Id;
import io.countersign.people.PersonId;
import java.time.LocalDate;

/** What one person took out on one day. */
public record ExportsId(String value) implements Id {

    private static final char BETWEEN = ':';

    public ExportsId {
        Id.checked(value, "exports");
    }

    /** What this person takes out on this day. */
    public static ExportsId of(PersonId person, LocalDate day) {
        return new ExportsId(person.value() + BETWEEN + day);
    }

    /**
     * The day on which it was taken.
     *
     * @throws IllegalArgumentException when this number does not say
     */
    public LocalDate day() {
        int between = value.lastIndexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("the number of exports ends with a day");
        }
        return LocalDate.parse(value.substring(between + 1));
    }

    @Override
    public String toString() {
        return "exports-" + value;
    }
}
