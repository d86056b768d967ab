package io.countersign.command.process;

import io.countersign.account.AccountCommand.IssueCreditNote;
import io.countersign.order.OrderEvent.ReturnCredited;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When goods that came back have been credited, their customer owes less. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenReturnCreditedThenIssueCreditNote {

    private final Reactions reactions;

    WhenReturnCreditedThenIssueCreditNote(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ReturnCredited event, EventMessage<ReturnCredited> message) {
        reactions.send(
                new IssueCreditNote(
                        event.account(), event.creditNote(), event.order(), event.amount(), event.creditedOn()),
                this,
                message);
    }
}
