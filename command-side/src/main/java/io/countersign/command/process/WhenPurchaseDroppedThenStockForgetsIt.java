package io.countersign.command.process;

import io.countersign.purchase.PurchaseEvent.PurchaseDropped;
import io.countersign.stock.StockCommand.ForgetPurchase;
import io.countersign.stock.StockItemId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When a purchase has been given up, its warehouse no longer expects the goods. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenPurchaseDroppedThenStockForgetsIt {

    private final Reactions reactions;

    WhenPurchaseDroppedThenStockForgetsIt(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(PurchaseDropped event, EventMessage<PurchaseDropped> message) {
        StockItemId.of(event.warehouse(), event.model())
                .ifPresent(item -> reactions.sendIfThere(new ForgetPurchase(item, event.purchase()), this, message));
    }
}
