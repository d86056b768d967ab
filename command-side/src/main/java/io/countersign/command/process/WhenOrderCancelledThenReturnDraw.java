package io.countersign.command.process;

import io.countersign.order.OrderEvent.OrderCancelled;
import io.countersign.project.ProjectCommand.ReturnDraw;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When a project order has been cancelled, its project may have the goods again. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderCancelledThenReturnDraw {

    private final Reactions reactions;

    WhenOrderCancelledThenReturnDraw(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrderCancelled event, EventMessage<OrderCancelled> message) {
        if (event.project() != null) {
            reactions.sendIfThere(new ReturnDraw(event.project(), event.order()), this, message);
        }
    }
}
