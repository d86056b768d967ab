package io.countersign.command.expense;

import static io.countersign.command.expense.ExpenseStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.expense.ExpenseCommand.ApproveClaim;
import io.countersign.people.Role;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ApprovingAClaimTest {

    private static final ApproveClaim APPROVE = new ApproveClaim(CLAIM, null);

    private final FixtureConfiguration<ExpenseClaim> claim = stage(ExpenseClaim.class);

    @Test
    void the_regional_manager_of_the_claims_region_approves() {
        claim.given(planned(), submitted(), checked())
                .when(APPROVE, by(MANAGER, Role.REGIONAL_MANAGER))
                .expectEvents(approved());
    }

    @Test
    void the_general_manager_approves_everywhere() {
        claim.given(planned(), submitted(), checked())
                .when(APPROVE, by(MANAGER, WEST, Role.GENERAL_MANAGER))
                .expectEvents(approvedBy(MANAGER, Role.GENERAL_MANAGER));
    }

    @Test
    void what_is_not_checked_is_not_approved() {
        claim.given(planned(), submitted())
                .when(APPROVE, by(MANAGER, Role.REGIONAL_MANAGER))
                .expectException(refusedBy("EXP-11"));
    }

    @Test
    void whoever_approved_may_say_so_again_and_nobody_else() {
        claim.given(planned(), submitted(), checked(), approved())
                .when(APPROVE, by(MANAGER, Role.REGIONAL_MANAGER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        claim.given(planned(), submitted(), checked(), approved())
                .when(APPROVE, by(BUYER, Role.GENERAL_MANAGER))
                .expectException(refusedBy("EXP-11"));
    }

    @Test
    void nobody_approves_their_own_claim() {
        claim.given(planned(), submitted(), checked())
                .when(APPROVE, by(SALESPERSON, Role.REGIONAL_MANAGER))
                .expectException(refusedBy("EXP-12"));
    }

    @Test
    void whoever_checked_does_not_approve() {
        claim.given(planned(), submitted(), checked())
                .when(APPROVE, by(FINANCE, Role.GENERAL_MANAGER))
                .expectException(refusedBy("EXP-13"));
    }

    @Test
    void the_manager_of_another_region_does_not_approve() {
        claim.given(planned(), submitted(), checked())
                .when(APPROVE, by(MANAGER, WEST, Role.REGIONAL_MANAGER))
                .expectException(refusedBy("EXP-14"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        claim.given(planned()).when(APPROVE, by(SALESPERSON)).expectException(refusedBy("EXP-11", "EXP-12", "EXP-14"));
        claim.given(planned(), submitted(), checked())
                .when(APPROVE, by(FINANCE))
                .expectException(refusedBy("EXP-13", "EXP-14"));
    }
}
