package io.countersign.command.process;

import io.countersign.order.OrderEvent.OrderCancelled;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.reservation.ReservationCommand.ReleaseReservation;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When an order has been cancelled, its futures goods are no longer held for the customer. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderCancelledThenReleaseReservations {

    private final Reactions reactions;
    private final Histories histories;

    WhenOrderCancelledThenReleaseReservations(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(OrderCancelled event, EventMessage<OrderCancelled> message) {
        histories.firstOf(event.order(), OrderPlaced.class).ifPresent(order -> {
            for (LineOfOrder futures : LineOfOrder.futuresLinesOf(order)) {
                if (histories.began(futures.reservation())) {
                    reactions.send(new ReleaseReservation(futures.reservation(), event.reason()), this, message);
                }
            }
        });
    }
}
