package io.countersign.command.process;

import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.order.OrderEvent.OrderInvoiced;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When an order has been invoiced, its customer owes the money. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderInvoicedThenChargeAccount {

    private final Reactions reactions;

    WhenOrderInvoicedThenChargeAccount(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrderInvoiced event, EventMessage<OrderInvoiced> message) {
        reactions.send(
                new ChargeInvoice(
                        event.account(),
                        event.order(),
                        event.invoice(),
                        event.total(),
                        event.invoicedOn(),
                        event.dueOn()),
                this,
                message);
    }
}
