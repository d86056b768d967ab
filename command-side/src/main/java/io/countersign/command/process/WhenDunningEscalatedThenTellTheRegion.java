package io.countersign.command.process;

import io.countersign.account.AccountEvent.DunningEscalated;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When a dunning case has gone to the regional manager, the region's managers are told. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenDunningEscalatedThenTellTheRegion {

    private static final String TEXT = "客户 %s 催款未果，案件 %s 自 %s 起由大区经理接手。";

    private final Reactions reactions;

    WhenDunningEscalatedThenTellTheRegion(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(DunningEscalated event, EventMessage<DunningEscalated> message) {
        reactions.send(
                new QueueMessage(
                        new MessageId("dunning-" + event.dunning().value()),
                        MessageKind.DUNNING_ESCALATED,
                        MessageChannel.MAIL,
                        event.account(),
                        null,
                        event.region(),
                        TEXT.formatted(event.account().value(), event.dunning().value(), event.escalatedOn()),
                        event.account().toString()),
                this,
                message);
    }
}
