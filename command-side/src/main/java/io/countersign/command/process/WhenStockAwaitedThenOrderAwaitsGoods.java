package io.countersign.command.process;

import io.countersign.order.OrderCommand.AwaitGoods;
import io.countersign.order.OrderId;
import io.countersign.stock.StockEvent.StockAwaited;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When goods for an order are not there, the order waits for them. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenStockAwaitedThenOrderAwaitsGoods {

    private final Reactions reactions;

    WhenStockAwaitedThenOrderAwaitsGoods(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(StockAwaited event, EventMessage<StockAwaited> message) {
        OrderId order = event.order();
        if (order != null) {
            event.reservation()
                    .lineOf(order)
                    .ifPresent(line -> reactions.send(new AwaitGoods(order, line, event.missing()), this, message));
        }
    }
}
