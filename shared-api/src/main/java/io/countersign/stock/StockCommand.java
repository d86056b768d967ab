package io.countersign.stock;

import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.purchase.PurchaseId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a model in a warehouse. */
public sealed interface StockCommand {

    StockItemId item();

    /** Say that goods came in. */
    record ReceiveStock(
            @TargetAggregateIdentifier StockItemId item,
            MovementId receipt,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            ReceiptReason reason,
            LocalDate receivedOn,
            @Nullable PurchaseId purchase)
            implements StockCommand {}

    /** Set goods aside, or put the wish in the queue when there are not enough. */
    record ReserveStock(
            @TargetAggregateIdentifier StockItemId item,
            ReservationId reservation,
            Quantity quantity,
            @Nullable OrderId order)
            implements StockCommand {}

    /** Give up what was set aside or waited for. */
    record FreeStock(@TargetAggregateIdentifier StockItemId item, ReservationId reservation, String reason)
            implements StockCommand {}

    /** Say that goods that were set aside left with an order. */
    record IssueStock(
            @TargetAggregateIdentifier StockItemId item,
            ReservationId reservation,
            OrderId order,
            Quantity quantity,
            LocalDate issuedOn)
            implements StockCommand {}

    /** Send goods to another warehouse. */
    record SendStock(
            @TargetAggregateIdentifier StockItemId item,
            MovementId transfer,
            WarehouseId to,
            Quantity quantity,
            LocalDate sentOn)
            implements StockCommand {}

    /** Note that goods are on their way here. */
    record ExpectTransfer(
            @TargetAggregateIdentifier StockItemId item,
            MovementId transfer,
            String model,
            WarehouseId warehouse,
            WarehouseId from,
            Quantity quantity)
            implements StockCommand {}

    /** Say that goods arrived from another warehouse. */
    record TakeInTransfer(@TargetAggregateIdentifier StockItemId item, MovementId transfer, LocalDate arrivedOn)
            implements StockCommand {}

    /** Note that goods were ordered from a maker. */
    record ExpectPurchase(
            @TargetAggregateIdentifier StockItemId item,
            PurchaseId purchase,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            LocalDate expectedOn)
            implements StockCommand {}

    /** Note that goods that were ordered will not come. */
    record ForgetPurchase(@TargetAggregateIdentifier StockItemId item, PurchaseId purchase) implements StockCommand {}

    /** Say what was counted. */
    record CountStock(
            @TargetAggregateIdentifier StockItemId item,
            MovementId count,
            String model,
            WarehouseId warehouse,
            Quantity counted,
            LocalDate countedOn,
            @Nullable String reason)
            implements StockCommand {}
}
