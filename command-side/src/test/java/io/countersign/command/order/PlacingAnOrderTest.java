package io.countersign.command.order;

import static io.countersign.command.order.OrderStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacingAnOrderTest {

    private final FixtureConfiguration<Order> order = order();

    @Test
    void an_order_comes_to_the_sum_of_its_rounded_lines() {
        order.givenNoPriorActivity()
                .when(place(line("1", "0.005"), line("1", "0.005"), line("100", "2.5505")), by(ASSISTANT))
                .expectEvents(placed("255.07", line("1", "0.005"), line("1", "0.005"), line("100", "2.5505")));
    }

    @Test
    void placing_the_same_order_twice_changes_nothing() {
        order.given(placed("10.00", line("1", "10")))
                .when(place(line("1", "10")), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_order_under_the_same_number_is_refused() {
        order.given(placed("10.00", line("1", "10")))
                .when(place(line("2", "5")), by(ASSISTANT))
                .expectException(refusedBy("ORD-1"));
        order.given(placed("10.00", line("1", "10")))
                .when(
                        new PlaceOrder(
                                ORDER,
                                CUSTOMER,
                                OrderKind.PROJECT,
                                CNY,
                                List.of(line("1", "10")),
                                "顺丰",
                                null,
                                null,
                                null,
                                null),
                        by(ASSISTANT))
                .expectException(refusedBy("ORD-1"));
        order.given(broughtAlong("10.00", "0", line("1", "10")))
                .when(place(line("1", "10")), by(ASSISTANT))
                .expectException(refusedBy("ORD-1"));
    }

    @Test
    void an_order_without_lines_is_refused() {
        order.givenNoPriorActivity().when(place(), by(ASSISTANT)).expectException(refusedBy("ORD-2", "ORD-7"));
    }

    @Test
    void a_line_for_nothing_or_less_is_refused_and_one_for_a_thousandth_is_not() {
        order.givenNoPriorActivity()
                .when(place(line("1", "10"), line("0", "10")), by(ASSISTANT))
                .expectException(refusedBy("ORD-3"));
        order.givenNoPriorActivity()
                .when(place(line("2", "10"), line("-1", "10")), by(ASSISTANT))
                .expectException(refusedBy("ORD-3"));
        order.givenNoPriorActivity()
                .when(place(line("0.001", "10")), by(ASSISTANT))
                .expectEvents(placed("0.01", line("0.001", "10")));
    }

    @Test
    void a_line_may_be_free_but_not_cheaper() {
        order.givenNoPriorActivity()
                .when(place(line("1", "10"), line("1", "0")), by(ASSISTANT))
                .expectEvents(placed("10.00", line("1", "10"), line("1", "0")));
        order.givenNoPriorActivity()
                .when(place(line("1", "10"), line("1", "-0.0001")), by(ASSISTANT))
                .expectException(refusedBy("ORD-4"));
    }

    @Test
    void a_line_whose_amount_is_not_quantity_times_price_is_refused() {
        order.givenNoPriorActivity()
                .when(place(wrong("1", "10", "9.99", Supply.SPOT, null)), by(ASSISTANT))
                .expectException(refusedBy("ORD-5"));
    }

    @Test
    void a_futures_line_says_when_its_goods_are_expected() {
        order.givenNoPriorActivity()
                .when(place(wrong("1", "10", "10.00", Supply.FUTURES, null)), by(ASSISTANT))
                .expectException(refusedBy("ORD-6"));
        order.givenNoPriorActivity()
                .when(place(wrong("1", "10", "10.00", Supply.FUTURES, TOMORROW)), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_order_that_comes_to_nothing_is_refused() {
        order.givenNoPriorActivity()
                .when(place(line("1", "0.0049")), by(ASSISTANT))
                .expectException(refusedBy("ORD-7"));
        order.givenNoPriorActivity()
                .when(place(line("1", "0.005")), by(ASSISTANT))
                .expectEvents(placed("0.01", line("1", "0.005")));
    }

    @Test
    void a_line_in_another_currency_is_refused() {
        OrderLine euro = OrderLine.priced(
                "HP-1",
                null,
                Quantity.of("1"),
                UnitOfMeasure.ROLL,
                UnitPrice.of("1"),
                Supply.SPOT,
                null,
                Currency.getInstance("EUR"));

        order.givenNoPriorActivity().when(place(euro), by(ASSISTANT)).expectException(IllegalArgumentException.class);
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        order.given(placed("10.00", line("1", "10")))
                .when(place(wrong("-1", "-1", "0.00", Supply.FUTURES, null)), by(ASSISTANT))
                .expectException(refusedBy("ORD-1", "ORD-3", "ORD-4", "ORD-5", "ORD-6", "ORD-7"));
    }

    private static OrderLine wrong(
            String quantity, String price, String amount, Supply supply, @Nullable LocalDate expectedOn) {
        return new OrderLine(
                "HP-1",
                null,
                Quantity.of(quantity),
                UnitOfMeasure.ROLL,
                UnitPrice.of(price),
                supply,
                expectedOn,
                Money.of(amount, CNY));
    }
}
