package io.countersign.command.process;

import io.countersign.money.Quantity;
import io.countersign.order.GoodsCondition;
import io.countersign.order.OrderEvent.ReturnReceived;
import io.countersign.order.ReceivedGoods;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReceiptReason;
import io.countersign.stock.StockCommand.ReceiveStock;
import io.countersign.stock.StockItemId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When goods have come back that can be sold again, their warehouse receives them. Scrap moves no stock. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenReturnReceivedThenReceiveStock {

    private final Reactions reactions;

    WhenReturnReceivedThenReceiveStock(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ReturnReceived event, EventMessage<ReturnReceived> message) {
        restockedByLine(event)
                .forEach((line, goods) -> StockItemId.of(event.warehouse(), goods.model())
                        .ifPresent(item -> reactions.send(
                                new ReceiveStock(
                                        item,
                                        movementOf(event, line),
                                        goods.model(),
                                        event.warehouse(),
                                        goods.quantity(),
                                        ReceiptReason.RETURN,
                                        event.receivedOn(),
                                        null),
                                this,
                                message)));
    }

    private static Map<Integer, ReceivedGoods> restockedByLine(ReturnReceived event) {
        return event.goods().stream()
                .filter(goods -> goods.condition() == GoodsCondition.RESTOCKED)
                .collect(Collectors.toMap(
                        ReceivedGoods::line,
                        goods -> goods,
                        WhenReturnReceivedThenReceiveStock::together,
                        TreeMap::new));
    }

    private static ReceivedGoods together(ReceivedGoods some, ReceivedGoods others) {
        Quantity quantity = some.quantity().plus(others.quantity());
        return new ReceivedGoods(some.line(), some.model(), quantity, some.condition());
    }

    private static MovementId movementOf(ReturnReceived event, int line) {
        return new MovementId(event.order().value() + ":" + event.goodsReturn().value() + ":" + line);
    }
}
