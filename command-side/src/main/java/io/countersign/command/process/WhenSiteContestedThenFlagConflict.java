package io.countersign.command.process;

import io.countersign.project.ProjectCommand.FlagConflict;
import io.countersign.project.SiteEvent.SiteContested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When a second customer has claimed a place, their project says who was first. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenSiteContestedThenFlagConflict {

    private final Reactions reactions;

    WhenSiteContestedThenFlagConflict(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(SiteContested event, EventMessage<SiteContested> message) {
        reactions.send(new FlagConflict(event.project(), event.firstComer(), event.firstCustomer()), this, message);
    }
}
