package io.countersign.command.expense;

import static io.countersign.command.expense.ExpenseStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseEvent.ExpenseClaimSubmitted;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.money.Money;
import java.util.Currency;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SubmittingAClaimTest {

    private final FixtureConfiguration<ExpenseClaim> claim = stage(ExpenseClaim.class);

    @Test
    void whoever_planned_claims_what_was_spent() {
        claim.given(planned())
                .when(submit(invoice(HOTEL, "680", YESTERDAY), invoice(TRAIN, "120.50", TODAY)), by(SALESPERSON))
                .expectEvents(submitted());
    }

    @Test
    void nobody_claims_for_somebody_else() {
        claim.given(planned())
                .when(submit(invoice(HOTEL, "680", TODAY)), by(ASSISTANT))
                .expectException(refusedBy("EXP-4"));
    }

    @Test
    void the_same_claim_again_changes_nothing_and_another_is_refused() {
        claim.given(planned(), submitted())
                .when(submit(invoice(HOTEL, "680", YESTERDAY), invoice(TRAIN, "120.50", TODAY)), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        claim.given(planned(), submitted())
                .when(submit(invoice(HOTEL, "680", YESTERDAY)), by(SALESPERSON))
                .expectException(refusedBy("EXP-5"));
    }

    @Test
    void a_claim_without_invoices_or_with_one_twice_is_refused_however_its_number_is_written() {
        ExpenseInvoice again = invoice(new ExpenseInvoiceNumber("０３１０ 1"), "680", TODAY);

        claim.given(planned()).when(submit(), by(SALESPERSON)).expectException(refusedBy("EXP-6"));
        claim.given(planned())
                .when(submit(invoice(HOTEL, "680", TODAY), again), by(SALESPERSON))
                .expectException(refusedBy("EXP-6"));
        claim.given(planned())
                .when(submit(invoice(HOTEL, "680", TODAY)), by(SALESPERSON))
                .expectEvents(new ExpenseClaimSubmitted(
                        CLAIM, SALESPERSON, List.of(invoice(HOTEL, "680", TODAY)), yuan("680"), TODAY));
    }

    @Test
    void an_invoice_for_nothing_or_in_another_currency_is_refused() {
        ExpenseInvoice dollars = new ExpenseInvoice(
                TRAIN, "Rail", Money.of("5", Currency.getInstance("USD")), TODAY, ExpenseCategory.TRAVEL);
        ExpenseInvoice least = invoice(HOTEL, "0.01", TODAY);

        claim.given(planned())
                .when(submit(invoice(HOTEL, "0", TODAY)), by(SALESPERSON))
                .expectException(refusedBy("EXP-7"));
        claim.given(planned()).when(submit(dollars), by(SALESPERSON)).expectException(refusedBy("EXP-7"));
        claim.given(planned())
                .when(submit(least), by(SALESPERSON))
                .expectEvents(new ExpenseClaimSubmitted(CLAIM, SALESPERSON, List.of(least), yuan("0.01"), TODAY));
    }

    @Test
    void an_invoice_of_tomorrow_is_refused() {
        claim.given(planned())
                .when(submit(invoice(HOTEL, "680", TOMORROW)), by(SALESPERSON))
                .expectException(refusedBy("EXP-8"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        ExpenseInvoice wrong = invoice(HOTEL, "-1", TOMORROW);

        claim.given(planned(), submitted())
                .when(submit(wrong, wrong), by(ASSISTANT))
                .expectException(refusedBy("EXP-4", "EXP-5", "EXP-6", "EXP-7", "EXP-8"));
    }
}
