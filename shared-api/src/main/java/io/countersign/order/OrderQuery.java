package io.countersign.order;

import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.HoldReason;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.project.ProjectId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about orders. */
public sealed interface OrderQuery {

    /** Where does this order stand? Answered with an {@code Optional} of {@link Order}. */
    record FindOrder(OrderId order) implements OrderQuery {}

    /** Which orders are there, by number, perhaps only of one account or in one state? */
    record ListOrders(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable OrderId after,
            int limit) implements OrderQuery {

        /** The answer to {@link ListOrders}. */
        public record Orders(List<Order> orders, @Nullable OrderId next) {}
    }

    /** Where an order stands. */
    enum State {
        PLACED,
        /** The regional manager has to agree first. */
        HELD,
        /** The regional manager did not agree. */
        DECLINED,
        WITHHELD,
        COVERED,
        RELEASED,
        SHIPPED,
        INVOICED,
        CANCELLED,
        BROUGHT_ALONG
    }

    /**
     * An order as the office sees it.
     *
     * @param lines empty in lists
     * @param goods absent for goods for sale
     * @param warehouse the main warehouse when absent
     * @param heldFor why the regional manager has to agree, while it is held
     * @param shortBy how much money is missing, while it is withheld
     * @param deposit what has to be confirmed before its goods are ordered from a maker
     * @param awaited goods that are not there yet
     * @param release the approval it ships on, when the basis is a credit release
     * @param shipOn the day agreed with the customer
     * @param endedBecause why it was declined or cancelled
     */
    record Order(
            OrderId order,
            CustomerAccountId account,
            OrderKind kind,
            State state,
            List<OrderLine> lines,
            Money total,
            @Nullable Goods goods,
            @Nullable ProjectId project,
            @Nullable WarehouseId warehouse,
            List<HoldReason> heldFor,
            @Nullable Money shortBy,
            @Nullable Deposit deposit,
            List<AwaitedGoods> awaited,
            @Nullable ShippingBasis basis,
            @Nullable ReleaseId release,
            @Nullable String shipMethod,
            @Nullable LocalDate shipOn,
            @Nullable LocalDate shippedOn,
            @Nullable String carrier,
            @Nullable String waybill,
            @Nullable InvoiceNumber invoice,
            @Nullable LocalDate invoicedOn,
            @Nullable LocalDate dueOn,
            @Nullable String endedBecause,
            List<GoodsReturn> returns,
            long version) {

        public Order {
            lines = List.copyOf(lines);
            heldFor = List.copyOf(heldFor);
            awaited = List.copyOf(awaited);
            returns = List.copyOf(returns);
        }
    }

    /** Money that a project order needs before its goods are ordered from a maker. */
    record Deposit(Money amount, boolean confirmed) {}

    /**
     * Goods of a line that are not there yet.
     *
     * @param line the number of the line, from 1
     */
    record AwaitedGoods(int line, String model, Quantity missing) {}

    /** How far goods have come that a customer sends back. */
    enum ReturnState {
        AUTHORISED,
        RECEIVED,
        CREDITED
    }

    /**
     * Goods that a customer sends back.
     *
     * @param lines what may come back
     * @param received what came back, and in which condition
     * @param warehouse where it came in
     * @param credited what the customer was credited for it
     */
    record GoodsReturn(
            ReturnId goodsReturn,
            ReturnState state,
            List<ReturnedLine> lines,
            String reason,
            List<ReceivedGoods> received,
            @Nullable WarehouseId warehouse,
            @Nullable LocalDate receivedOn,
            @Nullable CreditNoteNumber creditNote,
            @Nullable Money credited,
            @Nullable LocalDate creditedOn) {

        public GoodsReturn {
            lines = List.copyOf(lines);
            received = List.copyOf(received);
        }
    }
}
