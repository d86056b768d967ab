package io.countersign.command.process;

import io.countersign.project.ProjectEvent.ProjectClosed;
import io.countersign.project.SiteCommand.ProlongClaim;
import io.countersign.project.SiteId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When a project is over, its place is free for whoever comes next. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenProjectClosedThenGiveUpSite {

    private final Reactions reactions;

    WhenProjectClosedThenGiveUpSite(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ProjectClosed event, EventMessage<ProjectClosed> message) {
        reactions.send(
                new ProlongClaim(
                        SiteId.at(event.location()),
                        event.project(),
                        event.closedOn().minusDays(1)),
                this,
                message);
    }
}
