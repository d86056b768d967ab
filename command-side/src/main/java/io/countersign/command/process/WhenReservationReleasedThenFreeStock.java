package io.countersign.command.process;

import io.countersign.reservation.ReservationEvent.TransferReservationReleased;
import io.countersign.stock.StockCommand.FreeStock;
import io.countersign.stock.StockItemId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When goods are no longer held for a customer, others can have them. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenReservationReleasedThenFreeStock {

    private final Reactions reactions;
    private final Histories histories;

    WhenReservationReleasedThenFreeStock(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(TransferReservationReleased event, EventMessage<TransferReservationReleased> message) {
        StockItemId.of(event.warehouse(), event.model())
                .filter(histories::began)
                .ifPresent(item ->
                        reactions.send(new FreeStock(item, event.reservation(), event.reason()), this, message));
    }
}
