package io.countersign.order;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.ShippingBasis;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of an order. */
public sealed interface OrderCommand {

    OrderId order();

    /** Put a customer's order on record. */
    record PlaceOrder(
            @TargetAggregateIdentifier OrderId order,
            CustomerAccountId account,
            OrderKind kind,
            Currency currency,
            List<OrderLine> lines,
            @Nullable String shipMethod,
            @Nullable LocalDate shipOn)
            implements OrderCommand {

        public PlaceOrder {
            lines = List.copyOf(lines);
        }
    }

    /** Tell the order what its customer's account decided about the goods. */
    record AuthoriseShipment(@TargetAggregateIdentifier OrderId order, ShippingBasis basis) implements OrderCommand {}

    /** Say that the goods left. */
    record ShipOrder(
            @TargetAggregateIdentifier OrderId order, LocalDate shippedOn, String carrier, String waybill, int parcels)
            implements OrderCommand {}

    /** Bill a shipped order. */
    record InvoiceOrder(
            @TargetAggregateIdentifier OrderId order, InvoiceNumber invoice, LocalDate invoicedOn, LocalDate dueOn)
            implements OrderCommand {}

    /** Put an order from the time before the ledger on record, with what was sold and what came back. */
    record BringAlongOrder(
            @TargetAggregateIdentifier OrderId order,
            CustomerAccountId account,
            Currency currency,
            List<OrderLine> lines,
            LocalDate orderedOn)
            implements OrderCommand {

        public BringAlongOrder {
            lines = List.copyOf(lines);
        }
    }
}
