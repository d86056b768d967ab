package io.countersign.order;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.ShippingBasis;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to an order. Read from top to bottom, it is an order's life. */
public sealed interface OrderEvent {

    OrderId order();

    /** A customer bought these goods. */
    @Revision("1")
    record OrderPlaced(
            OrderId order,
            CustomerAccountId account,
            OrderKind kind,
            List<OrderLine> lines,
            Money total,
            @Nullable String shipMethod,
            @Nullable LocalDate shipOn,
            PersonId placedBy)
            implements OrderEvent {

        public OrderPlaced {
            lines = List.copyOf(lines);
        }
    }

    /** The customer's account let the goods go. */
    @Revision("1")
    record ShipmentAuthorised(OrderId order, ShippingBasis basis) implements OrderEvent {}

    /** The goods left. */
    @Revision("1")
    record OrderShipped(
            OrderId order,
            CustomerAccountId account,
            ShippingBasis basis,
            LocalDate shippedOn,
            String carrier,
            String waybill,
            int parcels,
            PersonId shippedBy)
            implements OrderEvent {}

    /** The goods were billed. */
    @Revision("1")
    record OrderInvoiced(
            OrderId order,
            CustomerAccountId account,
            InvoiceNumber invoice,
            Money total,
            LocalDate invoicedOn,
            LocalDate dueOn,
            PersonId invoicedBy)
            implements OrderEvent {}

    /**
     * An order from the time before the ledger was brought along.
     *
     * @param sold the sum of the lines that the customer was billed for
     * @param returned the sum of the lines that came back, as a positive amount
     */
    @Revision("1")
    record OrderBroughtAlong(
            OrderId order,
            CustomerAccountId account,
            List<OrderLine> lines,
            Money sold,
            Money returned,
            LocalDate orderedOn,
            PersonId broughtBy)
            implements OrderEvent {

        public OrderBroughtAlong {
            lines = List.copyOf(lines);
        }
    }
}
