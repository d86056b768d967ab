package io.countersign.command.process;

import io.countersign.account.AccountEvent.DepositConfirmed;
import io.countersign.order.OrderEvent.OrderCancelled;
import io.countersign.order.OrderEvent.OrderPlaced;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When the deposit for a project order is there, purchasing is asked to buy its futures goods. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenDepositConfirmedThenRequestPurchase {

    private final Reactions reactions;
    private final Histories histories;

    WhenDepositConfirmedThenRequestPurchase(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(DepositConfirmed event, EventMessage<DepositConfirmed> message) {
        if (!histories.knows(event.order(), OrderCancelled.class)) {
            histories.firstOf(event.order(), OrderPlaced.class).ifPresent(order -> {
                for (LineOfOrder futures : LineOfOrder.futuresLinesOf(order)) {
                    reactions.send(futures.purchaseFor(order), this, message);
                }
            });
        }
    }
}
