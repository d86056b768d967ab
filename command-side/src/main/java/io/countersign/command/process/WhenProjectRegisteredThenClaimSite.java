package io.countersign.command.process;

import io.countersign.project.ProjectEvent.ProjectRegistered;
import io.countersign.project.SiteCommand.ClaimSite;
import io.countersign.project.SiteId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When a project has been registered, its place is claimed for its customer. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenProjectRegisteredThenClaimSite {

    private final Reactions reactions;

    WhenProjectRegisteredThenClaimSite(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ProjectRegistered event, EventMessage<ProjectRegistered> message) {
        reactions.send(
                new ClaimSite(
                        SiteId.at(event.location()),
                        event.location(),
                        event.project(),
                        event.account(),
                        event.protectedUntil()),
                this,
                message);
    }
}
