package io.countersign.purchase;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a purchase. */
public sealed interface PurchaseCommand {

    PurchaseId purchase();

    /** Ask purchasing to buy goods for an order. */
    record RequestPurchase(
            @TargetAggregateIdentifier PurchaseId purchase,
            CustomerAccountId account,
            OrderId order,
            int line,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            @Nullable LocalDate expectedOn)
            implements PurchaseCommand {}

    /** Say that the goods were ordered from a maker. */
    record OrderFromMaker(
            @TargetAggregateIdentifier PurchaseId purchase, String maker, LocalDate orderedOn, LocalDate expectedOn)
            implements PurchaseCommand {}

    /** Say that the goods arrived. */
    record ReceivePurchase(@TargetAggregateIdentifier PurchaseId purchase, Quantity quantity, LocalDate arrivedOn)
            implements PurchaseCommand {}

    /** Give a purchase up. */
    record DropPurchase(@TargetAggregateIdentifier PurchaseId purchase, String reason) implements PurchaseCommand {}

    /** Give a purchase up that nobody ordered yet; one that was ordered goes on. */
    record DropPurchaseRequest(@TargetAggregateIdentifier PurchaseId purchase, String reason)
            implements PurchaseCommand {}
}
