package io.countersign.command.expense;

import static io.countersign.command.expense.ExpenseStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.command.rulebook.Refused;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.expense.VoucherCommand.ClaimInvoice;
import io.countersign.expense.VoucherCommand.GiveBackInvoice;
import io.countersign.expense.VoucherCommand.KeepInvoice;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceClaimed;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceGivenBack;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceKept;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceReleased;
import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

class ClaimingAnInvoiceTest {

    private static final ExpenseClaimId LATER_CLAIM = new ExpenseClaimId("EC-2");

    private final FixtureConfiguration<Voucher> voucher = stage(Voucher.class);

    @Test
    void a_claim_gets_a_number_that_no_claim_has() {
        voucher.givenNoPriorActivity().when(claim(CLAIM, SALESPERSON)).expectEvents(claimed(CLAIM));
    }

    @Test
    void the_same_claim_may_ask_again() {
        voucher.given(claimed(CLAIM))
                .when(claim(CLAIM, SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_number_is_claimed_once_even_by_the_same_person() {
        voucher.given(claimed(CLAIM)).when(claim(LATER_CLAIM, SALESPERSON)).expectException(refusedBy("EXP-21"));
        voucher.given(claimed(CLAIM)).when(claim(LATER_CLAIM, ASSISTANT)).expectException(refusedBy("EXP-21"));
    }

    @Test
    void a_refusal_names_the_event_that_had_decided() {
        voucher.given(claimed(CLAIM))
                .when(claim(LATER_CLAIM, ASSISTANT))
                .expectException(decidedBy("expense-invoice-03101/0"));
        voucher.given(claimed(CLAIM), new ExpenseInvoiceGivenBack(HOTEL, CLAIM), claimed(LATER_CLAIM))
                .when(claim(CLAIM, SALESPERSON))
                .expectException(decidedBy("expense-invoice-03101/2"));
    }

    @Test
    void a_number_that_was_given_back_is_as_good_as_new() {
        voucher.given(claimed(CLAIM))
                .when(new GiveBackInvoice(HOTEL, CLAIM))
                .expectEvents(new ExpenseInvoiceGivenBack(HOTEL, CLAIM));
        voucher.given(claimed(CLAIM), new ExpenseInvoiceGivenBack(HOTEL, CLAIM))
                .when(claim(LATER_CLAIM, ASSISTANT))
                .expectEvents(new ExpenseInvoiceClaimed(HOTEL, LATER_CLAIM, ASSISTANT));
    }

    @Test
    void a_number_that_another_claim_has_is_neither_given_back_nor_kept() {
        voucher.given(claimed(CLAIM))
                .when(new GiveBackInvoice(HOTEL, LATER_CLAIM))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        voucher.given(claimed(CLAIM))
                .when(new KeepInvoice(HOTEL, LATER_CLAIM))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_number_of_a_refused_claim_is_kept_for_its_claimant() {
        voucher.given(claimed(CLAIM)).when(new KeepInvoice(HOTEL, CLAIM)).expectEvents(kept());
        voucher.given(claimed(CLAIM), kept())
                .when(claim(LATER_CLAIM, SALESPERSON))
                .expectEvents(claimed(LATER_CLAIM));
        voucher.given(claimed(CLAIM), kept())
                .when(claim(LATER_CLAIM, ASSISTANT))
                .expectException(refusedBy("EXP-22"));
    }

    @Test
    void keeping_it_twice_changes_nothing() {
        voucher.given(claimed(CLAIM), kept())
                .when(new KeepInvoice(HOTEL, CLAIM))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_kept_number_that_is_claimed_and_given_back_is_still_kept() {
        voucher.given(claimed(CLAIM), kept(), claimed(LATER_CLAIM), new ExpenseInvoiceGivenBack(HOTEL, LATER_CLAIM))
                .when(claim(new ExpenseClaimId("EC-3"), ASSISTANT))
                .expectException(refusedBy("EXP-22"));
    }

    @Test
    void a_released_number_may_be_claimed_by_anybody() {
        voucher.given(claimed(CLAIM), kept(), new ExpenseInvoiceReleased(HOTEL, "写错", FINANCE))
                .when(claim(LATER_CLAIM, ASSISTANT))
                .expectEvents(new ExpenseInvoiceClaimed(HOTEL, LATER_CLAIM, ASSISTANT));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        voucher.given(claimed(CLAIM), kept(), claimed(LATER_CLAIM))
                .when(claim(new ExpenseClaimId("EC-3"), ASSISTANT))
                .expectException(refusedBy("EXP-21", "EXP-22"));
    }

    @Test
    void a_number_is_the_same_however_it_is_written() {
        assertThat(new ExpenseInvoiceNumber("０３１０ － 1")).isEqualTo(HOTEL).hasToString("expense-invoice-03101");
        assertThat(new ExpenseInvoiceNumber("ab-1")).isEqualTo(new ExpenseInvoiceNumber("AB1"));
    }

    private static ClaimInvoice claim(ExpenseClaimId claim, PersonId claimant) {
        return new ClaimInvoice(HOTEL, claim, claimant);
    }

    private static ExpenseInvoiceClaimed claimed(ExpenseClaimId claim) {
        return new ExpenseInvoiceClaimed(HOTEL, claim, SALESPERSON);
    }

    private static ExpenseInvoiceKept kept() {
        return new ExpenseInvoiceKept(HOTEL, CLAIM, SALESPERSON);
    }

    private static Matcher<Refused> decidedBy(String event) {
        return new CustomTypeSafeMatcher<>("decided by " + event) {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return refused.refusals().stream().map(Refusal::decidedBy).allMatch(event::equals);
            }
        };
    }
}
