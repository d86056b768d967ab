package io.countersign.command.process;

import io.countersign.stock.StockCommand.ExpectTransfer;
import io.countersign.stock.StockEvent.StockSent;
import io.countersign.stock.StockItemId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When goods have been sent to another warehouse, that warehouse expects them. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenStockSentThenExpectTransfer {

    private final Reactions reactions;

    WhenStockSentThenExpectTransfer(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(StockSent event, EventMessage<StockSent> message) {
        StockItemId.of(event.to(), event.model())
                .ifPresent(item -> reactions.send(
                        new ExpectTransfer(
                                item, event.transfer(), event.model(), event.to(), event.from(), event.quantity()),
                        this,
                        message));
    }
}
