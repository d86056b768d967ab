package io.countersign.stock;

import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.purchase.PurchaseId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a model in a warehouse. */
public sealed interface StockEvent {

    StockItemId item();

    /** Goods came in. */
    @Revision("1")
    record StockReceived(
            StockItemId item,
            MovementId receipt,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            ReceiptReason reason,
            LocalDate receivedOn,
            @Nullable PurchaseId purchase,
            PersonId receivedBy)
            implements StockEvent {}

    /** Goods were set aside. */
    @Revision("1")
    record StockReserved(
            StockItemId item,
            ReservationId reservation,
            Quantity quantity,
            @Nullable OrderId order) implements StockEvent {}

    /** There were not enough goods; the wish waits in the queue. */
    @Revision("1")
    record StockAwaited(
            StockItemId item,
            ReservationId reservation,
            Quantity quantity,
            Quantity missing,
            @Nullable OrderId order) implements StockEvent {}

    /** What was set aside can be had by others, or the wish left the queue. */
    @Revision("1")
    record StockFreed(StockItemId item, ReservationId reservation, Quantity quantity, String reason)
            implements StockEvent {}

    /** Goods left with an order. */
    @Revision("1")
    record StockIssued(
            StockItemId item, ReservationId reservation, OrderId order, Quantity quantity, LocalDate issuedOn)
            implements StockEvent {}

    /** Goods left for another warehouse. */
    @Revision("1")
    record StockSent(
            StockItemId item,
            MovementId transfer,
            String model,
            WarehouseId from,
            WarehouseId to,
            Quantity quantity,
            LocalDate sentOn,
            PersonId sentBy)
            implements StockEvent {}

    /** Goods are on their way here. */
    @Revision("1")
    record TransferExpected(
            StockItemId item,
            MovementId transfer,
            String model,
            WarehouseId warehouse,
            WarehouseId from,
            Quantity quantity)
            implements StockEvent {}

    /** Goods arrived from another warehouse. */
    @Revision("1")
    record TransferTakenIn(
            StockItemId item, MovementId transfer, Quantity quantity, LocalDate arrivedOn, PersonId takenInBy)
            implements StockEvent {}

    /** Goods were ordered from a maker. */
    @Revision("1")
    record PurchaseExpected(
            StockItemId item,
            PurchaseId purchase,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            LocalDate expectedOn)
            implements StockEvent {}

    /** Goods that were ordered will not come. */
    @Revision("1")
    record PurchaseForgotten(StockItemId item, PurchaseId purchase, Quantity quantity) implements StockEvent {}

    /**
     * Goods were counted; what differs from the ledger is a fact of its own.
     *
     * @param variance what was counted less what the ledger said
     */
    @Revision("1")
    record StockCounted(
            StockItemId item,
            MovementId count,
            String model,
            WarehouseId warehouse,
            Quantity counted,
            Quantity variance,
            LocalDate countedOn,
            @Nullable String reason,
            PersonId countedBy)
            implements StockEvent {}
}
