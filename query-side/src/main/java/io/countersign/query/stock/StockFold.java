package io.countersign.query.stock;

import io.countersign.money.Quantity;
import io.countersign.purchase.PurchaseId;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.stock.ReservationId;
import io.countersign.stock.StockEvent;
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
import io.countersign.stock.StockQuery.Claim;
import io.countersign.stock.StockQuery.ComingPurchase;
import io.countersign.stock.StockQuery.ComingTransfer;
import io.countersign.stock.StockQuery.Figures;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.WarehouseId;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How much there is of each model in each warehouse, who has a claim to it, and what is to come. */
public final class StockFold implements TimelessFold<Item> {

    /** What the view is called. */
    public static final String NAME = "stock";

    private static final Set<String> EVENTS = StoredNames.namesOf(StockEvent.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Item> document() {
        return Item.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof StockEvent stock ? stock.item().value() : null;
    }

    @Override
    public Item after(@Nullable Item before, Object event) {
        Draft draft = before == null ? Draft.first(event) : new Draft(before);
        return draft.after((StockEvent) event).item(before == null ? 0 : before.version() + 1);
    }

    /** An item under change. */
    private static final class Draft {

        private final StockItemId id;
        private final WarehouseId warehouse;
        private final String model;
        private Quantity onHand = Quantity.NONE;
        private final List<Claim> held = new ArrayList<>();
        private final List<Claim> waiting = new ArrayList<>();
        private final List<ComingTransfer> transfers = new ArrayList<>();
        private final List<ComingPurchase> purchases = new ArrayList<>();
        private @Nullable LocalDate countedOn;

        private Draft(StockItemId id, WarehouseId warehouse, String model) {
            this.id = id;
            this.warehouse = warehouse;
            this.model = model;
        }

        Draft(Item before) {
            this(before.item(), before.warehouse(), before.model());
            onHand = before.figures().onHand();
            held.addAll(before.held());
            waiting.addAll(before.waiting());
            transfers.addAll(before.transfers());
            purchases.addAll(before.purchases());
            countedOn = before.countedOn();
        }

        /** A model comes into a warehouse's books with the first goods that are there, or are to come. */
        static Draft first(Object event) {
            return switch (event) {
                case StockReceived received -> new Draft(received.item(), received.warehouse(), received.model());
                case StockCounted counted -> new Draft(counted.item(), counted.warehouse(), counted.model());
                case TransferExpected coming -> new Draft(coming.item(), coming.warehouse(), coming.model());
                case PurchaseExpected coming -> new Draft(coming.item(), coming.warehouse(), coming.model());
                default -> new Draft(Fold.<Item>demand(null, event));
            };
        }

        Draft after(StockEvent event) {
            switch (event) {
                case StockReceived received -> {
                    onHand = onHand.plus(received.quantity());
                    if (received.purchase() != null) {
                        deliver(received.purchase());
                    }
                }
                case StockReserved reserved -> {
                    drop(waiting, reserved.reservation());
                    drop(held, reserved.reservation());
                    held.add(new Claim(reserved.reservation(), reserved.order(), reserved.quantity()));
                }
                case StockAwaited awaited ->
                    await(new Claim(awaited.reservation(), awaited.order(), awaited.quantity()));
                case StockFreed freed -> {
                    drop(held, freed.reservation());
                    drop(waiting, freed.reservation());
                }
                case StockIssued issued -> {
                    onHand = onHand.minus(issued.quantity());
                    drop(held, issued.reservation());
                    drop(waiting, issued.reservation());
                }
                case StockSent sent -> onHand = onHand.minus(sent.quantity());
                case TransferExpected coming ->
                    transfers.add(new ComingTransfer(coming.transfer(), coming.from(), coming.quantity()));
                case TransferTakenIn taken -> {
                    onHand = onHand.plus(taken.quantity());
                    transfers.removeIf(coming -> coming.transfer().equals(taken.transfer()));
                }
                case PurchaseExpected coming -> {
                    drop(coming.purchase());
                    purchases.add(new ComingPurchase(coming.purchase(), coming.quantity(), coming.expectedOn()));
                }
                case PurchaseForgotten forgotten -> drop(forgotten.purchase());
                case StockCounted counted -> {
                    onHand = onHand.plus(counted.variance());
                    countedOn = counted.countedOn();
                }
            }
            return this;
        }

        /** What came of a purchase is no longer to come, and whom it was bought for stands first. */
        private void deliver(PurchaseId purchase) {
            drop(purchase);
            waiting.stream()
                    .filter(claim -> claim.reservation().value().equals(purchase.value()))
                    .findFirst()
                    .ifPresent(claim -> {
                        waiting.remove(claim);
                        waiting.addFirst(claim);
                    });
        }

        /** Whoever loses what was set aside for them stands before everybody who waits already. */
        private void await(Claim claim) {
            boolean isTakenBack = drop(held, claim.reservation());
            drop(waiting, claim.reservation());
            waiting.add(isTakenBack ? 0 : waiting.size(), claim);
        }

        private void drop(PurchaseId purchase) {
            purchases.removeIf(coming -> coming.purchase().equals(purchase));
        }

        private static boolean drop(List<Claim> claims, ReservationId reservation) {
            return claims.removeIf(claim -> claim.reservation().equals(reservation));
        }

        Item item(long version) {
            return new Item(
                    id,
                    warehouse,
                    model,
                    figures(),
                    List.copyOf(held),
                    List.copyOf(waiting),
                    List.copyOf(transfers),
                    List.copyOf(purchases),
                    countedOn,
                    version);
        }

        private Figures figures() {
            Quantity reserved = sum(held, Claim::quantity);
            return new Figures(
                    onHand,
                    reserved,
                    onHand.minus(reserved),
                    sum(transfers, ComingTransfer::quantity),
                    sum(purchases, ComingPurchase::quantity),
                    sum(waiting, Claim::quantity));
        }

        private static <T> Quantity sum(List<T> list, Function<T, Quantity> quantity) {
            return list.stream().map(quantity).reduce(Quantity.NONE, Quantity::plus);
        }
    }
}
