package io.countersign.command.process;

import io.countersign.message.MessageChannel;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import io.countersign.order.OrderEvent.OrderCancelled;
import io.countersign.purchase.PurchaseEvent.PurchaseArrived;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When goods that were bought for an order have arrived, the customer is told. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenGoodsArrivedThenTellCustomer {

    private static final String TEXT = "订单 %s 的货物已到：%s，数量 %s。";

    private final Reactions reactions;
    private final Histories histories;

    WhenGoodsArrivedThenTellCustomer(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(PurchaseArrived event, EventMessage<PurchaseArrived> message) {
        if (!histories.knows(event.order(), OrderCancelled.class)) {
            reactions.send(
                    new QueueMessage(
                            new MessageId("arrived-" + event.purchase().value()),
                            MessageKind.GOODS_ARRIVED,
                            MessageChannel.SMS,
                            event.account(),
                            null,
                            null,
                            TEXT.formatted(event.order().value(), event.model(), event.quantity()),
                            event.order().toString()),
                    this,
                    message);
        }
    }
}
