package io.countersign.command.process;

import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderKind;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When a standard order has been placed, purchasing is asked to buy its futures goods. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderPlacedThenRequestPurchase {

    private final Reactions reactions;

    WhenOrderPlacedThenRequestPurchase(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrderPlaced event, EventMessage<OrderPlaced> message) {
        if (event.kind() == OrderKind.STANDARD) {
            for (LineOfOrder futures : LineOfOrder.futuresLinesOf(event)) {
                reactions.send(futures.purchaseFor(event), this, message);
            }
        }
    }
}
