package io.countersign.command.process;

import io.countersign.account.AccountEvent.PaperExpiryReminded;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When a customer's paper is about to expire, the salesperson is reminded, where the customer has one. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenPaperExpiresThenRemindTheSalesperson {

    private static final String TEXT = "客户 %s 的证件 %s 将于 %s 到期，请及时更换。";

    private final Reactions reactions;

    WhenPaperExpiresThenRemindTheSalesperson(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(PaperExpiryReminded event, EventMessage<PaperExpiryReminded> message) {
        if (event.salesperson() != null) {
            reactions.send(
                    new QueueMessage(
                            new MessageId("paper-"
                                    + event.account().value()
                                    + "-"
                                    + event.paper().value()),
                            MessageKind.PAPER_EXPIRES,
                            MessageChannel.MAIL,
                            event.account(),
                            event.salesperson(),
                            null,
                            TEXT.formatted(
                                    event.account().value(), event.paper().value(), event.validUntil()),
                            event.account().toString()),
                    this,
                    message);
        }
    }
}
