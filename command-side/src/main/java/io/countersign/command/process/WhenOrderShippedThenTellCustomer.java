package io.countersign.command.process;

import io.countersign.message.MessageChannel;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import io.countersign.order.OrderEvent.OrderShipped;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When the goods of an order have left, the customer is told. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderShippedThenTellCustomer {

    private static final String TEXT = "订单 %s 已发货：%s %s，共 %d 件。";

    private final Reactions reactions;

    WhenOrderShippedThenTellCustomer(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrderShipped event, EventMessage<OrderShipped> message) {
        reactions.send(
                new QueueMessage(
                        new MessageId("shipped-" + event.order().value()),
                        MessageKind.GOODS_SHIPPED,
                        MessageChannel.SMS,
                        event.account(),
                        null,
                        null,
                        TEXT.formatted(event.order().value(), event.carrier(), event.waybill(), event.parcels()),
                        event.order().toString()),
                this,
                message);
    }
}
