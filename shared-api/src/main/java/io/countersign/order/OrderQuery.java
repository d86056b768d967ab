package io.countersign.order;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.ShippingBasis;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about orders. */
public sealed interface OrderQuery {

    /** Where does this order stand? Answered with an {@code Optional} of {@link Order}. */
    record FindOrder(OrderId order) implements OrderQuery {}

    /** Which orders are there, by number, perhaps only of one account? */
    record ListOrders(
            @Nullable CustomerAccountId account, @Nullable OrderId after, int limit) implements OrderQuery {

        /** The answer to {@link ListOrders}. */
        public record Orders(List<Order> orders, @Nullable OrderId next) {}
    }

    /** Where an order stands. */
    enum State {
        PLACED,
        WITHHELD,
        COVERED,
        RELEASED,
        SHIPPED,
        INVOICED,
        BROUGHT_ALONG
    }

    /**
     * An order as the office sees it.
     *
     * @param shortBy how much money is missing, while it is withheld
     */
    record Order(
            OrderId order,
            CustomerAccountId account,
            OrderKind kind,
            State state,
            List<OrderLine> lines,
            Money total,
            @Nullable Money shortBy,
            @Nullable ShippingBasis basis,
            @Nullable LocalDate shippedOn,
            @Nullable String carrier,
            @Nullable String waybill,
            @Nullable InvoiceNumber invoice,
            @Nullable LocalDate invoicedOn,
            @Nullable LocalDate dueOn,
            long version) {}
}
