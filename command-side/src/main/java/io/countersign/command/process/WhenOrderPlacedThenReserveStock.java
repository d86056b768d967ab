package io.countersign.command.process;

import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.stock.StockCommand.ReserveStock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * When an order has been placed, its spot goods are set aside.
 *
 * <p>Comes before everything else that follows from an order: an order that its account covers and lets go knows by then
 * whether it has to wait for goods.
 */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhenOrderPlacedThenReserveStock {

    private final Reactions reactions;
    private final Histories histories;

    WhenOrderPlacedThenReserveStock(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(OrderPlaced event, EventMessage<OrderPlaced> message) {
        for (LineOfOrder spot : LineOfOrder.spotLinesOf(event)) {
            spot.item()
                    .filter(histories::began)
                    .ifPresent(item -> reactions.send(
                            new ReserveStock(
                                    item, spot.reservation(), spot.line().quantity(), event.order()),
                            this,
                            message));
        }
    }
}
