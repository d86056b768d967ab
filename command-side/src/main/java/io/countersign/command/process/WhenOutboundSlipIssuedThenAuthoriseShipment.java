package io.countersign.command.process;

import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.order.OrderCommand.AuthoriseShipment;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When an account has let goods go, their order may be shipped. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOutboundSlipIssuedThenAuthoriseShipment {

    private final Reactions reactions;

    WhenOutboundSlipIssuedThenAuthoriseShipment(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(OutboundSlipIssued event, EventMessage<OutboundSlipIssued> message) {
        reactions.send(new AuthoriseShipment(event.order(), event.basis(), event.release()), this, message);
    }
}
