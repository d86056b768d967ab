package io.countersign.command.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.command.rulebook.Fingerprint;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.order.OrderCommand.AuthoriseReturn;
import io.countersign.order.OrderCommand.AuthoriseShipment;
import io.countersign.order.OrderCommand.AwaitGoods;
import io.countersign.order.OrderCommand.BringAlongOrder;
import io.countersign.order.OrderCommand.CancelOrder;
import io.countersign.order.OrderCommand.CreditReturn;
import io.countersign.order.OrderCommand.InvoiceOrder;
import io.countersign.order.OrderCommand.NoteGoodsSetAside;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderCommand.ReceiveReturn;
import io.countersign.order.OrderCommand.ShipOrder;
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
import io.countersign.order.OrderId;
import io.countersign.order.OrderLine;
import io.countersign.order.ReturnId;
import io.countersign.order.Supply;
import io.countersign.people.Acting;
import io.countersign.project.ProjectId;
import io.countersign.stock.ReservationId;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An order: a customer buys goods, they are set aside, the customer's account lets them go, they leave, and they are
 * billed. It may be given up before they leave; afterwards they may come back.
 *
 * <p>The account decides about the money and the warehouse about the goods; the order obeys. Goods that nobody keeps
 * stock of are taken to be there. An order from the time before the ledger is brought along whole and has no further
 * life here.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Order {

    @AggregateIdentifier
    private OrderId id;

    private CustomerAccountId account;
    private Money total;
    private List<OrderLine> lines = List.of();
    private @Nullable ProjectId project;
    private @Nullable Fingerprint beginning;
    private final Map<Integer, Quantity> awaited = new HashMap<>();
    private final Set<Integer> setAside = new HashSet<>();
    private @Nullable ShippingBasis basis;
    private @Nullable ReleaseId release;
    private @Nullable OrderShipped shipped;
    private @Nullable OrderInvoiced invoiced;
    private boolean cancelled;
    private final Map<ReturnId, GoodsReturn> returns = new HashMap<>();

    Order() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlaceOrder command, Acting acting) {
        OrderPlaced placing = new OrderPlaced(
                command.order(),
                command.account(),
                command.kind(),
                command.lines(),
                sumOf(command.lines(), command.currency(), line -> true),
                command.shipMethod(),
                command.shipOn(),
                command.project(),
                command.warehouse(),
                command.goods(),
                acting.person());
        PlacingAnOrder.RULES.demand(new PlacingAnOrder.Facts(
                beginning,
                fingerprintOf(placing),
                placing.order(),
                placing.kind(),
                placing.project(),
                placing.goods(),
                placing.lines(),
                placing.total(),
                command.currency()));
        if (beginning == null) {
            apply(placing);
            awaitWhatIsStillToCome();
        }
    }

    @CommandHandler
    void handle(AwaitGoods command) {
        if (isWaitedFor(command.line()) && !command.missing().equals(awaited.get(command.line()))) {
            apply(new GoodsAwaited(id, command.line(), modelOf(command.line()), command.missing()));
        }
    }

    @CommandHandler
    void handle(NoteGoodsSetAside command) {
        if (isWaitedFor(command.line()) && !setAside.contains(command.line())) {
            apply(new GoodsSetAside(id, command.line(), modelOf(command.line())));
        }
    }

    @CommandHandler
    void handle(AuthoriseShipment command) {
        if (basis == null && !cancelled) {
            apply(new ShipmentAuthorised(command.order(), command.basis(), command.release()));
        }
    }

    @CommandHandler
    void handle(ShipOrder command, Acting acting) {
        ShippingAnOrder.RULES.demand(new ShippingAnOrder.Facts(
                basis != null,
                shipped != null || awaited.isEmpty(),
                !cancelled,
                shipped,
                command.shippedOn(),
                command.carrier(),
                command.waybill(),
                command.parcels(),
                acting.today()));
        if (shipped == null && basis != null) {
            apply(new OrderShipped(
                    id,
                    account,
                    basis,
                    release,
                    command.shippedOn(),
                    command.carrier(),
                    command.waybill(),
                    command.parcels(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(InvoiceOrder command, Acting acting) {
        InvoicingAnOrder.RULES.demand(new InvoicingAnOrder.Facts(
                shipped != null, invoiced, command.invoice(), command.invoicedOn(), command.dueOn(), acting.today()));
        if (invoiced == null) {
            apply(new OrderInvoiced(
                    id, account, command.invoice(), total, command.invoicedOn(), command.dueOn(), acting.person()));
        }
    }

    @CommandHandler
    void handle(CancelOrder command, Acting acting) {
        CancellingAnOrder.RULES.demand(
                new CancellingAnOrder.Facts(!lines.isEmpty(), shipped == null, command.reason()));
        if (!cancelled) {
            apply(new OrderCancelled(
                    id,
                    account,
                    project,
                    IntStream.rangeClosed(1, lines.size())
                            .mapToObj(line -> ReservationId.ofLine(id, line))
                            .toList(),
                    command.reason(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(AuthoriseReturn command, Acting acting) {
        GoodsReturn before = returns.get(command.goodsReturn());
        AuthorisingAReturn.RULES.demand(new AuthorisingAReturn.Facts(
                shipped != null,
                before == null ? null : before.authorised(),
                command.order(),
                command.goodsReturn(),
                command.lines(),
                command.reason(),
                returnableWithout(command.goodsReturn())));
        if (before == null) {
            apply(new ReturnAuthorised(
                    id, account, command.goodsReturn(), command.lines(), command.reason(), acting.person()));
        }
    }

    @CommandHandler
    void handle(ReceiveReturn command, Acting acting) {
        GoodsReturn before = returns.get(command.goodsReturn());
        ReceivingAReturn.RULES.demand(new ReceivingAReturn.Facts(
                before == null ? null : before.authorised(),
                before == null ? null : before.received(),
                lines,
                shipped == null ? null : shipped.shippedOn(),
                command.goods(),
                command.warehouse(),
                command.receivedOn(),
                acting.today()));
        if (before != null && before.received() == null) {
            apply(new ReturnReceived(
                    id,
                    account,
                    command.goodsReturn(),
                    command.goods(),
                    command.warehouse(),
                    command.receivedOn(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(CreditReturn command, Acting acting) {
        GoodsReturn before = returns.get(command.goodsReturn());
        Money amount = before == null || before.received() == null ? null : creditFor(before);
        CreditingAReturn.RULES.demand(new CreditingAReturn.Facts(
                amount,
                invoiced == null ? null : invoiced.invoicedOn(),
                before == null ? null : before.credited(),
                command.creditNote(),
                command.creditedOn(),
                before == null ? null : before.authorised().authorisedBy(),
                acting.person(),
                acting.today()));
        if (amount != null && before != null && before.credited() == null) {
            apply(new ReturnCredited(
                    id,
                    account,
                    command.goodsReturn(),
                    command.creditNote(),
                    amount,
                    command.creditedOn(),
                    acting.person()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(BringAlongOrder command, Acting acting) {
        OrderBroughtAlong bringing = new OrderBroughtAlong(
                command.order(),
                command.account(),
                command.lines(),
                sumOf(command.lines(), command.currency(), line -> line.amount().isPositive()),
                sumOf(command.lines(), command.currency(), line -> line.amount().isNegative())
                        .negated(),
                command.orderedOn(),
                acting.person());
        BringingAnOrderAlong.RULES.demand(new BringingAnOrderAlong.Facts(
                beginning,
                fingerprintOf(bringing),
                bringing.lines(),
                command.currency(),
                bringing.orderedOn(),
                acting.today()));
        if (beginning == null) {
            apply(bringing);
        }
    }

    @EventSourcingHandler
    void on(OrderPlaced event) {
        id = event.order();
        account = event.account();
        total = event.total();
        lines = event.lines();
        project = event.project();
        beginning = fingerprintOf(event);
    }

    @EventSourcingHandler
    void on(GoodsAwaited event) {
        awaited.put(event.line(), event.missing());
        setAside.remove(event.line());
    }

    @EventSourcingHandler
    void on(GoodsSetAside event) {
        awaited.remove(event.line());
        setAside.add(event.line());
    }

    @EventSourcingHandler
    void on(ShipmentAuthorised event) {
        basis = event.basis();
        release = event.release();
    }

    @EventSourcingHandler
    void on(OrderShipped event) {
        shipped = event;
    }

    @EventSourcingHandler
    void on(OrderInvoiced event) {
        invoiced = event;
    }

    @EventSourcingHandler
    void on(OrderCancelled event) {
        cancelled = true;
    }

    @EventSourcingHandler
    void on(ReturnAuthorised event) {
        returns.put(event.goodsReturn(), GoodsReturn.begunBy(event));
    }

    @EventSourcingHandler
    void on(ReturnReceived event) {
        returns.computeIfPresent(event.goodsReturn(), (number, goodsReturn) -> goodsReturn.after(event));
    }

    @EventSourcingHandler
    void on(ReturnCredited event) {
        returns.computeIfPresent(event.goodsReturn(), (number, goodsReturn) -> goodsReturn.after(event));
    }

    @EventSourcingHandler
    void on(OrderBroughtAlong event) {
        id = event.order();
        account = event.account();
        total = event.sold();
        beginning = fingerprintOf(event);
    }

    /** Futures are not there on the day they are bought. */
    private void awaitWhatIsStillToCome() {
        for (int line = 1; line <= lines.size(); line++) {
            OrderLine bought = lines.get(line - 1);
            if (bought.supply() == Supply.FUTURES) {
                apply(new GoodsAwaited(id, line, bought.model(), bought.quantity()));
            }
        }
    }

    private boolean isWaitedFor(int line) {
        return line >= 1 && line <= lines.size() && shipped == null && !cancelled;
    }

    private String modelOf(int line) {
        return lines.get(line - 1).model();
    }

    private Map<Integer, Quantity> returnableWithout(ReturnId goodsReturn) {
        Map<Integer, Quantity> returnable = new HashMap<>();
        for (int line = 1; line <= lines.size(); line++) {
            returnable.put(line, lines.get(line - 1).quantity());
        }
        returns.values().stream()
                .filter(other -> !other.authorised().goodsReturn().equals(goodsReturn))
                .forEach(other -> other.quantities()
                        .forEach((line, taken) -> returnable.computeIfPresent(line, (key, left) -> left.minus(taken))));
        return returnable;
    }

    /** What the goods were sold for; all credit notes together never come to more than the order. */
    private Money creditFor(GoodsReturn back) {
        Money left = returns.values().stream()
                .filter(other -> !other.equals(back))
                .map(GoodsReturn::credited)
                .filter(Objects::nonNull)
                .map(ReturnCredited::amount)
                .reduce(total, Money::minus);
        return back.worth(lines, total.currency()).min(left);
    }

    private static Fingerprint fingerprintOf(OrderPlaced event) {
        return Fingerprint.of(
                "placed",
                event.account(),
                event.kind(),
                event.lines(),
                Optional.ofNullable(event.shipMethod()),
                Optional.ofNullable(event.shipOn()),
                Optional.ofNullable(event.project()),
                Optional.ofNullable(event.warehouse()),
                Optional.ofNullable(event.goods()));
    }

    private static Fingerprint fingerprintOf(OrderBroughtAlong event) {
        return Fingerprint.of("brought along", event.account(), event.lines(), event.orderedOn());
    }

    private static Money sumOf(List<OrderLine> lines, Currency currency, Predicate<OrderLine> counted) {
        return lines.stream().filter(counted).map(OrderLine::amount).reduce(Money.zero(currency), Money::plus);
    }
}
