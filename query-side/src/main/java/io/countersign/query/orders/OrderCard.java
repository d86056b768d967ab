package io.countersign.query.orders;

import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.ShippingBasis;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderEvent.OrderBroughtAlong;
import io.countersign.order.OrderEvent.OrderInvoiced;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderEvent.ShipmentAuthorised;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.OrderQuery.State;
import io.countersign.query.documents.Fold;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where each order stands, from its own events and what its account says of it.
 *
 * <p>The lines stay in the log: a list of orders does not show them, and one order is read from its own few events.
 */
public final class OrderCard implements Fold<Order> {

    private static final Set<String> EVENTS = StoredNames.namesOf(
            OrderPlaced.class,
            OrderBroughtAlong.class,
            ShipmentAuthorised.class,
            OrderShipped.class,
            OrderInvoiced.class,
            OrderCovered.class,
            OrderWithheld.class);

    @Override
    public String name() {
        return OrdersProjection.GROUP;
    }

    @Override
    public Class<Order> document() {
        return Order.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return switch (event) {
            case io.countersign.order.OrderEvent order -> order.order().value();
            case OrderCovered covered -> covered.order().value();
            case OrderWithheld withheld -> withheld.order().value();
            default -> null;
        };
    }

    @Override
    public Order after(@Nullable Order before, Object event) {
        return switch (event) {
            case OrderPlaced placed -> Draft.placed(placed).order();
            case OrderBroughtAlong brought -> Draft.broughtAlong(brought).order();
            default -> Draft.of(Fold.demand(before, event)).after(event).order();
        };
    }

    /** An order under change. */
    private static final class Draft {

        private final Order before;
        private State state;
        private @Nullable Money shortBy;
        private @Nullable ShippingBasis basis;
        private @Nullable LocalDate shippedOn;
        private @Nullable String carrier;
        private @Nullable String waybill;
        private @Nullable InvoiceNumber invoice;
        private @Nullable LocalDate invoicedOn;
        private @Nullable LocalDate dueOn;
        private long version;

        private Draft(Order before) {
            this.before = before;
            state = before.state();
            shortBy = before.shortBy();
            basis = before.basis();
            shippedOn = before.shippedOn();
            carrier = before.carrier();
            waybill = before.waybill();
            invoice = before.invoice();
            invoicedOn = before.invoicedOn();
            dueOn = before.dueOn();
            version = before.version();
        }

        static Draft of(Order before) {
            return new Draft(before);
        }

        static Draft placed(OrderPlaced event) {
            return new Draft(new Order(
                    event.order(),
                    event.account(),
                    event.kind(),
                    State.PLACED,
                    List.of(),
                    event.total(),
                    null,
                    null,
                    event.shipOn(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    0));
        }

        static Draft broughtAlong(OrderBroughtAlong event) {
            return new Draft(new Order(
                    event.order(),
                    event.account(),
                    OrderKind.STANDARD,
                    State.BROUGHT_ALONG,
                    List.of(),
                    event.sold().minus(event.returned()),
                    null,
                    null,
                    event.orderedOn(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    0));
        }

        Draft after(Object event) {
            switch (event) {
                case OrderCovered covered -> coverIs(State.COVERED, null);
                case OrderWithheld withheld -> coverIs(State.WITHHELD, withheld.shortBy());
                case ShipmentAuthorised authorised -> {
                    state = State.RELEASED;
                    shortBy = null;
                    basis = authorised.basis();
                    version++;
                }
                case OrderShipped shipped -> {
                    state = State.SHIPPED;
                    shippedOn = shipped.shippedOn();
                    carrier = shipped.carrier();
                    waybill = shipped.waybill();
                    version++;
                }
                case OrderInvoiced invoiced -> {
                    state = State.INVOICED;
                    invoice = invoiced.invoice();
                    invoicedOn = invoiced.invoicedOn();
                    dueOn = invoiced.dueOn();
                    version++;
                }
                default -> throw new IllegalArgumentException(event.getClass() + " changes no order");
            }
            return this;
        }

        private void coverIs(State cover, @Nullable Money missing) {
            if (state == State.PLACED || state == State.WITHHELD || state == State.COVERED) {
                state = cover;
                shortBy = missing;
            }
        }

        Order order() {
            return new Order(
                    before.order(),
                    before.account(),
                    before.kind(),
                    state,
                    before.lines(),
                    before.total(),
                    shortBy,
                    basis,
                    shippedOn,
                    carrier,
                    waybill,
                    invoice,
                    invoicedOn,
                    dueOn,
                    version);
        }
    }
}
