package io.countersign.command.order;

import static io.countersign.command.order.OrderStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.money.Quantity;
import io.countersign.order.GoodsCondition;
import io.countersign.order.OrderCommand.ReceiveReturn;
import io.countersign.order.ReceivedGoods;
import io.countersign.stock.WarehouseId;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReceivingAReturnTest {

    private static final Object[] AUTHORISED = then(shippedAndBilled(), returnAuthorised(back(1, "10")));
    private static final Object[] RECEIVED = then(AUTHORISED, returnReceived(restocked(1, "10")));

    private final FixtureConfiguration<Order> order = order();

    @Test
    void goods_come_back_some_good_and_some_not() {
        order.given(AUTHORISED)
                .when(receiveReturn(TODAY, restocked(1, "7"), scrapped(1, "3")), by(ASSISTANT))
                .expectEvents(returnReceived(restocked(1, "7"), scrapped(1, "3")));
    }

    @Test
    void a_return_that_nobody_authorised_is_not_received() {
        order.given(shippedAndBilled())
                .when(receiveReturn(TODAY, restocked(1, "10")), by(ASSISTANT))
                .expectException(refusedBy("RET-9"));
    }

    @Test
    void receiving_the_same_return_twice_changes_nothing() {
        order.given(RECEIVED)
                .when(receiveReturn(TODAY, restocked(1, "10")), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_receipt_of_the_same_return_is_refused() {
        order.given(RECEIVED)
                .when(receiveReturn(TODAY, restocked(1, "9")), by(ASSISTANT))
                .expectException(refusedBy("RET-10"));
        order.given(RECEIVED)
                .when(receiveReturn(TODAY, scrapped(1, "10")), by(ASSISTANT))
                .expectException(refusedBy("RET-10"));
        order.given(RECEIVED)
                .when(
                        new ReceiveReturn(ORDER, RETURN, List.of(restocked(1, "10")), new WarehouseId("SOUTH"), TODAY),
                        by(ASSISTANT))
                .expectException(refusedBy("RET-10"));
    }

    @Test
    void goods_of_some_line_come_back() {
        order.given(AUTHORISED).when(receiveReturn(TODAY), by(ASSISTANT)).expectException(refusedBy("RET-11"));
    }

    @Test
    void more_than_nothing_of_them_comes_back() {
        order.given(AUTHORISED)
                .when(receiveReturn(TODAY, restocked(1, "10"), scrapped(1, "0")), by(ASSISTANT))
                .expectException(refusedBy("RET-12"));
        order.given(AUTHORISED)
                .when(receiveReturn(TODAY, restocked(1, "0.001")), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void no_more_comes_back_than_was_authorised() {
        order.given(AUTHORISED)
                .when(receiveReturn(TODAY, restocked(1, "7"), scrapped(1, "3.001")), by(ASSISTANT))
                .expectException(refusedBy("RET-13"));
        order.given(AUTHORISED)
                .when(receiveReturn(TODAY, restocked(2, "1")), by(ASSISTANT))
                .expectException(refusedBy("RET-13"));
    }

    @Test
    void what_comes_back_is_what_was_shipped() {
        order.given(AUTHORISED)
                .when(
                        receiveReturn(TODAY, new ReceivedGoods(1, "HP-9", Quantity.of("10"), GoodsCondition.RESTOCKED)),
                        by(ASSISTANT))
                .expectException(refusedBy("RET-14"));
    }

    @Test
    void goods_come_back_between_the_day_they_left_and_today() {
        order.given(AUTHORISED)
                .when(receiveReturn(TOMORROW, restocked(1, "10")), by(ASSISTANT))
                .expectException(refusedBy("RET-15"));
        order.given(AUTHORISED)
                .when(receiveReturn(TODAY.minusDays(1), restocked(1, "10")), by(ASSISTANT))
                .expectException(refusedBy("RET-16"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        order.given(RECEIVED)
                .when(
                        receiveReturn(
                                TOMORROW,
                                new ReceivedGoods(1, "HP-9", Quantity.of("11"), GoodsCondition.RESTOCKED),
                                scrapped(2, "-1")),
                        by(ASSISTANT))
                .expectException(refusedBy("RET-10", "RET-12", "RET-13", "RET-14", "RET-15"));
        order.given(shippedAndBilled())
                .when(receiveReturn(TODAY.minusDays(1)), by(ASSISTANT))
                .expectException(refusedBy("RET-9", "RET-11", "RET-16"));
    }
}
