package io.countersign.command.order;

import static io.countersign.command.order.OrderStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.order.OrderCommand.AuthoriseShipment;
import io.countersign.order.OrderCommand.ShipOrder;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderEvent.ShipmentAuthorised;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ShippingAnOrderTest {

    private final FixtureConfiguration<Order> order = order();

    @Test
    void the_account_lets_the_goods_go_and_the_order_obeys_once() {
        order.given(placed("10.00", line("1", "10")))
                .when(new AuthoriseShipment(ORDER, ShippingBasis.SLIP_SEEN, null), by(ASSISTANT))
                .expectEvents(authorised());
        order.given(placed("10.00", line("1", "10")), authorised())
                .when(new AuthoriseShipment(ORDER, ShippingBasis.SLIP_SEEN, null), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void goods_that_were_let_go_are_shipped_on_that_basis() {
        order.given(placed("10.00", line("1", "10")), authorised())
                .when(ship(TODAY, "SF-1"), by(ASSISTANT))
                .expectEvents(shipped());
    }

    @Test
    void goods_that_were_not_let_go_stay() {
        order.given(placed("10.00", line("1", "10")))
                .when(ship(TODAY, "SF-1"), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("ORD-8"));
    }

    @Test
    void saying_the_same_shipment_twice_changes_nothing() {
        order.given(placed("10.00", line("1", "10")), authorised(), shipped())
                .when(ship(TODAY, "SF-1"), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_shipment_of_the_same_order_is_refused() {
        Object[] story = {placed("10.00", line("1", "10")), authorised(), shipped()};

        order.given(story).when(ship(TODAY, "SF-2"), by(ASSISTANT)).expectException(refusedBy("ORD-9"));
        order.given(story).when(ship(TODAY.minusDays(1), "SF-1"), by(ASSISTANT)).expectException(refusedBy("ORD-9"));
        order.given(story)
                .when(new ShipOrder(ORDER, TODAY, "德邦", "SF-1", 2), by(ASSISTANT))
                .expectException(refusedBy("ORD-9"));
        order.given(story)
                .when(new ShipOrder(ORDER, TODAY, "顺丰", "SF-1", 3), by(ASSISTANT))
                .expectException(refusedBy("ORD-9"));
    }

    @Test
    void goods_do_not_leave_tomorrow() {
        order.given(placed("10.00", line("1", "10")), authorised())
                .when(ship(TOMORROW, "SF-1"), by(ASSISTANT))
                .expectException(refusedBy("ORD-10"));
    }

    @Test
    void goods_that_are_not_there_are_not_shipped() {
        Object[] story = {placed("20.00", line("1", "10"), line("1", "10")), authorised(), awaited(2, "HP-1", "1")};

        order.given(story).when(ship(TODAY, "SF-1"), by(ASSISTANT)).expectException(refusedBy("ORD-20"));
        order.given(then(story, setAside(2, "HP-1")))
                .when(ship(TODAY, "SF-1"), by(ASSISTANT))
                .expectEvents(shipped());
        order.given(then(story, setAside(2, "HP-1"), awaited(1, "HP-1", "0.001")))
                .when(ship(TODAY, "SF-1"), by(ASSISTANT))
                .expectException(refusedBy("ORD-20"));
    }

    @Test
    void goods_of_a_cancelled_order_stay_and_its_account_lets_nothing_go() {
        order.given(placed("10.00", line("1", "10")), authorised(), cancelled(1))
                .when(ship(TODAY, "SF-1"), by(ASSISTANT))
                .expectException(refusedBy("ORD-21"));
        order.given(placed("10.00", line("1", "10")), cancelled(1))
                .when(new AuthoriseShipment(ORDER, ShippingBasis.SLIP_SEEN, null), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void goods_that_left_on_a_credit_release_name_the_approval() {
        ReleaseId release = new ReleaseId("CR-1");

        order.given(
                        placed("10.00", line("1", "10")),
                        new ShipmentAuthorised(ORDER, ShippingBasis.CREDIT_RELEASE, release))
                .when(ship(TODAY, "SF-1"), by(ASSISTANT))
                .expectEvents(new OrderShipped(
                        ORDER, CUSTOMER, ShippingBasis.CREDIT_RELEASE, release, TODAY, "顺丰", "SF-1", 2, ASSISTANT));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        order.given(placed("10.00", line("1", "10")), awaited(1, "HP-1", "1"), cancelled(1))
                .when(ship(TOMORROW, "SF-1"), by(ASSISTANT))
                .expectException(refusedBy("ORD-8", "ORD-10", "ORD-20", "ORD-21"));
        order.given(placed("10.00", line("1", "10")))
                .when(ship(TOMORROW, "SF-1"), by(ASSISTANT))
                .expectException(refusedBy("ORD-8", "ORD-10"));
        order.given(placed("10.00", line("1", "10")), authorised(), shipped())
                .when(ship(TOMORROW, "SF-2"), by(ASSISTANT))
                .expectException(refusedBy("ORD-9", "ORD-10"));
    }
}
