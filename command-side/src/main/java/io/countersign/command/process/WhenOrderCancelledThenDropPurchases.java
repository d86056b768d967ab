package io.countersign.command.process;

import io.countersign.order.OrderEvent.OrderCancelled;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.purchase.PurchaseCommand.DropPurchaseRequest;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When an order has been cancelled, what nobody has ordered from a maker yet is not bought. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderCancelledThenDropPurchases {

    private final Reactions reactions;
    private final Histories histories;

    WhenOrderCancelledThenDropPurchases(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(OrderCancelled event, EventMessage<OrderCancelled> message) {
        histories.firstOf(event.order(), OrderPlaced.class).ifPresent(order -> {
            for (LineOfOrder futures : LineOfOrder.futuresLinesOf(order)) {
                if (histories.began(futures.purchase())) {
                    reactions.send(new DropPurchaseRequest(futures.purchase(), event.reason()), this, message);
                }
            }
        });
    }
}
