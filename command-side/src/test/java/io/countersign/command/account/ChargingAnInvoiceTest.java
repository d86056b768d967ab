package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ChargingAnInvoiceTest {

    private static final InvoiceNumber NUMBER = new InvoiceNumber("INV-SO-1");

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void an_invoice_is_charged() {
        account.given(opened(), withheld(ORDER, 100, 100))
                .when(charge(ORDER, 100, TODAY), by(ASSISTANT))
                .expectEvents(charged(ORDER, 100, TODAY));
    }

    @Test
    void an_invoice_of_an_order_from_before_is_charged_too() {
        account.given(opened()).when(charge(ORDER, 100, TODAY), by(ASSISTANT)).expectEvents(charged(ORDER, 100, TODAY));
    }

    @Test
    void charging_the_same_invoice_twice_changes_nothing() {
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(charge(ORDER, 100, TODAY), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_order_is_not_charged_by_another_invoice() {
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(charge(ORDER, 101, TODAY), by(ASSISTANT))
                .expectException(refusedBy("INV-1"));
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(charge(ORDER, 100, TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("INV-1"));
    }

    @Test
    void an_invoice_for_nothing_is_refused_and_one_for_a_fen_is_not() {
        account.given(opened()).when(charge(ORDER, 0, TODAY), by(ASSISTANT)).expectException(refusedBy("INV-2"));
        Money fen = new Money(1, CNY);
        account.given(opened())
                .when(new ChargeInvoice(CUSTOMER, ORDER, NUMBER, fen, TODAY, TODAY), by(ASSISTANT))
                .expectEvents(new InvoiceCharged(CUSTOMER, ORDER, NUMBER, fen, TODAY, TODAY));
    }

    @Test
    void an_invoice_in_another_currency_is_refused() {
        account.given(opened())
                .when(dated(new Money(1, EUR), INVOICED, TODAY), by(ASSISTANT))
                .expectException(refusedBy("INV-3"));
    }

    @Test
    void an_invoice_is_due_on_its_own_date_at_the_earliest() {
        account.given(opened())
                .when(dated(yuan(1), INVOICED, INVOICED.minusDays(1)), by(ASSISTANT))
                .expectException(refusedBy("INV-4"));
        account.given(opened())
                .when(dated(yuan(1), INVOICED, INVOICED), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_invoice_is_dated_today_at_the_latest() {
        account.given(opened())
                .when(dated(yuan(1), TOMORROW, TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("INV-5"));
        account.given(opened())
                .when(dated(yuan(1), TODAY, TODAY), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_order_that_was_cancelled_is_not_billed() {
        account.given(opened(), withheld(ORDER, 100, 100), dropped(ORDER))
                .when(charge(ORDER, 100, TODAY), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("INV-6"));
        account.given(opened(), withheld(ORDER, 100, 100), dropped(ORDER))
                .when(charge(OTHER, 100, TODAY), by(ASSISTANT))
                .expectEvents(charged(OTHER, 100, TODAY));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(dated(new Money(0, EUR), TOMORROW, TODAY), by(ASSISTANT))
                .expectException(refusedBy("INV-1", "INV-2", "INV-3", "INV-4", "INV-5"));
        account.given(opened(), withheld(ORDER, 100, 100), dropped(ORDER))
                .when(dated(new Money(0, EUR), TOMORROW, TODAY), by(ASSISTANT))
                .expectException(refusedBy("INV-2", "INV-3", "INV-4", "INV-5", "INV-6"));
    }

    private static ChargeInvoice dated(Money amount, LocalDate invoicedOn, LocalDate dueOn) {
        return new ChargeInvoice(CUSTOMER, ORDER, NUMBER, amount, invoicedOn, dueOn);
    }
}
