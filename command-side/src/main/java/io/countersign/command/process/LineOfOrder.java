package io.countersign.command.process;

import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.purchase.PurchaseCommand.RequestPurchase;
import io.countersign.purchase.PurchaseId;
import io.countersign.stock.ReservationId;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A line of an order, with its number from 1 and the warehouse that its goods come from.
 *
 * @param reservation under which its goods are set aside
 */
record LineOfOrder(int number, OrderLine line, WarehouseId warehouse, ReservationId reservation) {

    static List<LineOfOrder> allOf(OrderPlaced order) {
        WarehouseId warehouse = Objects.requireNonNullElse(order.warehouse(), WarehouseId.MAIN);
        return IntStream.rangeClosed(1, order.lines().size())
                .mapToObj(number -> new LineOfOrder(
                        number, order.lines().get(number - 1), warehouse, ReservationId.ofLine(order.order(), number)))
                .toList();
    }

    static List<LineOfOrder> spotLinesOf(OrderPlaced order) {
        return of(order, Supply.SPOT);
    }

    static List<LineOfOrder> futuresLinesOf(OrderPlaced order) {
        return of(order, Supply.FUTURES);
    }

    /** Where its goods are kept; nothing when nobody could keep stock of such a model. */
    Optional<StockItemId> item() {
        return StockItemId.of(warehouse, line.model());
    }

    /** Under which its goods are bought. */
    PurchaseId purchase() {
        return PurchaseId.forGoodsOf(reservation);
    }

    /** The request to buy its goods. */
    RequestPurchase purchaseFor(OrderPlaced order) {
        return new RequestPurchase(
                purchase(),
                order.account(),
                order.order(),
                number,
                line.model(),
                warehouse,
                line.quantity(),
                line.expectedOn());
    }

    private static List<LineOfOrder> of(OrderPlaced order, Supply supply) {
        return allOf(order).stream()
                .filter(line -> line.line().supply() == supply)
                .toList();
    }
}
