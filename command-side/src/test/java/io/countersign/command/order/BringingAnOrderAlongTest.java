package io.countersign.command.order;

import static io.countersign.command.order.OrderStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class BringingAnOrderAlongTest {

    private final FixtureConfiguration<Order> order = order();

    @Test
    void what_was_sold_and_what_came_back_are_added_up_apart() {
        order.givenNoPriorActivity()
                .when(bringAlong(TODAY, line("6", "2.55"), line("-1", "3.39"), line("1", "0")), by(ASSISTANT))
                .expectEvents(broughtAlong("15.30", "3.39", line("6", "2.55"), line("-1", "3.39"), line("1", "0")));
    }

    @Test
    void bringing_the_same_order_along_twice_changes_nothing() {
        order.given(broughtAlong("10.00", "0", line("1", "10")))
                .when(bringAlong(TODAY, line("1", "10")), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_order_under_the_same_number_is_refused() {
        order.given(broughtAlong("10.00", "0", line("1", "10")))
                .when(bringAlong(TODAY.minusDays(1), line("1", "10")), by(ASSISTANT))
                .expectException(refusedBy("IMP-1"));
        order.given(placed("10.00", line("1", "10")))
                .when(bringAlong(TODAY, line("1", "10")), by(ASSISTANT))
                .expectException(refusedBy("IMP-1"));
    }

    @Test
    void an_order_without_lines_is_refused() {
        order.givenNoPriorActivity().when(bringAlong(TODAY), by(ASSISTANT)).expectException(refusedBy("IMP-2"));
    }

    @Test
    void a_line_whose_amount_is_not_quantity_times_price_is_refused() {
        order.givenNoPriorActivity()
                .when(bringAlong(TODAY, wrong()), by(ASSISTANT))
                .expectException(refusedBy("IMP-3"));
    }

    @Test
    void an_order_of_tomorrow_is_refused() {
        order.givenNoPriorActivity()
                .when(bringAlong(TOMORROW, line("1", "10")), by(ASSISTANT))
                .expectException(refusedBy("IMP-4"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        order.given(placed("10.00", line("1", "10")))
                .when(bringAlong(TOMORROW, wrong()), by(ASSISTANT))
                .expectException(refusedBy("IMP-1", "IMP-3", "IMP-4"));
        order.given(placed("10.00", line("1", "10")))
                .when(bringAlong(TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("IMP-1", "IMP-2", "IMP-4"));
    }

    private static OrderLine wrong() {
        return new OrderLine(
                "HP-1",
                null,
                Quantity.of("1"),
                UnitOfMeasure.PIECE,
                UnitPrice.of("10"),
                Supply.SPOT,
                null,
                Money.of("9.99", CNY));
    }
}
