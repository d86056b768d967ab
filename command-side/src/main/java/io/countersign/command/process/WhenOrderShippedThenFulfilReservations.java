package io.countersign.command.process;

import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.reservation.ReservationCommand.FulfilReservation;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When the goods of an order have left, they are no longer held for its customer. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderShippedThenFulfilReservations {

    private final Reactions reactions;
    private final Histories histories;

    WhenOrderShippedThenFulfilReservations(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(OrderShipped event, EventMessage<OrderShipped> message) {
        histories.firstOf(event.order(), OrderPlaced.class).ifPresent(order -> {
            for (LineOfOrder futures : LineOfOrder.futuresLinesOf(order)) {
                if (histories.began(futures.reservation())) {
                    reactions.send(new FulfilReservation(futures.reservation()), this, message);
                }
            }
        });
    }
}
