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
    private final Histories histories;

    WhenPurchaseDroppedThenStockForgetsIt(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(PurchaseDropped event, EventMessage<PurchaseDropped> message) {
        StockItemId.of(event.warehouse(), event.model())
                .filter(histories::began)
                .ifPresent(item -> reactions.send(new ForgetPurchase(item, event.purchase()), this, message));
    }
}
