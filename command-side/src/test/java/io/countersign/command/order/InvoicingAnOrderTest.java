package io.countersign.command.order;

import static io.countersign.command.order.OrderStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderCommand.InvoiceOrder;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class InvoicingAnOrderTest {

    private final FixtureConfiguration<Order> order = order();

    @Test
    void a_shipped_order_is_billed_at_its_total() {
        order.given(placed("10.00", line("1", "10")), authorised(), shipped())
                .when(invoice(TODAY, DUE), by(ASSISTANT))
                .expectEvents(invoiced("10.00"));
    }

    @Test
    void an_order_that_was_not_shipped_is_not_billed() {
        order.given(placed("10.00", line("1", "10")), authorised())
                .when(invoice(TODAY, DUE), by(ASSISTANT))
                .expectException(refusedBy("ORD-11"));
        order.given(broughtAlong("10.00", "0", line("1", "10")))
                .when(invoice(TODAY, DUE), by(ASSISTANT))
                .expectException(refusedBy("ORD-11"));
        order.given(placed("10.00", line("1", "10")), authorised(), cancelled(1))
                .when(invoice(TODAY, DUE), by(ASSISTANT))
                .expectException(refusedBy("ORD-11"));
    }

    @Test
    void billing_twice_by_the_same_invoice_changes_nothing() {
        order.given(placed("10.00", line("1", "10")), authorised(), shipped(), invoiced("10.00"))
                .when(invoice(TODAY, DUE), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_invoice_for_the_same_order_is_refused() {
        Object[] story = {placed("10.00", line("1", "10")), authorised(), shipped(), invoiced("10.00")};

        order.given(story)
                .when(new InvoiceOrder(ORDER, new InvoiceNumber("INV-2"), TODAY, DUE), by(ASSISTANT))
                .expectException(refusedBy("ORD-12"));
        order.given(story).when(invoice(TODAY.minusDays(1), DUE), by(ASSISTANT)).expectException(refusedBy("ORD-12"));
        order.given(story).when(invoice(TODAY, DUE.plusDays(1)), by(ASSISTANT)).expectException(refusedBy("ORD-12"));
    }

    @Test
    void an_invoice_is_dated_today_at_the_latest() {
        order.given(placed("10.00", line("1", "10")), authorised(), shipped())
                .when(invoice(TOMORROW, DUE), by(ASSISTANT))
                .expectException(refusedBy("ORD-13"));
    }

    @Test
    void an_invoice_is_due_on_its_own_date_at_the_earliest() {
        order.given(placed("10.00", line("1", "10")), authorised(), shipped())
                .when(invoice(TODAY, TODAY.minusDays(1)), by(ASSISTANT))
                .expectException(refusedBy("ORD-14"));
        order.given(placed("10.00", line("1", "10")), authorised(), shipped())
                .when(invoice(TODAY, TODAY), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        order.given(placed("10.00", line("1", "10")), authorised())
                .when(invoice(TOMORROW, TODAY), by(ASSISTANT))
                .expectException(refusedBy("ORD-11", "ORD-13", "ORD-14"));
        order.given(placed("10.00", line("1", "10")), authorised(), shipped(), invoiced("10.00"))
                .when(invoice(TOMORROW, TODAY), by(ASSISTANT))
                .expectException(refusedBy("ORD-12", "ORD-13", "ORD-14"));
    }
}
