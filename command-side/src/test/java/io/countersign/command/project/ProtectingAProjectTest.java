package io.countersign.command.project;

import static io.countersign.command.project.ProjectStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.project.ProjectCommand.CloseProject;
import io.countersign.project.ProjectCommand.RenewProtection;
import io.countersign.project.ProjectEvent.ProjectClosed;
import io.countersign.project.ProjectEvent.ProtectionRenewed;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ProtectingAProjectTest {

    private final FixtureConfiguration<ProjectRegistration> project = project();

    @Test
    void protection_is_renewed_from_the_day_on_which_it_is_asked_for() {
        project.given(registered(rolls(MODEL, "300")))
                .when(new RenewProtection(PROJECT), on(IN_SPRING, DIRECTOR))
                .expectEvents(new ProtectionRenewed(PROJECT, PLACE, IN_SPRING.plusDays(180), POLICY, DIRECTOR));
    }

    @Test
    void renewing_on_the_same_day_changes_nothing() {
        project.given(registered(rolls(MODEL, "300")))
                .when(new RenewProtection(PROJECT), by(DIRECTOR))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_closed_project_is_not_protected_for_longer() {
        project.given(registered(rolls(MODEL, "300")), closed())
                .when(new RenewProtection(PROJECT), on(IN_SPRING, DIRECTOR))
                .expectException(refusedBy("PRJ-7"));
    }

    @Test
    void whoever_came_second_is_not_protected_for_longer() {
        project.given(registered(rolls(MODEL, "300")), flagged())
                .when(new RenewProtection(PROJECT), on(IN_SPRING, DIRECTOR))
                .expectException(refusedBy("PRJ-8"));
    }

    @Test
    void protection_that_has_run_out_is_not_renewed() {
        project.given(registered(rolls(MODEL, "300")))
                .when(new RenewProtection(PROJECT), on(PROTECTED_UNTIL.plusDays(1), DIRECTOR))
                .expectException(refusedBy("PRJ-9"));
        project.given(registered(rolls(MODEL, "300")))
                .when(new RenewProtection(PROJECT), on(PROTECTED_UNTIL, DIRECTOR))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        project.given(registered(rolls(MODEL, "300")), flagged(), closed())
                .when(new RenewProtection(PROJECT), on(PROTECTED_UNTIL.plusDays(1), DIRECTOR))
                .expectException(refusedBy("PRJ-7", "PRJ-8", "PRJ-9"));
        project.given(registered(rolls(MODEL, "300")))
                .when(new CloseProject(PROJECT, ""), by(SALESPERSON))
                .expectException(refusedBy("PRJ-10"));
    }

    @Test
    void a_project_is_closed_once_with_a_reason() {
        project.given(registered(rolls(MODEL, "300")))
                .when(new CloseProject(PROJECT, "完工"), by(SALESPERSON))
                .expectEvents(new ProjectClosed(PROJECT, PLACE, TODAY, "完工", SALESPERSON));
        project.given(registered(rolls(MODEL, "300")), closed())
                .when(new CloseProject(PROJECT, "again"), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }
}
