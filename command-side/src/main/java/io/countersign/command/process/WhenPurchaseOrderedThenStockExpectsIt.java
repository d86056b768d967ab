package io.countersign.command.process;

import io.countersign.purchase.PurchaseEvent.PurchaseOrdered;
import io.countersign.stock.StockCommand.ExpectPurchase;
import io.countersign.stock.StockItemId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When goods have been ordered from a maker, their warehouse expects them. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenPurchaseOrderedThenStockExpectsIt {

    private final Reactions reactions;

    WhenPurchaseOrderedThenStockExpectsIt(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(PurchaseOrdered event, EventMessage<PurchaseOrdered> message) {
        StockItemId.of(event.warehouse(), event.model())
                .ifPresent(item -> reactions.send(
                        new ExpectPurchase(
                                item,
                                event.purchase(),
                                event.model(),
                                event.warehouse(),
                                event.quantity(),
                                event.expectedOn()),
                        this,
                        message));
    }
}
