package io.countersign.command.process;

import io.countersign.project.ProjectEvent.ProtectionRenewed;
import io.countersign.project.SiteCommand.ProlongClaim;
import io.countersign.project.SiteId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When a project is protected for longer, its claim to its place holds for longer. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenProtectionRenewedThenProlongClaim {

    private final Reactions reactions;

    WhenProtectionRenewedThenProlongClaim(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ProtectionRenewed event, EventMessage<ProtectionRenewed> message) {
        reactions.send(
                new ProlongClaim(SiteId.at(event.location()), event.project(), event.protectedUntil()), this, message);
    }
}
