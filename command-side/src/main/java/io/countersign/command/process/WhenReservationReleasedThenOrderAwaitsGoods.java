package io.countersign.command.process;

import io.countersign.order.OrderCommand.AwaitGoods;
import io.countersign.order.OrderId;
import io.countersign.reservation.ReservationEvent.TransferReservationOpened;
import io.countersign.reservation.ReservationEvent.TransferReservationReleased;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When goods are no longer held for the customer of an order, the order waits for goods again. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenReservationReleasedThenOrderAwaitsGoods {

    private final Reactions reactions;
    private final Histories histories;

    WhenReservationReleasedThenOrderAwaitsGoods(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(TransferReservationReleased event, EventMessage<TransferReservationReleased> message) {
        histories.firstOf(event.reservation(), TransferReservationOpened.class).ifPresent(opened -> {
            OrderId order = opened.order();
            if (order != null && histories.began(order)) {
                event.reservation()
                        .lineOf(order)
                        .ifPresent(
                                line -> reactions.send(new AwaitGoods(order, line, opened.quantity()), this, message));
            }
        });
    }
}
