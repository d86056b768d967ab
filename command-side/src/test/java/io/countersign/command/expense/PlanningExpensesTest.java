package io.countersign.command.expense;

import static io.countersign.command.expense.ExpenseStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseEvent.ExpensesPlanned;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PlanningExpensesTest {

    private final FixtureConfiguration<ExpenseClaim> claim = stage(ExpenseClaim.class);

    @Test
    void somebody_plans_to_spend_money_for_themselves() {
        claim.givenNoPriorActivity()
                .when(plan("拜访客户", "0.01"), by(SALESPERSON))
                .expectEvents(new ExpensesPlanned(
                        CLAIM, SALESPERSON, EAST, "一部", "拜访客户", ExpenseCategory.TRAVEL, yuan("0.01"), TODAY));
    }

    @Test
    void the_same_plan_again_changes_nothing_even_on_another_day() {
        claim.given(planned())
                .when(plan("拜访客户", "1200"), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_plan_or_another_claimant_under_the_same_number_is_refused() {
        claim.given(planned()).when(plan("拜访客户", "1300"), by(SALESPERSON)).expectException(refusedBy("EXP-1"));
        claim.given(planned()).when(plan("拜访客户", "1200"), by(ASSISTANT)).expectException(refusedBy("EXP-1"));
    }

    @Test
    void a_plan_without_a_purpose_is_refused() {
        claim.givenNoPriorActivity().when(plan(" ", "1200"), by(SALESPERSON)).expectException(refusedBy("EXP-2"));
    }

    @Test
    void a_plan_to_spend_nothing_is_refused() {
        claim.givenNoPriorActivity().when(plan("拜访客户", "0"), by(SALESPERSON)).expectException(refusedBy("EXP-3"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        claim.given(planned())
                .when(plan("", "-1"), by(SALESPERSON))
                .expectException(refusedBy("EXP-1", "EXP-2", "EXP-3"));
    }
}
