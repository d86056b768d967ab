package io.countersign.command.process;

import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.stock.StockCommand.IssueStock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When the goods of an order have left, they are no longer on hand. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderShippedThenIssueStock {

    private final Reactions reactions;
    private final Histories histories;

    WhenOrderShippedThenIssueStock(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(OrderShipped event, EventMessage<OrderShipped> message) {
        histories.firstOf(event.order(), OrderPlaced.class).ifPresent(order -> {
            for (LineOfOrder line : LineOfOrder.allOf(order)) {
                line.item()
                        .filter(histories::began)
                        .ifPresent(item -> reactions.send(
                                new IssueStock(
                                        item,
                                        line.reservation(),
                                        event.order(),
                                        line.line().quantity(),
                                        event.shippedOn()),
                                this,
                                message));
            }
        });
    }
}
