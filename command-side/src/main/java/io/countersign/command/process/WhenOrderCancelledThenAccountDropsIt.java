package io.countersign.command.process;

import io.countersign.account.AccountCommand.DropOrder;
import io.countersign.order.OrderEvent.OrderCancelled;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When an order has been given up, its customer's account forgets it and frees its money. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderCancelledThenAccountDropsIt {

    private final Reactions reactions;

    WhenOrderCancelledThenAccountDropsIt(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrderCancelled event, EventMessage<OrderCancelled> message) {
        reactions.send(new DropOrder(event.account(), event.order(), event.reason()), this, message);
    }
}
