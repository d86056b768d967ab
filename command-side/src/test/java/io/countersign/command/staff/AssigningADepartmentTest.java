package io.countersign.command.staff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.people.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssigningADepartmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);
    private static final List<Role> SELLER = List.of(Role.SALESPERSON);

    @Test
    void a_department_is_assigned_from_a_day_that_is_near() {
        assertThatCode(() -> demand(SELLER, TODAY.minusDays(31), null)).doesNotThrowAnyException();
        assertThatCode(() -> demand(SELLER, TODAY.plusDays(31), null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> demand(SELLER, TODAY.minusDays(32), null)).hasMessageContaining("STF-23");
        assertThatThrownBy(() -> demand(SELLER, TODAY.plusDays(32), null)).hasMessageContaining("STF-23");
    }

    @Test
    void departments_are_assigned_in_the_order_of_their_days() {
        assertThatCode(() -> demand(SELLER, TODAY, TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> demand(SELLER, TODAY.minusDays(1), TODAY)).hasMessageContaining("STF-24");
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        assertThatThrownBy(() -> demand(List.of(), TODAY.minusDays(40), TODAY))
                .hasMessageContainingAll("STF-22", "STF-23", "STF-24");
    }

    private static void demand(List<Role> roles, LocalDate from, @Nullable LocalDate lastFrom) {
        AssigningADepartment.RULES.demand(new AssigningADepartment.Facts(roles, from, lastFrom, TODAY));
    }
}
