package io.countersign.command.expense;

import static io.countersign.command.expense.ExpenseStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.expense.ExpenseCommand.PayClaim;
import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PayingAClaimTest {

    private final FixtureConfiguration<ExpenseClaim> claim = stage(ExpenseClaim.class);

    @Test
    void an_approved_claim_is_paid() {
        claim.given(planned(), submitted(), checked(), approved())
                .when(pay(TODAY), by(FINANCE))
                .expectEvents(paid());
    }

    @Test
    void what_is_not_approved_is_not_paid() {
        claim.given(planned(), submitted(), checked())
                .when(pay(TODAY), by(FINANCE))
                .expectException(refusedBy("EXP-18"));
        claim.given(planned(), submitted(), checked(), refusedBecause("不符"))
                .when(pay(TODAY), by(FINANCE))
                .expectException(refusedBy("EXP-18"));
    }

    @Test
    void a_claim_is_paid_once() {
        claim.given(planned(), submitted(), checked(), approved(), paid())
                .when(pay(TODAY), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        claim.given(planned(), submitted(), checked(), approved(), paid())
                .when(new PayClaim(CLAIM, TODAY, "ICBC-1002"), by(FINANCE))
                .expectException(refusedBy("EXP-18"));
    }

    @Test
    void nobody_pays_their_own_claim() {
        claim.given(planned(), submitted(), checked(), approved())
                .when(pay(TODAY), by(SALESPERSON))
                .expectException(refusedBy("EXP-19"));
    }

    @Test
    void a_claim_is_not_paid_before_its_approval_and_not_tomorrow() {
        claim.given(planned(), submitted(), checked(), approved())
                .when(pay(YESTERDAY), by(FINANCE))
                .expectException(refusedBy("EXP-20"));
        claim.given(planned(), submitted(), checked(), approved())
                .when(pay(TOMORROW), by(FINANCE))
                .expectException(refusedBy("EXP-20"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        claim.given(planned(), submitted())
                .when(pay(TOMORROW), by(SALESPERSON))
                .expectException(refusedBy("EXP-18", "EXP-19", "EXP-20"));
    }

    private static PayClaim pay(LocalDate on) {
        return new PayClaim(CLAIM, on, "ICBC-1001");
    }
}
