package io.countersign.command.purchase;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.people.Acting;
import io.countersign.purchase.PurchaseCommand.DropPurchase;
import io.countersign.purchase.PurchaseCommand.DropPurchaseRequest;
import io.countersign.purchase.PurchaseCommand.OrderFromMaker;
import io.countersign.purchase.PurchaseCommand.ReceivePurchase;
import io.countersign.purchase.PurchaseCommand.RequestPurchase;
import io.countersign.purchase.PurchaseEvent.PurchaseArrived;
import io.countersign.purchase.PurchaseEvent.PurchaseDropped;
import io.countersign.purchase.PurchaseEvent.PurchaseOrdered;
import io.countersign.purchase.PurchaseEvent.PurchaseRequested;
import io.countersign.purchase.PurchaseId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A purchase for a line of an order: asked for, ordered from a maker, arrived; or given up before that. */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Purchase {

    @AggregateIdentifier
    private PurchaseId id;

    private @Nullable PurchaseRequested requested;
    private @Nullable PurchaseOrdered ordered;
    private @Nullable PurchaseArrived arrived;
    private boolean dropped;

    Purchase() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestPurchase command) {
        if (requested == null) {
            apply(new PurchaseRequested(
                    command.purchase(),
                    command.account(),
                    command.order(),
                    command.line(),
                    command.model(),
                    command.warehouse(),
                    command.quantity(),
                    command.expectedOn()));
        }
    }

    @CommandHandler
    void handle(OrderFromMaker command, Acting acting) {
        OrderingFromAMaker.RULES.demand(new OrderingFromAMaker.Facts(
                !dropped, ordered, command.maker(), command.orderedOn(), command.expectedOn(), acting.today()));
        if (ordered == null && requested != null) {
            apply(new PurchaseOrdered(
                    id,
                    requested.model(),
                    requested.warehouse(),
                    requested.quantity(),
                    command.maker(),
                    command.orderedOn(),
                    command.expectedOn(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(ReceivePurchase command, Acting acting) {
        ReceivingAPurchase.RULES.demand(new ReceivingAPurchase.Facts(
                ordered != null && !dropped,
                arrived,
                ordered == null ? null : ordered.orderedOn(),
                command.quantity(),
                command.arrivedOn(),
                acting.today()));
        if (arrived == null && requested != null) {
            apply(new PurchaseArrived(
                    id,
                    requested.account(),
                    requested.order(),
                    requested.line(),
                    requested.model(),
                    requested.warehouse(),
                    command.quantity(),
                    command.arrivedOn(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(DropPurchase command, Acting acting) {
        DroppingAPurchase.RULES.demand(new DroppingAPurchase.Facts(arrived == null, command.reason()));
        drop(command.reason(), acting);
    }

    @CommandHandler
    void handle(DropPurchaseRequest command, Acting acting) {
        if (ordered == null) {
            drop(command.reason(), acting);
        }
    }

    @EventSourcingHandler
    void on(PurchaseRequested event) {
        id = event.purchase();
        requested = event;
    }

    @EventSourcingHandler
    void on(PurchaseOrdered event) {
        ordered = event;
    }

    @EventSourcingHandler
    void on(PurchaseArrived event) {
        arrived = event;
    }

    @EventSourcingHandler
    void on(PurchaseDropped event) {
        dropped = true;
    }

    private void drop(String reason, Acting acting) {
        if (!dropped && requested != null) {
            apply(new PurchaseDropped(id, requested.model(), requested.warehouse(), reason, acting.person()));
        }
    }
}
