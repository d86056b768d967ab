package io.countersign.command.order;

import static io.countersign.command.order.OrderStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CancellingAnOrderTest {

    private final FixtureConfiguration<Order> order = order();

    @Test
    void an_order_is_given_up_with_the_reservations_of_all_its_lines() {
        order.given(placed("20.00", line("1", "10"), line("1", "10")))
                .when(cancel("客户改主意"), by(ASSISTANT))
                .expectEvents(cancelled(2));
    }

    @Test
    void an_order_whose_goods_were_let_go_is_given_up_until_they_leave() {
        order.given(placed("10.00", line("1", "10")), authorised())
                .when(cancel("客户改主意"), by(ASSISTANT))
                .expectEvents(cancelled(1));
        order.given(placed("10.00", line("1", "10")), authorised(), shipped())
                .when(cancel("客户改主意"), by(ASSISTANT))
                .expectException(refusedBy("ORD-23"));
    }

    @Test
    void an_order_from_the_time_before_the_ledger_is_not_given_up() {
        order.given(broughtAlong("10.00", "0", line("1", "10")))
                .when(cancel("客户改主意"), by(ASSISTANT))
                .expectException(refusedBy("ORD-22"));
    }

    @Test
    void what_is_given_up_stays_given_up_whoever_says_so_again_and_why() {
        order.given(placed("10.00", line("1", "10")), cancelled(1))
                .when(cancel("客户改主意"), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        order.given(placed("10.00", line("1", "10")), cancelled(1))
                .when(cancel("价格"), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void giving_an_order_up_has_a_reason() {
        order.given(placed("10.00", line("1", "10")))
                .when(cancel(" "), by(ASSISTANT))
                .expectException(refusedBy("ORD-24"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        order.given(placed("10.00", line("1", "10")), authorised(), shipped())
                .when(cancel(""), by(ASSISTANT))
                .expectException(refusedBy("ORD-23", "ORD-24"));
        order.given(broughtAlong("10.00", "0", line("1", "10")))
                .when(cancel(""), by(ASSISTANT))
                .expectException(refusedBy("ORD-22", "ORD-24"));
    }
}
