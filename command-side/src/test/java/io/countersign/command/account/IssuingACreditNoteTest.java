package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.IssueCreditNote;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.Allocation;
import io.countersign.account.CreditNoteNumber;
import io.countersign.money.Money;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class IssuingACreditNoteTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void goods_that_came_back_make_the_customer_owe_less() {
        account.given(opened(), charged(ORDER, 100, TOMORROW))
                .when(credit(ORDER, 30), by(ASSISTANT))
                .expectEvents(credited(ORDER, 30), creditPut(ORDER, 30));
    }

    @Test
    void what_a_paid_order_is_credited_goes_to_the_oldest_due() {
        account.given(opened(), charged(ORDER, 100, TODAY), recorded(R1, 100), confirmed(R1, 100))
                .andGiven(allocated(R1, to(ORDER, 100)), charged(OTHER, 50, TOMORROW))
                .when(credit(ORDER, 30), by(ASSISTANT))
                .expectEvents(credited(ORDER, 30), creditPut(OTHER, 30));
    }

    @Test
    void a_customer_who_is_credited_is_behind_with_less() {
        account.given(opened(), charged(ORDER, 100, YESTERDAY), behind(100, ORDER))
                .when(credit(ORDER, 30), by(ASSISTANT))
                .expectEvents(credited(ORDER, 30), creditPut(ORDER, 30), nowBehind(70, ORDER));
    }

    @Test
    void the_same_note_again_changes_nothing() {
        account.given(opened(), charged(ORDER, 100, TODAY), credited(ORDER, 100))
                .when(credit(ORDER, 100), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_note_under_the_same_number_is_refused() {
        account.given(opened(), charged(ORDER, 100, TODAY), credited(ORDER, 30))
                .when(credit(ORDER, 31), by(ASSISTANT))
                .expectException(refusedBy("CRN-1"));
    }

    @Test
    void an_order_that_was_not_billed_is_not_credited() {
        account.given(opened(), withheld(ORDER, 100, 100))
                .when(credit(ORDER, 30), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("CRN-2"));
        account.given(opened()).when(credit(ORDER, 30), by(ASSISTANT)).expectException(refusedBy("CRN-2"));
    }

    @Test
    void no_more_is_credited_than_was_billed() {
        account.given(opened(), charged(ORDER, 100, TODAY), earlier(70))
                .when(credit(ORDER, 31), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("CRN-3"));
        account.given(opened(), charged(ORDER, 100, TODAY), earlier(70))
                .when(credit(ORDER, 30), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_credit_of_nothing_or_in_another_currency_is_refused() {
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(credit(ORDER, 0), by(ASSISTANT))
                .expectException(refusedBy("CRN-4"));
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(new IssueCreditNote(CUSTOMER, NOTE, ORDER, new Money(1, EUR), TODAY), by(ASSISTANT))
                .expectException(refusedBy("CRN-5"));
    }

    @Test
    void a_note_is_dated_between_its_invoice_and_today() {
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(new IssueCreditNote(CUSTOMER, NOTE, ORDER, yuan(1), INVOICED.minusDays(1)), by(ASSISTANT))
                .expectException(refusedBy("CRN-6"));
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(new IssueCreditNote(CUSTOMER, NOTE, ORDER, yuan(1), TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("CRN-6"));
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(new IssueCreditNote(CUSTOMER, NOTE, ORDER, yuan(1), INVOICED), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), credited(OTHER, 30), charged(ORDER, 100, TODAY))
                .when(new IssueCreditNote(CUSTOMER, NOTE, THIRD, new Money(0, EUR), TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("CRN-1", "CRN-2", "CRN-4", "CRN-5", "CRN-6"));
    }

    private static CreditNoteIssued earlier(long yuan) {
        return new CreditNoteIssued(CUSTOMER, new CreditNoteNumber("CN-0"), ORDER, yuan(yuan), INVOICED);
    }

    private static CreditNoteAllocated creditPut(io.countersign.order.OrderId order, long yuan) {
        return new CreditNoteAllocated(CUSTOMER, NOTE, List.of(new Allocation(order, yuan(yuan), TODAY)));
    }
}
