package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.BringAlongCreditNote;
import io.countersign.account.AccountCommand.BringAlongSettlement;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.CreditNoteNumber;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class BringingMoneyAlongTest {

    private static final CreditNoteNumber NOTE = new CreditNoteNumber("C-1");

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void a_payment_from_before_pays_its_order() {
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(settle(R1, ORDER, 100), by(FINANCE))
                .expectEvents(settled(ORDER, 100), allocated(R1, to(ORDER, 100)));
    }

    @Test
    void a_payment_from_before_that_is_too_much_pays_the_oldest_due_next() {
        account.given(opened(), charged(OTHER, 50, YESTERDAY), charged(ORDER, 100, TODAY))
                .when(settle(R1, ORDER, 120), by(FINANCE))
                .expectEvents(settled(ORDER, 120), allocated(R1, to(ORDER, 100), to(OTHER, 20)));
    }

    @Test
    void a_credit_note_is_taken_by_its_own_invoice_first() {
        account.given(opened(), charged(OTHER, 50, YESTERDAY), charged(ORDER, 100, TODAY))
                .when(credit(ORDER, 30), by(FINANCE))
                .expectEvents(credited(ORDER, 30), new CreditNoteAllocated(CUSTOMER, NOTE, List.of(to(ORDER, 30))));
    }

    @Test
    void what_its_own_invoice_does_not_take_the_oldest_due_does() {
        account.given(
                        opened(),
                        charged(OTHER, 50, YESTERDAY),
                        charged(ORDER, 100, TODAY),
                        recordedFor(ORDER, R1, 90),
                        confirmed(R1, 90),
                        allocated(R1, to(ORDER, 90)))
                .when(credit(ORDER, 30), by(FINANCE))
                .expectEvents(
                        credited(ORDER, 30),
                        new CreditNoteAllocated(CUSTOMER, NOTE, List.of(to(ORDER, 10), to(OTHER, 20))));
    }

    @Test
    void a_credit_note_that_nothing_takes_waits_for_the_next_invoice() {
        account.given(opened()).when(credit(ORDER, 30), by(FINANCE)).expectEvents(credited(ORDER, 30));
        account.given(opened(), credited(ORDER, 30))
                .when(charge(OTHER, 100, TODAY), by(FINANCE))
                .expectEvents(
                        charged(OTHER, 100, TODAY), new CreditNoteAllocated(CUSTOMER, NOTE, List.of(to(OTHER, 30))));
    }

    @Test
    void bringing_the_same_along_twice_changes_nothing() {
        account.given(opened(), settled(ORDER, 100))
                .when(settle(R1, ORDER, 100), by(FINANCE))
                .expectNoEvents();
        account.given(opened(), credited(ORDER, 30))
                .when(credit(ORDER, 30), by(FINANCE))
                .expectNoEvents();
    }

    @Test
    void a_number_is_not_used_for_something_else() {
        account.given(opened(), settled(ORDER, 100))
                .when(settle(R1, ORDER, 99), by(FINANCE))
                .expectException(refusedBy("IMP-5"));
        account.given(opened(), settled(ORDER, 100))
                .when(settle(R1, OTHER, 100), by(FINANCE))
                .expectException(refusedBy("IMP-5"));
        account.given(opened(), recorded(R1, 100))
                .when(settle(R1, ORDER, 100), by(FINANCE))
                .expectException(refusedBy("IMP-5"));
        account.given(opened(), credited(ORDER, 30))
                .when(credit(OTHER, 30), by(FINANCE))
                .expectException(refusedBy("IMP-5"));
    }

    @Test
    void nothing_and_less_than_nothing_is_refused() {
        account.given(opened()).when(settle(R1, ORDER, 0), by(FINANCE)).expectException(refusedBy("IMP-6"));
        account.given(opened()).when(credit(ORDER, -1), by(FINANCE)).expectException(refusedBy("IMP-6"));
    }

    @Test
    void another_currency_is_refused() {
        account.given(opened())
                .when(new BringAlongCreditNote(CUSTOMER, NOTE, ORDER, new Money(1, EUR), YESTERDAY), by(FINANCE))
                .expectException(refusedBy("IMP-7"));
    }

    @Test
    void what_is_brought_along_has_happened_by_today() {
        account.given(opened())
                .when(new BringAlongSettlement(CUSTOMER, R1, ORDER, yuan(1), TOMORROW), by(FINANCE))
                .expectException(refusedBy("IMP-8"));
        account.given(opened())
                .when(new BringAlongSettlement(CUSTOMER, R1, ORDER, yuan(1), TODAY), by(FINANCE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), settled(ORDER, 100))
                .when(new BringAlongSettlement(CUSTOMER, R1, ORDER, new Money(0, EUR), TOMORROW), by(FINANCE))
                .expectException(refusedBy("IMP-5", "IMP-6", "IMP-7", "IMP-8"));
    }

    private static SettlementBroughtAlong settled(OrderId order, long yuan) {
        return new SettlementBroughtAlong(CUSTOMER, R1, order, yuan(yuan), YESTERDAY, FINANCE);
    }

    private static BringAlongCreditNote credit(OrderId order, long yuan) {
        return new BringAlongCreditNote(CUSTOMER, NOTE, order, yuan(yuan), YESTERDAY);
    }

    private static CreditNoteIssued credited(OrderId order, long yuan) {
        return new CreditNoteIssued(CUSTOMER, NOTE, order, yuan(yuan), YESTERDAY);
    }
}
