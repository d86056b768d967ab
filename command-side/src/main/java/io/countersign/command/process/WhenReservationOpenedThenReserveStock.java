package io.countersign.command.process;

import io.countersign.reservation.ReservationEvent.TransferReservationOpened;
import io.countersign.stock.StockCommand.ReserveStock;
import io.countersign.stock.StockItemId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * When goods are held for a customer without an order, they are set aside. For an order that is done when it is placed or
 * when its goods arrive.
 */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenReservationOpenedThenReserveStock {

    private final Reactions reactions;
    private final Histories histories;

    WhenReservationOpenedThenReserveStock(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(TransferReservationOpened event, EventMessage<TransferReservationOpened> message) {
        if (event.order() == null) {
            StockItemId.of(event.warehouse(), event.model())
                    .filter(histories::began)
                    .ifPresent(item -> reactions.send(
                            new ReserveStock(item, event.reservation(), event.quantity(), null), this, message));
        }
    }
}
