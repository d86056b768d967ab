package io.countersign.command.expense;

import static io.countersign.command.expense.ExpenseStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.expense.ExpenseCommand.CheckClaim;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CheckingAClaimTest {

    private static final CheckClaim CHECK = new CheckClaim(CLAIM, null);

    private final FixtureConfiguration<ExpenseClaim> claim = stage(ExpenseClaim.class);

    @Test
    void finance_finds_the_invoices_in_order() {
        claim.given(planned(), submitted()).when(CHECK, by(FINANCE)).expectEvents(checked());
    }

    @Test
    void what_is_not_submitted_is_not_checked_and_neither_is_what_is_decided() {
        claim.given(planned()).when(CHECK, by(FINANCE)).expectException(refusedBy("EXP-9"));
        claim.given(planned(), submitted(), refusedBecause("不符"))
                .when(CHECK, by(FINANCE))
                .expectException(refusedBy("EXP-9"));
        claim.given(planned(), submitted(), checked(), approved())
                .when(CHECK, by(FINANCE))
                .expectException(refusedBy("EXP-9"));
    }

    @Test
    void whoever_checked_may_say_so_again_and_nobody_else() {
        claim.given(planned(), submitted(), checked())
                .when(CHECK, by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        claim.given(planned(), submitted(), checked()).when(CHECK, by(MANAGER)).expectException(refusedBy("EXP-9"));
    }

    @Test
    void nobody_checks_their_own_claim() {
        claim.given(planned(), submitted()).when(CHECK, by(SALESPERSON)).expectException(refusedBy("EXP-10"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        claim.given(planned()).when(CHECK, by(SALESPERSON)).expectException(refusedBy("EXP-9", "EXP-10"));
    }
}
