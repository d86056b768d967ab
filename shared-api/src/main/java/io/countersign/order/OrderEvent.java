package io.countersign.order;

import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.people.PersonId;
import io.countersign.project.ProjectId;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to an order. Read from top to bottom, it is an order's life. */
public sealed interface OrderEvent {

    OrderId order();

    /**
     * A customer bought these goods.
     *
     * @param project under which registration, for a project order
     * @param warehouse from where; the main warehouse when absent
     * @param goods what it is of; goods for sale when absent
     */
    @Revision("2")
    record OrderPlaced(
            OrderId order,
            CustomerAccountId account,
            OrderKind kind,
            List<OrderLine> lines,
            Money total,
            @Nullable String shipMethod,
            @Nullable LocalDate shipOn,
            @Nullable ProjectId project,
            @Nullable WarehouseId warehouse,
            @Nullable Goods goods,
            PersonId placedBy)
            implements OrderEvent {

        public OrderPlaced {
            lines = List.copyOf(lines);
        }
    }

    /** The customer's account let the goods go. */
    @Revision("2")
    record ShipmentAuthorised(
            OrderId order, ShippingBasis basis, @Nullable ReleaseId release) implements OrderEvent {}

    /** The goods left. */
    @Revision("2")
    record OrderShipped(
            OrderId order,
            CustomerAccountId account,
            ShippingBasis basis,
            @Nullable ReleaseId release,
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

    /** Goods of a line are not there yet; the order waits for them. */
    @Revision("1")
    record GoodsAwaited(OrderId order, int line, String model, Quantity missing) implements OrderEvent {}

    /** The goods of a line are set aside. */
    @Revision("1")
    record GoodsSetAside(OrderId order, int line, String model) implements OrderEvent {}

    /** The order was given up before its goods left. */
    @Revision("1")
    record OrderCancelled(
            OrderId order,
            CustomerAccountId account,
            @Nullable ProjectId project,
            List<ReservationId> reservations,
            String reason,
            PersonId cancelledBy)
            implements OrderEvent {

        public OrderCancelled {
            reservations = List.copyOf(reservations);
        }
    }

    /** A customer may send goods back. */
    @Revision("1")
    record ReturnAuthorised(
            OrderId order,
            CustomerAccountId account,
            ReturnId goodsReturn,
            List<ReturnedLine> lines,
            String reason,
            PersonId authorisedBy)
            implements OrderEvent {

        public ReturnAuthorised {
            lines = List.copyOf(lines);
        }
    }

    /** Goods came back. */
    @Revision("1")
    record ReturnReceived(
            OrderId order,
            CustomerAccountId account,
            ReturnId goodsReturn,
            List<ReceivedGoods> goods,
            WarehouseId warehouse,
            LocalDate receivedOn,
            PersonId receivedBy)
            implements OrderEvent {

        public ReturnReceived {
            goods = List.copyOf(goods);
        }
    }

    /** The customer is credited for goods that came back. */
    @Revision("1")
    record ReturnCredited(
            OrderId order,
            CustomerAccountId account,
            ReturnId goodsReturn,
            CreditNoteNumber creditNote,
            Money amount,
            LocalDate creditedOn,
            PersonId creditedBy)
            implements OrderEvent {}
}
