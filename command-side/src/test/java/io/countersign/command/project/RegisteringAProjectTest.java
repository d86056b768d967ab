package io.countersign.command.project;

import static io.countersign.command.project.ProjectStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.project.ProjectCommand.FlagConflict;
import io.countersign.project.ProjectCommand.RegisterProject;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RegisteringAProjectTest {

    private final FixtureConfiguration<ProjectRegistration> project = project();

    @Test
    void a_project_is_registered_and_protected_by_the_policy_of_the_day() {
        project.givenNoPriorActivity()
                .when(register(rolls(MODEL, "300")), by(SALESPERSON))
                .expectEvents(registered(rolls(MODEL, "300")));
    }

    @Test
    void a_project_is_large_above_the_policys_rolls_in_all_models_together() {
        project.givenNoPriorActivity()
                .when(register(rolls(MODEL, "60"), rolls(OTHER_MODEL, "40")), by(SALESPERSON))
                .expectEvents(registered(false, rolls(MODEL, "60"), rolls(OTHER_MODEL, "40")));
        project.givenNoPriorActivity()
                .when(register(rolls(MODEL, "60"), rolls(OTHER_MODEL, "40.001")), by(SALESPERSON))
                .expectEvents(registered(true, rolls(MODEL, "60"), rolls(OTHER_MODEL, "40.001")));
    }

    @Test
    void the_same_project_again_changes_nothing_even_when_its_day_has_passed() {
        project.given(registered(rolls(MODEL, "300")))
                .when(register(rolls(MODEL, "300")), on(IN_SPRING.plusDays(1), SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_project_number_is_used_once() {
        project.given(registered(rolls(MODEL, "300")))
                .when(register(rolls(MODEL, "301")), by(SALESPERSON))
                .expectException(refusedBy("PRJ-1"));
    }

    @Test
    void a_project_without_a_name_is_refused() {
        project.givenNoPriorActivity()
                .when(
                        new RegisterProject(PROJECT, CUSTOMER, " ", PLACE, List.of(rolls(MODEL, "1")), IN_SPRING),
                        by(SALESPERSON))
                .expectException(refusedBy("PRJ-2"));
    }

    @Test
    void an_address_of_punctuation_is_refused() {
        project.givenNoPriorActivity()
                .when(
                        new RegisterProject(PROJECT, CUSTOMER, "滨江酒店", "--, ()", List.of(rolls(MODEL, "1")), IN_SPRING),
                        by(SALESPERSON))
                .expectException(refusedBy("PRJ-3"));
    }

    @Test
    void a_project_without_a_model_is_refused() {
        project.givenNoPriorActivity().when(register(), by(SALESPERSON)).expectException(refusedBy("PRJ-4"));
    }

    @Test
    void a_model_is_named_once_and_for_more_than_nothing() {
        project.givenNoPriorActivity()
                .when(register(rolls(MODEL, "1"), rolls(MODEL, "2")), by(SALESPERSON))
                .expectException(refusedBy("PRJ-5"));
        project.givenNoPriorActivity()
                .when(register(rolls(MODEL, "0")), by(SALESPERSON))
                .expectException(refusedBy("PRJ-5"));
        project.givenNoPriorActivity()
                .when(register(rolls(MODEL, "0.001")), by(SALESPERSON))
                .expectEvents(registered(false, rolls(MODEL, "0.001")));
    }

    @Test
    void a_project_is_registered_before_its_day() {
        project.givenNoPriorActivity()
                .when(register(rolls(MODEL, "300")), on(IN_SPRING.plusDays(1), SALESPERSON))
                .expectException(refusedBy("PRJ-6"));
        project.givenNoPriorActivity()
                .when(register(rolls(MODEL, "300")), on(IN_SPRING, SALESPERSON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        project.given(registered(rolls(MODEL, "300")))
                .when(
                        new RegisterProject(PROJECT, CUSTOMER, "", "-", List.of(), LocalDate.of(2026, 1, 19)),
                        by(SALESPERSON))
                .expectException(refusedBy("PRJ-1", "PRJ-2", "PRJ-3", "PRJ-4", "PRJ-6"));
    }

    @Test
    void whoever_came_second_is_told_once_who_was_first() {
        project.given(registered(rolls(MODEL, "300")))
                .when(new FlagConflict(PROJECT, EARLIER, OTHER_CUSTOMER))
                .expectEvents(flagged());
        project.given(registered(rolls(MODEL, "300")), flagged())
                .when(new FlagConflict(PROJECT, EARLIER, OTHER_CUSTOMER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }
}
