package io.countersign.command.order;

import static io.countersign.command.order.OrderStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.Goods;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import java.time.LocalDate;
import java.util.Collections;
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
                                PROJECT,
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
    void a_futures_line_waits_for_its_goods_from_the_beginning() {
        order.givenNoPriorActivity()
                .when(place(line("1", "10"), futuresLine("7", "10")), by(ASSISTANT))
                .expectEvents(placed("80.00", line("1", "10"), futuresLine("7", "10")), awaited(2, "HP-2", "7"));
    }

    @Test
    void a_project_order_names_its_project_and_a_standard_order_names_none() {
        order.givenNoPriorActivity()
                .when(place(ORDER, OrderKind.PROJECT, null, null), by(ASSISTANT))
                .expectException(refusedBy("ORD-15"));
        order.givenNoPriorActivity()
                .when(place(ORDER, OrderKind.PROJECT, PROJECT, null), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
        order.givenNoPriorActivity()
                .when(place(ORDER, OrderKind.STANDARD, PROJECT, null), by(ASSISTANT))
                .expectException(refusedBy("ORD-16"));
        order.givenNoPriorActivity()
                .when(place(ORDER, OrderKind.STANDARD, null, null), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void marketing_goods_are_standard_orders_and_wall_coverings_are_either() {
        for (Goods goods : List.of(Goods.PATTERN_BOOKS, Goods.DISPLAY_BOARD)) {
            order.givenNoPriorActivity()
                    .when(place(ORDER, OrderKind.PROJECT, PROJECT, goods), by(ASSISTANT))
                    .expectException(refusedBy("ORD-17"));
            order.givenNoPriorActivity()
                    .when(place(ORDER, OrderKind.STANDARD, null, goods), by(ASSISTANT))
                    .expectSuccessfulHandlerExecution();
        }
        order.givenNoPriorActivity()
                .when(place(ORDER, OrderKind.PROJECT, PROJECT, Goods.WALL_COVERINGS), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_number_leaves_room_for_the_numbers_of_the_lines() {
        order().givenNoPriorActivity()
                .when(place(new OrderId("S".repeat(65)), OrderKind.STANDARD, null, null), by(ASSISTANT))
                .expectException(refusedBy("ORD-18"));
        order().givenNoPriorActivity()
                .when(place(new OrderId("S".repeat(64)), OrderKind.STANDARD, null, null), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_order_has_999_lines_at_most() {
        order.givenNoPriorActivity()
                .when(place(Collections.nCopies(1000, line("1", "1")).toArray(OrderLine[]::new)), by(ASSISTANT))
                .expectException(refusedBy("ORD-19"));
        order.givenNoPriorActivity()
                .when(place(Collections.nCopies(999, line("1", "1")).toArray(OrderLine[]::new)), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        order.given(placed("10.00", line("1", "10")))
                .when(place(wrong("-1", "-1", "0.00", Supply.FUTURES, null)), by(ASSISTANT))
                .expectException(refusedBy("ORD-1", "ORD-3", "ORD-4", "ORD-5", "ORD-6", "ORD-7"));
        order().givenNoPriorActivity()
                .when(place(new OrderId("S".repeat(65)), OrderKind.PROJECT, null, Goods.PATTERN_BOOKS), by(ASSISTANT))
                .expectException(refusedBy("ORD-15", "ORD-17", "ORD-18"));
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
