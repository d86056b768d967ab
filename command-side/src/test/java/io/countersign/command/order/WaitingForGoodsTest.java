package io.countersign.command.order;

import static io.countersign.command.order.OrderStories.*;

import io.countersign.money.Quantity;
import io.countersign.order.OrderCommand.AwaitGoods;
import io.countersign.order.OrderCommand.NoteGoodsSetAside;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** What an order hears of its goods. It may hear it twice, or too late. */
class WaitingForGoodsTest {

    private static final AwaitGoods AWAIT = new AwaitGoods(ORDER, 1, Quantity.of("2"));
    private static final NoteGoodsSetAside SET_ASIDE = new NoteGoodsSetAside(ORDER, 1);

    private final FixtureConfiguration<Order> order = order();

    @Test
    void a_line_waits_for_what_is_missing_and_hears_it_once() {
        order.given(placed("50.00", line("5", "10"))).when(AWAIT, by(ASSISTANT)).expectEvents(awaited(1, "HP-1", "2"));
        order.given(placed("50.00", line("5", "10")), awaited(1, "HP-1", "2"))
                .when(AWAIT, by(ASSISTANT))
                .expectNoEvents();
        order.given(placed("50.00", line("5", "10")), awaited(1, "HP-1", "1"))
                .when(AWAIT, by(ASSISTANT))
                .expectEvents(awaited(1, "HP-1", "2"));
    }

    @Test
    void goods_of_a_line_are_set_aside_and_it_hears_it_once() {
        order.given(placed("50.00", line("5", "10")))
                .when(SET_ASIDE, by(ASSISTANT))
                .expectEvents(setAside(1, "HP-1"));
        order.given(placed("50.00", line("5", "10")), setAside(1, "HP-1"))
                .when(SET_ASIDE, by(ASSISTANT))
                .expectNoEvents();
    }

    @Test
    void a_line_that_lost_its_goods_waits_again_and_gets_them_again() {
        order.given(placed("50.00", line("5", "10")), setAside(1, "HP-1"))
                .when(AWAIT, by(ASSISTANT))
                .expectEvents(awaited(1, "HP-1", "2"));
        order.given(placed("50.00", line("5", "10")), setAside(1, "HP-1"), awaited(1, "HP-1", "2"))
                .when(SET_ASIDE, by(ASSISTANT))
                .expectEvents(setAside(1, "HP-1"));
    }

    @Test
    void an_order_that_left_or_was_given_up_waits_for_nothing() {
        Object[] left = {placed("50.00", line("5", "10")), authorised(), shipped()};
        Object[] givenUp = {placed("50.00", line("5", "10")), cancelled(1)};

        for (Object[] story : new Object[][] {left, givenUp}) {
            order.given(story).when(AWAIT, by(ASSISTANT)).expectNoEvents().expectSuccessfulHandlerExecution();
            order.given(story).when(SET_ASIDE, by(ASSISTANT)).expectNoEvents().expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void a_line_that_is_not_there_waits_for_nothing() {
        for (int line : new int[] {-1, 0, 2}) {
            order.given(placed("50.00", line("5", "10")))
                    .when(new AwaitGoods(ORDER, line, Quantity.of("2")), by(ASSISTANT))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }
}
