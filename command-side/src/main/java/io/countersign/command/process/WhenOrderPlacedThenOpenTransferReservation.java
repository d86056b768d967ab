package io.countersign.command.process;

import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.reservation.ReservationCommand.OpenReservation;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When an order has been placed, its futures goods are held for the customer before they exist. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderPlacedThenOpenTransferReservation {

    private final Reactions reactions;

    WhenOrderPlacedThenOpenTransferReservation(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrderPlaced event, EventMessage<OrderPlaced> message) {
        for (LineOfOrder futures : LineOfOrder.futuresLinesOf(event)) {
            reactions.send(
                    new OpenReservation(
                            futures.reservation(),
                            event.account(),
                            futures.line().model(),
                            futures.warehouse(),
                            futures.line().quantity(),
                            event.order()),
                    this,
                    message);
        }
    }
}
