package io.countersign.command.process;

import io.countersign.account.AccountEvent.OrderDeclined;
import io.countersign.order.OrderCommand.CancelOrder;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When the regional manager has declined an order, it is given up. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderDeclinedThenCancelOrder {

    private final Reactions reactions;

    WhenOrderDeclinedThenCancelOrder(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrderDeclined event, EventMessage<OrderDeclined> message) {
        reactions.send(new CancelOrder(event.order(), event.reason()), this, message);
    }
}
