package io.countersign.query.performance;

import io.countersign.people.Department;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To which department a person belonged from which day on; before the first entry the first one holds. */
public record PersonDepartments(PersonId person, List<Since> history) {

    public PersonDepartments {
        history = List.copyOf(history);
    }

    /** From this day on. */
    public record Since(LocalDate from, Department department) {}

    /** The department on a day. */
    @Nullable
    Department on(LocalDate day) {
        return history.isEmpty()
                ? null
                : history.reversed().stream()
                        .filter(since -> !since.from().isAfter(day))
                        .findFirst()
                        .orElseGet(history::getFirst)
                        .department();
    }
}
