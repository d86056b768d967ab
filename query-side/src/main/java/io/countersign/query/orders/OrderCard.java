package io.countersign.query.orders;

import io.countersign.account.AccountEvent.DepositAsked;
import io.countersign.account.AccountEvent.DepositConfirmed;
import io.countersign.account.AccountEvent.OrderCoordinated;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderDeclined;
import io.countersign.account.AccountEvent.OrderHeld;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.HoldReason;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderEvent;
import io.countersign.order.OrderEvent.GoodsAwaited;
import io.countersign.order.OrderEvent.GoodsSetAside;
import io.countersign.order.OrderEvent.OrderBroughtAlong;
import io.countersign.order.OrderEvent.OrderCancelled;
import io.countersign.order.OrderEvent.OrderInvoiced;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderEvent.ReturnAuthorised;
import io.countersign.order.OrderEvent.ReturnCredited;
import io.countersign.order.OrderEvent.ReturnReceived;
import io.countersign.order.OrderEvent.ShipmentAuthorised;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderQuery.AwaitedGoods;
import io.countersign.order.OrderQuery.Deposit;
import io.countersign.order.OrderQuery.GoodsReturn;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.OrderQuery.ReturnState;
import io.countersign.order.OrderQuery.State;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where each order stands, from its own events and what its account says of it. The number of its own events is its
 * version.
 *
 * <p>The lines stay in the log: a list of orders does not show them, and one order is read from its own few events.
 */
public final class OrderCard implements TimelessFold<Order> {

    private static final Set<String> EVENTS = StoredNames.namesOf(
            OrderEvent.class,
            OrderHeld.class,
            OrderCoordinated.class,
            OrderDeclined.class,
            OrderCovered.class,
            OrderWithheld.class,
            DepositAsked.class,
            DepositConfirmed.class);

    /** While an order is in one of these, its account may still think differently about its money. */
    private static final Set<State> UNDECIDED = EnumSet.of(State.PLACED, State.HELD, State.WITHHELD, State.COVERED);

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
            case OrderEvent order -> order.order().value();
            case OrderHeld held -> held.order().value();
            case OrderCoordinated coordinated -> coordinated.order().value();
            case OrderDeclined declined -> declined.order().value();
            case OrderCovered covered -> covered.order().value();
            case OrderWithheld withheld -> withheld.order().value();
            case DepositAsked asked -> asked.order().value();
            case DepositConfirmed confirmed -> confirmed.order().value();
            default -> null;
        };
    }

    @Override
    public Order after(@Nullable Order before, Object event) {
        return switch (event) {
            case OrderPlaced placed -> placed(placed);
            case OrderBroughtAlong brought -> broughtAlong(brought);
            default -> Draft.of(Fold.demand(before, event)).after(event).order();
        };
    }

    private static Order placed(OrderPlaced event) {
        return new Order(
                event.order(),
                event.account(),
                event.kind(),
                State.PLACED,
                List.of(),
                event.total(),
                event.goods(),
                event.project(),
                event.warehouse(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                event.shipMethod(),
                event.shipOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0);
    }

    private static Order broughtAlong(OrderBroughtAlong event) {
        return new Order(
                event.order(),
                event.account(),
                OrderKind.STANDARD,
                State.BROUGHT_ALONG,
                List.of(),
                event.sold().minus(event.returned()),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                event.orderedOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0);
    }

    /** An order under change. */
    private static final class Draft {

        private final Order before;
        private State state;
        private List<HoldReason> heldFor;
        private @Nullable Money shortBy;
        private @Nullable Deposit deposit;
        private final List<AwaitedGoods> awaited;
        private @Nullable ShippingBasis basis;
        private @Nullable ReleaseId release;
        private @Nullable LocalDate shippedOn;
        private @Nullable String carrier;
        private @Nullable String waybill;
        private @Nullable InvoiceNumber invoice;
        private @Nullable LocalDate invoicedOn;
        private @Nullable LocalDate dueOn;
        private @Nullable String endedBecause;
        private final List<GoodsReturn> returns;
        private long version;

        private Draft(Order before) {
            this.before = before;
            state = before.state();
            heldFor = before.heldFor();
            shortBy = before.shortBy();
            deposit = before.deposit();
            awaited = new ArrayList<>(before.awaited());
            basis = before.basis();
            release = before.release();
            shippedOn = before.shippedOn();
            carrier = before.carrier();
            waybill = before.waybill();
            invoice = before.invoice();
            invoicedOn = before.invoicedOn();
            dueOn = before.dueOn();
            endedBecause = before.endedBecause();
            returns = new ArrayList<>(before.returns());
            version = before.version();
        }

        static Draft of(Order before) {
            return new Draft(before);
        }

        Draft after(Object event) {
            if (event instanceof OrderEvent own) {
                version++;
                afterOwn(own);
            } else {
                afterAccounts(event);
            }
            return this;
        }

        private void afterAccounts(Object event) {
            switch (event) {
                case OrderHeld held -> {
                    state = State.HELD;
                    heldFor = held.reasons();
                }
                case OrderCoordinated coordinated -> {
                    state = State.PLACED;
                    heldFor = List.of();
                }
                case OrderDeclined declined -> {
                    state = State.DECLINED;
                    heldFor = List.of();
                    endedBecause = declined.reason();
                }
                case OrderCovered covered -> coverIs(State.COVERED, null);
                case OrderWithheld withheld -> coverIs(State.WITHHELD, withheld.shortBy());
                case DepositAsked asked -> deposit = new Deposit(asked.deposit(), false);
                case DepositConfirmed confirmed -> deposit = new Deposit(confirmed.deposit(), true);
                default -> throw new IllegalArgumentException(event.getClass() + " changes no order");
            }
        }

        private void afterOwn(OrderEvent event) {
            switch (event) {
                case OrderPlaced placed -> throw new IllegalArgumentException("an order is placed once");
                case OrderBroughtAlong brought -> throw new IllegalArgumentException("an order is brought along once");
                case ShipmentAuthorised authorised -> {
                    state = State.RELEASED;
                    shortBy = null;
                    basis = authorised.basis();
                    release = authorised.release();
                }
                case OrderShipped shipped -> {
                    state = State.SHIPPED;
                    shippedOn = shipped.shippedOn();
                    carrier = shipped.carrier();
                    waybill = shipped.waybill();
                }
                case OrderInvoiced invoiced -> {
                    state = State.INVOICED;
                    invoice = invoiced.invoice();
                    invoicedOn = invoiced.invoicedOn();
                    dueOn = invoiced.dueOn();
                }
                case GoodsAwaited goods -> {
                    arrived(goods.line());
                    awaited.add(new AwaitedGoods(goods.line(), goods.model(), goods.missing()));
                    awaited.sort(Comparator.comparingInt(AwaitedGoods::line));
                }
                case GoodsSetAside goods -> arrived(goods.line());
                case OrderCancelled cancelled -> {
                    state = State.CANCELLED;
                    heldFor = List.of();
                    shortBy = null;
                    awaited.clear();
                    endedBecause = cancelled.reason();
                }
                case ReturnAuthorised authorised ->
                    returns.add(new GoodsReturn(
                            authorised.goodsReturn(),
                            ReturnState.AUTHORISED,
                            authorised.lines(),
                            authorised.reason(),
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            null));
                case ReturnReceived received -> returns.replaceAll(ifIs(received));
                case ReturnCredited credited -> returns.replaceAll(ifIs(credited));
            }
        }

        private static UnaryOperator<GoodsReturn> ifIs(ReturnReceived event) {
            return known -> !known.goodsReturn().equals(event.goodsReturn())
                    ? known
                    : new GoodsReturn(
                            known.goodsReturn(),
                            ReturnState.RECEIVED,
                            known.lines(),
                            known.reason(),
                            event.goods(),
                            event.warehouse(),
                            event.receivedOn(),
                            null,
                            null,
                            null);
        }

        private static UnaryOperator<GoodsReturn> ifIs(ReturnCredited event) {
            return known -> !known.goodsReturn().equals(event.goodsReturn())
                    ? known
                    : new GoodsReturn(
                            known.goodsReturn(),
                            ReturnState.CREDITED,
                            known.lines(),
                            known.reason(),
                            known.received(),
                            known.warehouse(),
                            known.receivedOn(),
                            event.creditNote(),
                            event.amount(),
                            event.creditedOn());
        }

        private void coverIs(State cover, @Nullable Money missing) {
            if (UNDECIDED.contains(state)) {
                state = cover;
                shortBy = missing;
            }
        }

        private void arrived(int line) {
            awaited.removeIf(goods -> goods.line() == line);
        }

        Order order() {
            return new Order(
                    before.order(),
                    before.account(),
                    before.kind(),
                    state,
                    before.lines(),
                    before.total(),
                    before.goods(),
                    before.project(),
                    before.warehouse(),
                    heldFor,
                    shortBy,
                    deposit,
                    awaited,
                    basis,
                    release,
                    before.shipMethod(),
                    before.shipOn(),
                    shippedOn,
                    carrier,
                    waybill,
                    invoice,
                    invoicedOn,
                    dueOn,
                    endedBecause,
                    returns,
                    version);
        }
    }
}
