package io.countersign.command.process;

import io.countersign.message.MessageChannel;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import io.countersign.project.ProjectEvent.ProjectRegistered;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When a large project has been registered, the regional manager of its customer is told. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenLargeProjectRegisteredThenTellTheRegion {

    private static final String TEXT = "大型工程报备：工程 %s，客户 %s。";

    private final Reactions reactions;

    WhenLargeProjectRegisteredThenTellTheRegion(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ProjectRegistered event, EventMessage<ProjectRegistered> message) {
        if (event.large()) {
            reactions.send(
                    new QueueMessage(
                            new MessageId("large-" + event.project().value()),
                            MessageKind.LARGE_PROJECT,
                            MessageChannel.MAIL,
                            event.account(),
                            null,
                            null,
                            TEXT.formatted(
                                    event.project().value(), event.account().value()),
                            event.project().toString()),
                    this,
                    message);
        }
    }
}
