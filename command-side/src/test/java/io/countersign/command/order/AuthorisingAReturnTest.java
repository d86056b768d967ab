package io.countersign.command.order;

import static io.countersign.command.order.OrderStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.order.OrderCommand.AuthoriseReturn;
import io.countersign.order.OrderEvent.ReturnAuthorised;
import io.countersign.order.ReturnId;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AuthorisingAReturnTest {

    private final FixtureConfiguration<Order> order = order();

    @Test
    void a_customer_may_send_back_all_that_was_shipped() {
        order.given(shippedAndBilled())
                .when(authoriseReturn(back(1, "100"), back(2, "3")), by(ASSISTANT))
                .expectEvents(returnAuthorised(back(1, "100"), back(2, "3")));
    }

    @Test
    void goods_that_never_left_do_not_come_back() {
        order.given(placed("10.00", line("1", "10")), authorised())
                .when(authoriseReturn(back(1, "1")), by(ASSISTANT))
                .expectException(refusedBy("RET-1"));
    }

    @Test
    void authorising_the_same_return_twice_changes_nothing() {
        order.given(then(shippedAndBilled(), returnAuthorised(back(1, "100"))))
                .when(authoriseReturn(back(1, "100")), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_return_under_the_same_number_is_refused() {
        order.given(then(shippedAndBilled(), returnAuthorised(back(1, "100"))))
                .when(authoriseReturn(back(1, "99")), by(ASSISTANT))
                .expectException(refusedBy("RET-2"));
        order.given(then(shippedAndBilled(), returnAuthorised(back(1, "100"))))
                .when(new AuthoriseReturn(ORDER, RETURN, List.of(back(1, "100")), "破损"), by(ASSISTANT))
                .expectException(refusedBy("RET-2"));
    }

    @Test
    void a_return_is_of_some_line() {
        order.given(shippedAndBilled()).when(authoriseReturn(), by(ASSISTANT)).expectException(refusedBy("RET-3"));
    }

    @Test
    void a_return_is_of_lines_that_there_are_and_names_each_once() {
        order.given(shippedAndBilled())
                .when(authoriseReturn(back(3, "1")), by(ASSISTANT))
                .expectException(refusedBy("RET-4"));
        order.given(shippedAndBilled())
                .when(authoriseReturn(back(0, "1")), by(ASSISTANT))
                .expectException(refusedBy("RET-4"));
        order.given(shippedAndBilled())
                .when(authoriseReturn(back(1, "60"), back(1, "60")), by(ASSISTANT))
                .expectException(refusedBy("RET-4"));
        order.given(shippedAndBilled())
                .when(authoriseReturn(back(2, "1")), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void more_than_nothing_comes_back() {
        order.given(shippedAndBilled())
                .when(authoriseReturn(back(1, "0")), by(ASSISTANT))
                .expectException(refusedBy("RET-5"));
        order.given(shippedAndBilled())
                .when(authoriseReturn(back(1, "0.001")), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void no_more_comes_back_than_was_shipped() {
        order.given(shippedAndBilled())
                .when(authoriseReturn(back(1, "100.001")), by(ASSISTANT))
                .expectException(refusedBy("RET-6"));
    }

    @Test
    void what_came_back_or_may_come_back_already_does_not_come_back_again() {
        ReturnId second = new ReturnId("RT-2");
        Object[] mayCome = then(shippedAndBilled(), returnAuthorised(back(1, "40")));
        Object[] lessCame = then(mayCome, returnReceived(restocked(1, "25"), scrapped(1, "5")));

        order.given(mayCome)
                .when(new AuthoriseReturn(ORDER, second, List.of(back(1, "60.001")), "色差"), by(ASSISTANT))
                .expectException(refusedBy("RET-6"));
        order.given(mayCome)
                .when(new AuthoriseReturn(ORDER, second, List.of(back(1, "60")), "色差"), by(ASSISTANT))
                .expectEvents(new ReturnAuthorised(ORDER, CUSTOMER, second, List.of(back(1, "60")), "色差", ASSISTANT));
        order.given(lessCame)
                .when(new AuthoriseReturn(ORDER, second, List.of(back(1, "70.001")), "色差"), by(ASSISTANT))
                .expectException(refusedBy("RET-6"));
        order.given(lessCame)
                .when(new AuthoriseReturn(ORDER, second, List.of(back(1, "70")), "色差"), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_return_has_a_reason() {
        order.given(shippedAndBilled())
                .when(new AuthoriseReturn(ORDER, RETURN, List.of(back(1, "1")), " "), by(ASSISTANT))
                .expectException(refusedBy("RET-7"));
    }

    @Test
    void the_numbers_leave_room_for_the_numbers_of_movements() {
        order.given(shippedAndBilled())
                .when(
                        new AuthoriseReturn(ORDER, new ReturnId("R".repeat(67)), List.of(back(1, "1")), "色差"),
                        by(ASSISTANT))
                .expectException(refusedBy("RET-8"));
        order.given(shippedAndBilled())
                .when(
                        new AuthoriseReturn(ORDER, new ReturnId("R".repeat(66)), List.of(back(1, "1")), "色差"),
                        by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        order.given(placed("10.00", line("1", "10")), authorised())
                .when(
                        new AuthoriseReturn(
                                ORDER,
                                new ReturnId("R".repeat(67)),
                                List.of(back(1, "2"), back(7, "1"), back(1, "-1")),
                                ""),
                        by(ASSISTANT))
                .expectException(refusedBy("RET-1", "RET-4", "RET-5", "RET-6", "RET-7", "RET-8"));
        order.given(then(shippedAndBilled(), returnAuthorised(back(1, "100"))))
                .when(new AuthoriseReturn(ORDER, RETURN, List.of(), "色差"), by(ASSISTANT))
                .expectException(refusedBy("RET-2", "RET-3"));
    }
}
