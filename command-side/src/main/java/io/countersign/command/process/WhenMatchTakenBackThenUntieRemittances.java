package io.countersign.command.process;

import io.countersign.bank.StatementEvent.MatchTakenBack;
import io.countersign.bank.TieCommand.UntieRemittance;
import io.countersign.remittance.RemittanceId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * When a match has been taken back, its remittances may stand in another. What was confirmed stays confirmed: only
 * finance knows whether the money is there.
 */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenMatchTakenBackThenUntieRemittances {

    private final Reactions reactions;

    WhenMatchTakenBackThenUntieRemittances(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(MatchTakenBack event, EventMessage<MatchTakenBack> message) {
        for (RemittanceId remittance : event.remittances()) {
            try {
                reactions.send(
                        new UntieRemittance(remittance, event.direction(), event.statement(), event.match()),
                        this,
                        message);
            } catch (AggregateNotFoundException never) {
                continue; // the match was refused before this one was tied
            }
        }
    }
}
