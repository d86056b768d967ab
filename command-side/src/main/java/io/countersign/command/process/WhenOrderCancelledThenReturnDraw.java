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
    private final Histories histories;

    WhenOrderCancelledThenReturnDraw(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(OrderCancelled event, EventMessage<OrderCancelled> message) {
        if (event.project() != null && histories.began(event.project())) {
            reactions.send(new ReturnDraw(event.project(), event.order()), this, message);
        }
    }
}
