package io.countersign.query.orders;

import static io.countersign.query.registers.Lives.BACK;
import static io.countersign.query.registers.Lives.MANAGER;
import static io.countersign.query.registers.Lives.MAY;
import static io.countersign.query.registers.Lives.NORTHWALL;
import static io.countersign.query.registers.Lives.ORDER;
import static io.countersign.query.registers.Lives.RELEASE;
import static io.countersign.query.registers.Lives.lentAuthority;
import static io.countersign.query.registers.Lives.ofAnOrder;
import static io.countersign.query.registers.Lives.placed;
import static io.countersign.query.registers.Lives.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderDeclined;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.HoldReason;
import io.countersign.account.ShippingBasis;
import io.countersign.money.Quantity;
import io.countersign.order.OrderEvent.OrderCancelled;
import io.countersign.order.OrderEvent.ShipmentAuthorised;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderQuery.AwaitedGoods;
import io.countersign.order.OrderQuery.Deposit;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.OrderQuery.ReturnState;
import io.countersign.order.OrderQuery.State;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold.UnknownDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderCardTest {

    @Test
    void a_placed_order_shows_what_was_agreed_and_not_what_has_not_happened() {
        Order placed = afterTheFirst(1);

        assertThat(placed.state()).isEqualTo(State.PLACED);
        assertThat(placed.project()).hasToString("project-PR-1");
        assertThat(placed.warehouse()).hasToString("warehouse-MAIN");
        assertThat(placed.shipMethod()).isEqualTo("Road");
        assertThat(placed.shipOn()).isEqualTo(MAY.plusDays(1));
        assertThat(placed.shippedOn()).isNull();
        assertThat(placed.lines()).isEmpty();
        assertThat(placed.version()).isZero();
    }

    @Test
    void a_held_order_says_why_until_the_regional_manager_agrees() {
        Order held = afterTheFirst(2);
        Order coordinated = afterTheFirst(3);

        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.heldFor()).containsExactly(HoldReason.ADJUSTMENT_PERIOD);
        assertThat(coordinated.state()).isEqualTo(State.PLACED);
        assertThat(coordinated.heldFor()).isEmpty();
    }

    @Test
    void a_declined_order_says_why() {
        Order declined = after(
                afterTheFirst(2),
                new OrderDeclined(NORTHWALL, ORDER, "Not in this period", lentAuthority(), MANAGER),
                new OrderCovered(NORTHWALL, ORDER, OrderKind.PROJECT, yuan(100)));

        assertThat(declined.state()).isEqualTo(State.DECLINED);
        assertThat(declined.endedBecause()).isEqualTo("Not in this period");
        assertThat(declined.heldFor()).isEmpty();
    }

    @Test
    void a_deposit_is_asked_for_and_then_confirmed() {
        assertThat(afterTheFirst(5).deposit()).isEqualTo(new Deposit(yuan(50), false));
        assertThat(afterTheFirst(9).deposit()).isEqualTo(new Deposit(yuan(50), true));
    }

    @Test
    void goods_are_awaited_line_by_line_until_they_are_set_aside() {
        assertThat(afterTheFirst(8).awaited())
                .containsExactly(
                        new AwaitedGoods(1, "W-1", Quantity.of("1")), new AwaitedGoods(2, "W-2", Quantity.of("5")));
        assertThat(afterTheFirst(10).awaited()).containsExactly(new AwaitedGoods(2, "W-2", Quantity.of("5")));
        assertThat(afterTheFirst(11).awaited()).isEmpty();
    }

    @Test
    void an_order_that_ships_before_it_is_paid_names_its_approval() {
        Order released = after(afterTheFirst(4), new ShipmentAuthorised(ORDER, ShippingBasis.CREDIT_RELEASE, RELEASE));

        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.release()).isEqualTo(RELEASE);
        assertThat(released.shortBy()).isNull();
    }

    @Test
    void a_cancelled_order_waits_for_nothing_any_more() {
        Order cancelled = after(
                afterTheFirst(8),
                new OrderCancelled(ORDER, NORTHWALL, null, List.of(), "The customer thought better of it", MANAGER),
                new OrderWithheld(NORTHWALL, ORDER, OrderKind.PROJECT, yuan(100), yuan(10)));

        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.shortBy()).isNull();
        assertThat(cancelled.awaited()).isEmpty();
        assertThat(cancelled.endedBecause()).isEqualTo("The customer thought better of it");
    }

    @Test
    void a_return_is_authorised_received_and_credited() {
        assertThat(afterTheFirst(16).returns())
                .singleElement()
                .satisfies(back -> assertThat(back.state()).isEqualTo(ReturnState.AUTHORISED))
                .satisfies(back -> assertThat(back.goodsReturn()).isEqualTo(BACK));
        assertThat(afterTheFirst(17).returns())
                .singleElement()
                .satisfies(back -> assertThat(back.state()).isEqualTo(ReturnState.RECEIVED))
                .satisfies(back -> assertThat(back.received()).hasSize(1));
        assertThat(afterTheFirst(18).returns())
                .singleElement()
                .satisfies(back -> assertThat(back.state()).isEqualTo(ReturnState.CREDITED))
                .satisfies(back -> assertThat(back.credited()).isEqualTo(yuan(20)))
                .satisfies(back -> assertThat(back.received()).hasSize(1))
                .satisfies(back -> assertThat(back.reason()).isEqualTo("Wrong shade"));
        assertThat(afterTheFirst(18).state()).isEqualTo(State.INVOICED);
    }

    @Test
    void the_version_counts_the_events_of_the_order_and_not_those_of_the_account() {
        assertThat(afterTheFirst(5).version()).isZero();
        assertThat(afterTheFirst(18).version()).isEqualTo(11);
    }

    @Test
    void seeing_history_twice_changes_nothing() {
        DocumentsInMap<Order> documents = new DocumentsInMap<>(new OrderCard());
        for (int time = 0; time < 2; time++) {
            long position = 1;
            for (Object event : ofAnOrder()) {
                documents.fold(event, position++);
            }
        }
        assertThat(documents.find("SO-1")).contains(afterTheFirst(18));
    }

    @Test
    void an_event_about_an_order_that_was_never_placed_stops_the_view() {
        DocumentsInMap<Order> documents = new DocumentsInMap<>(new OrderCard());
        documents.fold(placed(), 1);

        assertThatThrownBy(() ->
                        documents.fold(new ShipmentAuthorised(new OrderId("SO-2"), ShippingBasis.SLIP_SEEN, null), 2))
                .isInstanceOf(UnknownDocument.class);
        assertThat(documents.find("SO-1")).isPresent();
    }

    private static Order afterTheFirst(int events) {
        List<Object> life = ofAnOrder().subList(0, events);
        return after(
                new OrderCard().after(null, life.getFirst()),
                life.subList(1, events).toArray());
    }

    private static Order after(Order before, Object... events) {
        Order order = before;
        for (Object event : events) {
            order = new OrderCard().after(order, event);
        }
        return order;
    }
}
