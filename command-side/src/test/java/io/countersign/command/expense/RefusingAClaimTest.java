package io.countersign.command.expense;

import static io.countersign.command.expense.ExpenseStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.expense.ExpenseCommand.RefuseClaim;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RefusingAClaimTest {

    private static final RefuseClaim REFUSE = new RefuseClaim(CLAIM, "与计划不符");

    private final FixtureConfiguration<ExpenseClaim> claim = stage(ExpenseClaim.class);

    @Test
    void a_claim_is_refused_before_and_after_it_is_checked() {
        claim.given(planned(), submitted()).when(REFUSE, by(FINANCE)).expectEvents(refusedBecause("与计划不符"));
        claim.given(planned(), submitted(), checked()).when(REFUSE, by(FINANCE)).expectEvents(refusedBecause("与计划不符"));
    }

    @Test
    void what_waits_for_no_decision_is_not_refused() {
        claim.given(planned()).when(REFUSE, by(FINANCE)).expectException(refusedBy("EXP-15"));
        claim.given(planned(), submitted(), checked(), approved())
                .when(REFUSE, by(FINANCE))
                .expectException(refusedBy("EXP-15"));
    }

    @Test
    void whoever_refused_may_say_so_again_and_nobody_else() {
        claim.given(planned(), submitted(), refusedBecause("与计划不符"))
                .when(REFUSE, by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        claim.given(planned(), submitted(), refusedBecause("与计划不符"))
                .when(REFUSE, by(MANAGER))
                .expectException(refusedBy("EXP-15"));
    }

    @Test
    void nobody_refuses_their_own_claim() {
        claim.given(planned(), submitted()).when(REFUSE, by(SALESPERSON)).expectException(refusedBy("EXP-16"));
    }

    @Test
    void a_refusal_without_a_reason_is_refused() {
        claim.given(planned(), submitted())
                .when(new RefuseClaim(CLAIM, " "), by(FINANCE))
                .expectException(refusedBy("EXP-17"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        claim.given(planned())
                .when(new RefuseClaim(CLAIM, ""), by(SALESPERSON))
                .expectException(refusedBy("EXP-15", "EXP-16", "EXP-17"));
    }
}
