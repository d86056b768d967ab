package io.countersign.order;

import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.money.Quantity;
import io.countersign.project.ProjectId;
import io.countersign.stock.WarehouseId;
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
            @Nullable LocalDate shipOn,
            @Nullable ProjectId project,
            @Nullable WarehouseId warehouse,
            @Nullable Goods goods)
            implements OrderCommand {

        public PlaceOrder {
            lines = List.copyOf(lines);
        }
    }

    /** Tell the order what its customer's account decided about the goods. */
    record AuthoriseShipment(
            @TargetAggregateIdentifier OrderId order,
            ShippingBasis basis,
            @Nullable ReleaseId release) implements OrderCommand {}

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

    /** Give an order up before its goods left. */
    record CancelOrder(@TargetAggregateIdentifier OrderId order, String reason) implements OrderCommand {}

    /** Note that goods of a line are not there yet. */
    record AwaitGoods(@TargetAggregateIdentifier OrderId order, int line, Quantity missing) implements OrderCommand {}

    /** Note that the goods of a line are set aside. */
    record NoteGoodsSetAside(@TargetAggregateIdentifier OrderId order, int line) implements OrderCommand {}

    /** Let a customer send goods back. */
    record AuthoriseReturn(
            @TargetAggregateIdentifier OrderId order, ReturnId goodsReturn, List<ReturnedLine> lines, String reason)
            implements OrderCommand {

        public AuthoriseReturn {
            lines = List.copyOf(lines);
        }
    }

    /** Say that goods came back, and in which condition. */
    record ReceiveReturn(
            @TargetAggregateIdentifier OrderId order,
            ReturnId goodsReturn,
            List<ReceivedGoods> goods,
            WarehouseId warehouse,
            LocalDate receivedOn)
            implements OrderCommand {

        public ReceiveReturn {
            goods = List.copyOf(goods);
        }
    }

    /** Credit the customer for goods that came back. */
    record CreditReturn(
            @TargetAggregateIdentifier OrderId order,
            ReturnId goodsReturn,
            CreditNoteNumber creditNote,
            LocalDate creditedOn)
            implements OrderCommand {}
}
