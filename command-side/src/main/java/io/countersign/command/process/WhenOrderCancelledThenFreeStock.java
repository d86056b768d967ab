package io.countersign.command.process;

import io.countersign.order.OrderEvent.OrderCancelled;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.stock.StockCommand.FreeStock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When an order has been cancelled, others can have what was set aside for it. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderCancelledThenFreeStock {

    private final Reactions reactions;
    private final Histories histories;

    WhenOrderCancelledThenFreeStock(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(OrderCancelled event, EventMessage<OrderCancelled> message) {
        histories.firstOf(event.order(), OrderPlaced.class).ifPresent(order -> {
            for (LineOfOrder line : LineOfOrder.allOf(order)) {
                line.item()
                        .filter(histories::began)
                        .ifPresent(item ->
                                reactions.send(new FreeStock(item, line.reservation(), event.reason()), this, message));
            }
        });
    }
}
