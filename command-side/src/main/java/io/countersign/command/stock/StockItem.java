package io.countersign.command.stock;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.money.Quantity;
import io.countersign.people.Acting;
import io.countersign.purchase.PurchaseId;
import io.countersign.stock.MovementId;
import io.countersign.stock.StockCommand.CountStock;
import io.countersign.stock.StockCommand.ExpectPurchase;
import io.countersign.stock.StockCommand.ExpectTransfer;
import io.countersign.stock.StockCommand.ForgetPurchase;
import io.countersign.stock.StockCommand.FreeStock;
import io.countersign.stock.StockCommand.IssueStock;
import io.countersign.stock.StockCommand.ReceiveStock;
import io.countersign.stock.StockCommand.ReserveStock;
import io.countersign.stock.StockCommand.SendStock;
import io.countersign.stock.StockCommand.TakeInTransfer;
import io.countersign.stock.StockEvent.PurchaseExpected;
import io.countersign.stock.StockEvent.PurchaseForgotten;
import io.countersign.stock.StockEvent.StockAwaited;
import io.countersign.stock.StockEvent.StockCounted;
import io.countersign.stock.StockEvent.StockFreed;
import io.countersign.stock.StockEvent.StockIssued;
import io.countersign.stock.StockEvent.StockReceived;
import io.countersign.stock.StockEvent.StockReserved;
import io.countersign.stock.StockEvent.StockSent;
import io.countersign.stock.StockEvent.TransferExpected;
import io.countersign.stock.StockEvent.TransferTakenIn;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A model in a warehouse. Its stock is kept from the first movement on, and from then on nobody gets what is not there.
 *
 * <p>Goods come in, are set aside for whoever asked first, and leave with an order or to another warehouse. What people
 * say of goods may be refused; what follows from something that has happened elsewhere is done as far as it can be, once
 * for each number, and is no error when there is nothing to do.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class StockItem {

    private static final String LEFT_WITHOUT = "its goods left without having been set aside";

    @AggregateIdentifier
    private StockItemId id;

    private String model;
    private WarehouseId warehouse;
    private final Shelf shelf = new Shelf();
    private final Map<MovementId, Fingerprint> movements = new HashMap<>();
    private final Coming<PurchaseId> onOrder = new Coming<>();
    private final Coming<MovementId> inTransit = new Coming<>();
    private final Map<MovementId, LocalDate> takenIn = new HashMap<>();

    StockItem() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReceiveStock command, Acting acting) {
        StockReceived receipt = new StockReceived(
                command.item(),
                command.receipt(),
                command.model(),
                command.warehouse(),
                command.quantity(),
                command.reason(),
                command.receivedOn(),
                command.purchase(),
                acting.person());
        ReceivingGoods.RULES.demand(new ReceivingGoods.Facts(
                movements.get(command.receipt()),
                fingerprintOf(receipt),
                command.item(),
                command.receipt(),
                command.model(),
                command.warehouse(),
                command.quantity(),
                command.receivedOn(),
                command.purchase(),
                acting.today()));
        if (!movements.containsKey(command.receipt())) {
            apply(receipt);
            serveWhoWaits();
        }
    }

    @CommandHandler
    void handle(ReserveStock command) {
        if (shelf.knows(command.reservation())) {
            return;
        }
        Quantity missing = shelf.missingFor(command.quantity());
        if (missing.isPositive()) {
            apply(new StockAwaited(id, command.reservation(), command.quantity(), missing, command.order()));
        } else {
            apply(new StockReserved(id, command.reservation(), command.quantity(), command.order()));
        }
    }

    @CommandHandler
    void handle(FreeStock command) {
        Wish wish = wishOf(command);
        if (wish != null) {
            apply(new StockFreed(id, command.reservation(), wish.quantity(), command.reason()));
            serveWhoWaits();
        }
    }

    @CommandHandler
    void handle(IssueStock command) {
        Wish ownWish = shelf.setAside(command.reservation());
        Quantity own = ownWish == null ? Quantity.NONE : ownWish.quantity();
        Quantity there = command.quantity().min(own.plus(shelf.available()));
        Wish waiting = shelf.waiting(command.reservation());
        if (there.isPositive() && (ownWish != null || waiting != null || !shelf.knows(command.reservation()))) {
            apply(new StockIssued(id, command.reservation(), command.order(), there, command.issuedOn()));
            serveWhoWaits();
        } else if (waiting != null) {
            apply(new StockFreed(id, command.reservation(), waiting.quantity(), LEFT_WITHOUT));
            serveWhoWaits();
        }
    }

    @CommandHandler
    void handle(SendStock command, Acting acting) {
        StockSent sending = new StockSent(
                id,
                command.transfer(),
                model,
                warehouse,
                command.to(),
                command.quantity(),
                command.sentOn(),
                acting.person());
        SendingGoods.RULES.demand(new SendingGoods.Facts(
                movements.get(command.transfer()),
                fingerprintOf(sending),
                model,
                warehouse,
                command.to(),
                command.quantity(),
                shelf.available(),
                command.sentOn(),
                acting.today()));
        if (!movements.containsKey(command.transfer())) {
            apply(sending);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ExpectTransfer command) {
        if (!inTransit.knows(command.transfer())) {
            apply(new TransferExpected(
                    command.item(),
                    command.transfer(),
                    command.model(),
                    command.warehouse(),
                    command.from(),
                    command.quantity()));
        }
    }

    @CommandHandler
    void handle(TakeInTransfer command, Acting acting) {
        Quantity coming = inTransit.of(command.transfer());
        TakingInATransfer.RULES.demand(new TakingInATransfer.Facts(
                inTransit.knows(command.transfer()),
                takenIn.get(command.transfer()),
                command.arrivedOn(),
                acting.today()));
        if (coming != null) {
            apply(new TransferTakenIn(id, command.transfer(), coming, command.arrivedOn(), acting.person()));
            serveWhoWaits();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ExpectPurchase command) {
        if (!onOrder.knows(command.purchase())) {
            apply(new PurchaseExpected(
                    command.item(),
                    command.purchase(),
                    command.model(),
                    command.warehouse(),
                    command.quantity(),
                    command.expectedOn()));
        }
    }

    @CommandHandler
    void handle(ForgetPurchase command) {
        Quantity expected = onOrder.of(command.purchase());
        if (expected != null) {
            apply(new PurchaseForgotten(id, command.purchase(), expected));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CountStock command, Acting acting) {
        StockCounted count = new StockCounted(
                command.item(),
                command.count(),
                command.model(),
                command.warehouse(),
                command.counted(),
                command.counted().minus(shelf.onHand()),
                command.countedOn(),
                command.reason(),
                acting.person());
        CountingGoods.RULES.demand(new CountingGoods.Facts(
                movements.get(command.count()),
                fingerprintOf(count),
                command.item(),
                command.model(),
                command.warehouse(),
                command.counted(),
                count.variance(),
                command.countedOn(),
                command.reason(),
                acting.today()));
        if (!movements.containsKey(command.count())) {
            apply(count);
            takeBackWhatIsNotThere();
            serveWhoWaits();
        }
    }

    @EventSourcingHandler
    void on(StockReceived event) {
        is(event.item(), event.model(), event.warehouse());
        movements.put(event.receipt(), fingerprintOf(event));
        shelf.add(event.quantity());
        if (event.purchase() != null) {
            onOrder.end(event.purchase());
            shelf.serveFirst(event.purchase().reservation());
        }
    }

    @EventSourcingHandler
    void on(StockReserved event) {
        shelf.setAside(new Wish(event.reservation(), event.quantity(), event.order()));
    }

    @EventSourcingHandler
    void on(StockAwaited event) {
        shelf.await(new Wish(event.reservation(), event.quantity(), event.order()));
    }

    @EventSourcingHandler
    void on(StockFreed event) {
        shelf.end(event.reservation());
    }

    @EventSourcingHandler
    void on(StockIssued event) {
        shelf.end(event.reservation());
        shelf.take(event.quantity());
    }

    @EventSourcingHandler
    void on(StockSent event) {
        movements.put(event.transfer(), fingerprintOf(event));
        shelf.take(event.quantity());
    }

    @EventSourcingHandler
    void on(TransferExpected event) {
        is(event.item(), event.model(), event.warehouse());
        inTransit.expect(event.transfer(), event.quantity());
    }

    @EventSourcingHandler
    void on(TransferTakenIn event) {
        inTransit.end(event.transfer());
        takenIn.put(event.transfer(), event.arrivedOn());
        shelf.add(event.quantity());
    }

    @EventSourcingHandler
    void on(PurchaseExpected event) {
        is(event.item(), event.model(), event.warehouse());
        onOrder.expect(event.purchase(), event.quantity());
    }

    @EventSourcingHandler
    void on(PurchaseForgotten event) {
        onOrder.end(event.purchase());
    }

    @EventSourcingHandler
    void on(StockCounted event) {
        is(event.item(), event.model(), event.warehouse());
        movements.put(event.count(), fingerprintOf(event));
        shelf.add(event.variance());
    }

    private void is(StockItemId item, String ofModel, WarehouseId inWarehouse) {
        id = item;
        model = ofModel;
        warehouse = inWarehouse;
    }

    private void serveWhoWaits() {
        for (Wish next = shelf.servedNext(); next != null; next = shelf.servedNext()) {
            apply(new StockReserved(id, next.reservation(), next.quantity(), next.order()));
        }
    }

    /** A count is a fact: whoever was served last loses what is not there, and stands first in the queue. */
    private void takeBackWhatIsNotThere() {
        for (Wish last = shelf.servedTooMuch(); last != null; last = shelf.servedTooMuch()) {
            Quantity missing = last.quantity().min(Quantity.NONE.minus(shelf.available()));
            apply(new StockAwaited(id, last.reservation(), last.quantity(), missing, last.order()));
        }
    }

    private @Nullable Wish wishOf(FreeStock command) {
        Wish wish = shelf.setAside(command.reservation());
        return wish == null ? shelf.waiting(command.reservation()) : wish;
    }

    private static Fingerprint fingerprintOf(StockReceived event) {
        return Fingerprint.of(
                "received",
                event.quantity(),
                event.reason(),
                event.receivedOn(),
                Optional.ofNullable(event.purchase()));
    }

    private static Fingerprint fingerprintOf(StockSent event) {
        return Fingerprint.of("sent", event.to(), event.quantity(), event.sentOn());
    }

    private static Fingerprint fingerprintOf(StockCounted event) {
        return Fingerprint.of("counted", event.counted(), event.countedOn(), Optional.ofNullable(event.reason()));
    }
}
