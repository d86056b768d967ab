package io.countersign.purchase;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a purchase. */
public sealed interface PurchaseEvent {

    PurchaseId purchase();

    /** Purchasing was asked to buy goods for an order. */
    @Revision("1")
    record PurchaseRequested(
            PurchaseId purchase,
            CustomerAccountId account,
            OrderId order,
            int line,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            @Nullable LocalDate expectedOn)
            implements PurchaseEvent {}

    /** The goods were ordered from a maker. */
    @Revision("1")
    record PurchaseOrdered(
            PurchaseId purchase,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            String maker,
            LocalDate orderedOn,
            LocalDate expectedOn,
            PersonId orderedBy)
            implements PurchaseEvent {}

    /** The goods arrived. */
    @Revision("1")
    record PurchaseArrived(
            PurchaseId purchase,
            CustomerAccountId account,
            OrderId order,
            int line,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            LocalDate arrivedOn,
            PersonId receivedBy)
            implements PurchaseEvent {}

    /** The goods are not bought after all. */
    @Revision("1")
    record PurchaseDropped(PurchaseId purchase, String model, WarehouseId warehouse, String reason, PersonId droppedBy)
            implements PurchaseEvent {}
}
