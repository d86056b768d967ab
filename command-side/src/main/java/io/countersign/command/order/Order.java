package io.countersign.command.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.command.rulebook.Fingerprint;
import io.countersign.money.Money;
import io.countersign.order.OrderCommand.AuthoriseShipment;
import io.countersign.order.OrderCommand.BringAlongOrder;
import io.countersign.order.OrderCommand.InvoiceOrder;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderCommand.ShipOrder;
import io.countersign.order.OrderEvent.OrderBroughtAlong;
import io.countersign.order.OrderEvent.OrderInvoiced;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderEvent.ShipmentAuthorised;
import io.countersign.order.OrderId;
import io.countersign.order.OrderLine;
import io.countersign.people.Acting;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An order: a customer buys goods, the customer's account lets them go, they leave, and they are billed.
 *
 * <p>The account decides about the money; the order obeys. An order from the time before the ledger is brought along
 * whole and has no further life here.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Order {

    @AggregateIdentifier
    private OrderId id;

    private CustomerAccountId account;
    private Money total;
    private @Nullable Fingerprint beginning;
    private @Nullable ShippingBasis basis;
    private @Nullable ReleaseId release;
    private @Nullable OrderShipped shipped;
    private @Nullable OrderInvoiced invoiced;

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
                beginning, fingerprintOf(placing), placing.lines(), placing.total(), command.currency()));
        if (beginning == null) {
            apply(placing);
        }
    }

    @CommandHandler
    void handle(AuthoriseShipment command) {
        if (basis == null) {
            apply(new ShipmentAuthorised(command.order(), command.basis(), command.release()));
        }
    }

    @CommandHandler
    void handle(ShipOrder command, Acting acting) {
        ShippingAnOrder.RULES.demand(new ShippingAnOrder.Facts(
                basis != null,
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
        beginning = fingerprintOf(event);
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
    void on(OrderBroughtAlong event) {
        id = event.order();
        account = event.account();
        total = event.sold();
        beginning = fingerprintOf(event);
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
