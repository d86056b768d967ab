package io.countersign.command.process;

import io.countersign.money.Quantity;
import io.countersign.order.OrderCommand;
import io.countersign.order.OrderCommand.AwaitGoods;
import io.countersign.order.OrderCommand.NoteGoodsSetAside;
import io.countersign.order.OrderEvent.OrderCancelled;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.purchase.PurchaseEvent.PurchaseArrived;
import io.countersign.reservation.ReservationEvent.TransferReservationReleased;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReceiptReason;
import io.countersign.stock.StockCommand.ReceiveStock;
import io.countersign.stock.StockCommand.ReserveStock;
import io.countersign.stock.StockItemId;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * When bought goods have arrived, their warehouse receives them, and the order they were bought for is served before
 * anybody who waits.
 *
 * <p>Nobody is served when the order was cancelled or its reservation released in the meantime: then the goods are there
 * for others. Goods that nobody could keep stock of are set aside without a warehouse.
 */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenPurchaseArrivedThenReceiveStock {

    private final Reactions reactions;
    private final Histories histories;

    WhenPurchaseArrivedThenReceiveStock(Reactions reactions, Histories histories) {
        this.reactions = reactions;
        this.histories = histories;
    }

    @EventHandler
    void on(PurchaseArrived event, EventMessage<PurchaseArrived> message) {
        Optional<LineOfOrder> served = lineToServe(event);
        Optional<StockItemId> item = StockItemId.of(event.warehouse(), event.model());
        if (item.isPresent()) {
            served.filter(line -> histories.began(item.get()))
                    .ifPresent(line -> reactions.send(
                            new ReserveStock(
                                    item.get(), line.reservation(), line.line().quantity(), event.order()),
                            this,
                            message));
            reactions.send(receiptOf(event, item.get()), this, message);
        } else {
            served.ifPresent(line -> reactions.send(noteFor(line, event), this, message));
        }
    }

    private Optional<LineOfOrder> lineToServe(PurchaseArrived event) {
        if (histories.knows(event.order(), OrderCancelled.class)
                || histories.knows(event.purchase().reservation(), TransferReservationReleased.class)) {
            return Optional.empty();
        }
        return histories
                .firstOf(event.order(), OrderPlaced.class)
                .map(order -> LineOfOrder.allOf(order).get(event.line() - 1));
    }

    private static ReceiveStock receiptOf(PurchaseArrived event, StockItemId item) {
        return new ReceiveStock(
                item,
                new MovementId(event.purchase().value()),
                event.model(),
                event.warehouse(),
                event.quantity(),
                ReceiptReason.PURCHASE,
                event.arrivedOn(),
                event.purchase());
    }

    private static OrderCommand noteFor(LineOfOrder line, PurchaseArrived event) {
        Quantity missing = line.line().quantity().minus(event.quantity());
        return missing.isPositive()
                ? new AwaitGoods(event.order(), line.number(), missing)
                : new NoteGoodsSetAside(event.order(), line.number());
    }
}
