package io.countersign.command.process;

import io.countersign.order.OrderCommand.NoteGoodsSetAside;
import io.countersign.order.OrderId;
import io.countersign.stock.StockEvent.StockReserved;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When goods for an order have been set aside, the order waits for them no longer. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenStockReservedThenGoodsAreSetAside {

    private final Reactions reactions;

    WhenStockReservedThenGoodsAreSetAside(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(StockReserved event, EventMessage<StockReserved> message) {
        OrderId order = event.order();
        if (order != null) {
            event.reservation()
                    .lineOf(order)
                    .ifPresent(line -> reactions.send(new NoteGoodsSetAside(order, line), this, message));
        }
    }
}
