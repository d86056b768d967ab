package io.countersign.query.orders;

import io.countersign.account.AccountEvent;
import io.countersign.order.OrderEvent;
import io.countersign.order.OrderQuery.Order;
import io.countersign.query.documents.Documents;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps where each order stands. */
@ProcessingGroup(OrdersProjection.GROUP)
public final class OrdersProjection {

    /** Names the position this view has reached. Renaming it makes the view start again. */
    public static final String GROUP = "orders";

    private final Documents<Order> orders;

    public OrdersProjection(Documents<Order> orders) {
        this.orders = orders;
    }

    @EventHandler
    void on(OrderEvent event, TrackingToken token) {
        orders.fold(event, token.position().orElseThrow());
    }

    @EventHandler
    void on(AccountEvent.OrderHeld event, TrackingToken token) {
        orders.fold(event, token.position().orElseThrow());
    }

    @EventHandler
    void on(AccountEvent.OrderCoordinated event, TrackingToken token) {
        orders.fold(event, token.position().orElseThrow());
    }

    @EventHandler
    void on(AccountEvent.OrderDeclined event, TrackingToken token) {
        orders.fold(event, token.position().orElseThrow());
    }

    @EventHandler
    void on(AccountEvent.OrderCovered event, TrackingToken token) {
        orders.fold(event, token.position().orElseThrow());
    }

    @EventHandler
    void on(AccountEvent.OrderWithheld event, TrackingToken token) {
        orders.fold(event, token.position().orElseThrow());
    }

    @EventHandler
    void on(AccountEvent.DepositAsked event, TrackingToken token) {
        orders.fold(event, token.position().orElseThrow());
    }

    @EventHandler
    void on(AccountEvent.DepositConfirmed event, TrackingToken token) {
        orders.fold(event, token.position().orElseThrow());
    }
}
