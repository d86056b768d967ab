package io.countersign.command.staff;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When is a person put into a department? */
final class AssigningADepartment {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Assigning a department",
            rule("STF-22", "Only a member of the staff is put into a department.", Facts::isOnTheStaff),
            rule("STF-23", "A department is assigned from a day within the last 31 days or the next.", Facts::isNear),
            rule("STF-24", "A department is not assigned from a day before the last assignment.", Facts::isInOrder));

    private static final int DAYS_MAX = 31;

    private AssigningADepartment() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param lastFrom from when the department holds that was assigned last
     */
    record Facts(List<Role> roles, LocalDate from, @Nullable LocalDate lastFrom, LocalDate today) {

        boolean isOnTheStaff() {
            return !roles.isEmpty();
        }

        boolean isNear() {
            return !from.isBefore(today.minusDays(DAYS_MAX)) && !from.isAfter(today.plusDays(DAYS_MAX));
        }

        boolean isInOrder() {
            return lastFrom == null || !from.isBefore(lastFrom);
        }
    }
}
