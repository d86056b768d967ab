package io.countersign.trial;

import io.countersign.money.Quantity;
import io.countersign.order.OrderCommand.AuthoriseReturn;
import io.countersign.order.OrderCommand.CancelOrder;
import io.countersign.order.OrderCommand.CreditReturn;
import io.countersign.order.OrderCommand.ReceiveReturn;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.purchase.PurchaseCommand.DropPurchase;
import io.countersign.purchase.PurchaseCommand.OrderFromMaker;
import io.countersign.purchase.PurchaseCommand.ReceivePurchase;
import io.countersign.purchase.PurchaseCommand.RequestPurchase;
import io.countersign.purchase.PurchaseId;
import io.countersign.purchase.PurchaseQuery;
import io.countersign.purchase.PurchaseQuery.Purchase;
import io.countersign.refusal.Refusal;
import io.countersign.reservation.ReservationCommand.ConfirmReservation;
import io.countersign.reservation.ReservationCommand.OpenReservation;
import io.countersign.reservation.ReservationCommand.ReleaseReservation;
import io.countersign.reservation.ReservationQuery;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReservationId;
import io.countersign.stock.StockCommand.CountStock;
import io.countersign.stock.StockCommand.ReceiveStock;
import io.countersign.stock.StockCommand.SendStock;
import io.countersign.stock.StockCommand.TakeInTransfer;
import io.countersign.stock.StockItemId;
import io.countersign.stock.StockQuery.Figures;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.StockQuery.ListMovements.Movement;
import io.countersign.stock.StockQuery.Transfer;
import io.countersign.stock.StockQuery.TransferState;
import io.countersign.stock.WarehouseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** The part of the made-up command side that moves goods, holds them, buys them and takes them back. */
final class TrialGoods {

    final TreeMap<String, Item> stock = new TreeMap<>();
    final Map<String, List<Movement>> movements = new TreeMap<>();
    final TreeMap<String, Transfer> transfers = new TreeMap<>();
    final TreeMap<String, Reservation> reservations = new TreeMap<>();
    final TreeMap<String, Purchase> purchases = new TreeMap<>();

    private final TrialOffice office;
    private final Ledger ledger;

    TrialGoods(TrialOffice office) {
        this.office = office;
        this.ledger = office.ledger;
    }

    @CommandHandler
    void handle(ReceiveStock command, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            if (!command.quantity().isPositive()) {
                throw Ledger.refused(new Refusal("STK-2", "More than nothing is received."));
            }
            if (!ledger.isRepeated(command.receipt().toString(), command, "STK-1")) {
                Item item = itemFor(command.item(), command.warehouse(), command.model());
                move(item, "stock.received", command.receipt(), command.quantity(), command.receivedOn(), metadata);
            }
        }
    }

    @CommandHandler
    void handle(CountStock command, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            if (!ledger.isRepeated(command.count().toString(), command, "STK-6")) {
                Item item = itemFor(command.item(), command.warehouse(), command.model());
                Quantity variance = command.counted().minus(item.figures().onHand());
                move(item, "stock.counted", command.count(), variance, command.countedOn(), metadata);
            }
        }
    }

    @CommandHandler
    void handle(SendStock command, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            Item item = TrialOffice.found(
                    stock.get(command.item().value()), command.item().toString());
            if (!ledger.isRepeated(command.transfer().toString(), command, "STK-11")) {
                Quantity gone = Quantity.NONE.minus(command.quantity());
                move(item, "stock.sent", command.transfer(), gone, command.sentOn(), metadata);
                transfers.put(
                        command.transfer().value(),
                        new Transfer(
                                command.transfer(),
                                TransferState.UNDER_WAY,
                                item.model(),
                                item.warehouse(),
                                command.to(),
                                command.quantity(),
                                command.sentOn(),
                                TrialOffice.actor(metadata),
                                null,
                                null));
            }
        }
    }

    @CommandHandler
    void handle(TakeInTransfer command, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            Transfer sent = TrialOffice.found(
                    transfers.get(command.transfer().value()),
                    command.transfer().toString());
            Item item = itemFor(command.item(), sent.to(), sent.model());
            move(item, "stock.transfer-taken-in", sent.transfer(), sent.quantity(), command.arrivedOn(), metadata);
            transfers.put(
                    sent.transfer().value(),
                    new Transfer(
                            sent.transfer(),
                            TransferState.ARRIVED,
                            sent.model(),
                            sent.from(),
                            sent.to(),
                            sent.quantity(),
                            sent.sentOn(),
                            sent.sentBy(),
                            command.arrivedOn(),
                            TrialOffice.actor(metadata)));
        }
    }

    @CommandHandler
    void handle(OpenReservation command, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            if (!ledger.isRepeated(command.reservation().toString(), command, "RES-1")) {
                reservations.put(
                        command.reservation().value(),
                        new Reservation(
                                command.reservation(),
                                command.account(),
                                ReservationQuery.State.OPEN,
                                command.model(),
                                command.warehouse(),
                                command.quantity(),
                                command.order(),
                                LocalDate.of(2026, 1, 8),
                                TrialOffice.actor(metadata),
                                List.of(),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                false,
                                0));
            }
        }
    }

    @CommandHandler
    void handle(ConfirmReservation command, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            Reservation held = reservation(command.reservation(), metadata);
            if (held.state() != ReservationQuery.State.OPEN) {
                throw Ledger.refused(new Refusal("RES-5", "Only goods that are still held are confirmed."));
            }
            put(
                    held,
                    ReservationQuery.State.OPEN,
                    List.of(LocalDate.of(2026, 1, 12)),
                    TrialOffice.actor(metadata),
                    null);
        }
    }

    @CommandHandler
    void handle(ReleaseReservation command, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            Reservation held = reservation(command.reservation(), metadata);
            put(held, ReservationQuery.State.RELEASED, held.confirmedMondays(), held.confirmedBy(), command.reason());
        }
    }

    @CommandHandler
    void handle(RequestPurchase command, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            purchases.put(
                    command.purchase().value(),
                    new Purchase(
                            command.purchase(),
                            PurchaseQuery.State.TO_BUY,
                            command.account(),
                            command.order(),
                            command.line(),
                            command.model(),
                            command.warehouse(),
                            command.quantity(),
                            command.expectedOn(),
                            0,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            0));
        }
    }

    @CommandHandler
    void handle(OrderFromMaker command, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            Purchase before = purchase(command.purchase(), metadata);
            put(
                    before,
                    PurchaseQuery.State.ORDERED,
                    before.quantity(),
                    command.expectedOn(),
                    command.maker(),
                    command.orderedOn(),
                    null,
                    null);
        }
    }

    @CommandHandler
    void handle(ReceivePurchase command, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            Purchase before = purchase(command.purchase(), metadata);
            if (before.state() != PurchaseQuery.State.ORDERED) {
                throw Ledger.refused(new Refusal("PUR-6", "Only goods that were ordered arrive."));
            }
            put(
                    before,
                    PurchaseQuery.State.ARRIVED,
                    command.quantity(),
                    before.expectedOn(),
                    before.maker(),
                    before.orderedOn(),
                    command.arrivedOn(),
                    null);
        }
    }

    @CommandHandler
    void handle(DropPurchase command, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            Purchase before = purchase(command.purchase(), metadata);
            put(
                    before,
                    PurchaseQuery.State.DROPPED,
                    before.quantity(),
                    before.expectedOn(),
                    before.maker(),
                    before.orderedOn(),
                    null,
                    command.reason());
        }
    }

    @CommandHandler
    void handle(CancelOrder command, MetaData metadata) {
        note(command, command.order(), "order.cancelled", command.reason(), metadata);
    }

    @CommandHandler
    void handle(AuthoriseReturn command, MetaData metadata) {
        note(
                command,
                command.order(),
                "order.return-authorised",
                command.goodsReturn().value(),
                metadata);
    }

    @CommandHandler
    void handle(ReceiveReturn command, MetaData metadata) {
        note(
                command,
                command.order(),
                "order.return-received",
                command.goods() + " in " + command.warehouse().value(),
                metadata);
    }

    @CommandHandler
    void handle(CreditReturn command, MetaData metadata) {
        note(
                command,
                command.order(),
                "order.return-credited",
                command.creditNote().value(),
                metadata);
    }

    /** What comes back is seen in the log only. */
    private void note(Object command, OrderId order, String event, String content, MetaData metadata) {
        synchronized (office) {
            ledger.demandSender(command, metadata);
            long version = TrialOffice.found(office.orders.get(order.value()), order.toString())
                    .version();
            ledger.demandVersion(order.toString(), version, metadata);
            ledger.record(order.toString(), event, content, metadata);
        }
    }

    private Item itemFor(StockItemId item, WarehouseId warehouse, String model) {
        return stock.getOrDefault(
                item.value(),
                new Item(item, warehouse, model, Figures.NONE, List.of(), List.of(), List.of(), List.of(), null, -1));
    }

    private void move(
            Item before, String event, MovementId document, Quantity quantity, LocalDate on, MetaData metadata) {
        Quantity onHand = before.figures().onHand().plus(quantity);
        Figures figures = new Figures(onHand, Quantity.NONE, onHand, Quantity.NONE, Quantity.NONE, Quantity.NONE);
        stock.put(
                before.item().value(),
                new Item(
                        before.item(),
                        before.warehouse(),
                        before.model(),
                        figures,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        event.equals("stock.counted") ? on : before.countedOn(),
                        before.version() + 1));
        ledger.record(before.item().toString(), event, "{}", metadata);
        movements
                .computeIfAbsent(before.item().value(), item -> new ArrayList<>())
                .add(new Movement(
                        ledger.events().size(),
                        on,
                        Instant.EPOCH,
                        event,
                        document.value(),
                        null,
                        quantity,
                        figures,
                        null,
                        TrialOffice.actor(metadata)));
    }

    private Reservation reservation(ReservationId number, MetaData metadata) {
        Reservation found = TrialOffice.found(reservations.get(number.value()), number.toString());
        ledger.demandVersion(number.toString(), found.version(), metadata);
        return found;
    }

    private Purchase purchase(PurchaseId number, MetaData metadata) {
        Purchase found = TrialOffice.found(purchases.get(number.value()), number.toString());
        ledger.demandVersion(number.toString(), found.version(), metadata);
        return found;
    }

    private void put(
            Reservation before,
            ReservationQuery.State state,
            List<LocalDate> confirmed,
            @Nullable PersonId confirmedBy,
            @Nullable String reason) {
        reservations.put(
                before.reservation().value(),
                new Reservation(
                        before.reservation(),
                        before.account(),
                        state,
                        before.model(),
                        before.warehouse(),
                        before.quantity(),
                        before.order(),
                        before.openedOn(),
                        before.openedBy(),
                        confirmed,
                        before.missedMondays(),
                        confirmedBy,
                        null,
                        null,
                        reason,
                        false,
                        before.version() + 1));
    }

    private void put(
            Purchase before,
            PurchaseQuery.State state,
            Quantity quantity,
            @Nullable LocalDate expectedOn,
            @Nullable String maker,
            @Nullable LocalDate orderedOn,
            @Nullable LocalDate arrivedOn,
            @Nullable String reason) {
        purchases.put(
                before.purchase().value(),
                new Purchase(
                        before.purchase(),
                        state,
                        before.account(),
                        before.order(),
                        before.line(),
                        before.model(),
                        before.warehouse(),
                        quantity,
                        expectedOn,
                        0,
                        maker,
                        orderedOn,
                        null,
                        arrivedOn,
                        null,
                        reason,
                        null,
                        before.version() + 1));
    }
}
