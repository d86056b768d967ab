package io.countersign.query.registers;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.purchase.PurchaseEvent.PurchaseArrived;
import io.countersign.purchase.PurchaseEvent.PurchaseDropped;
import io.countersign.purchase.PurchaseEvent.PurchaseOrdered;
import io.countersign.purchase.PurchaseEvent.PurchaseRequested;
import io.countersign.purchase.PurchaseId;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold;
import io.countersign.reservation.ReservationEvent.TransferReservationConfirmed;
import io.countersign.reservation.ReservationEvent.TransferReservationFulfilled;
import io.countersign.reservation.ReservationEvent.TransferReservationMissed;
import io.countersign.reservation.ReservationEvent.TransferReservationOpened;
import io.countersign.reservation.ReservationEvent.TransferReservationReleased;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReceiptReason;
import io.countersign.stock.ReservationId;
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
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for what can have happened to goods. */
public final class GoodsHistory {

    public static final String SILK = "W-2041";
    public static final WarehouseId MAIN = WarehouseId.MAIN;
    public static final WarehouseId NORTH = new WarehouseId("NORTH");
    public static final StockItemId SILK_IN_MAIN = item(MAIN);
    public static final StockItemId SILK_IN_NORTH = item(NORTH);
    public static final CustomerAccountId NORTHWALL = new CustomerAccountId("C001");
    public static final PersonId SOMEBODY = new PersonId("somebody");

    /** A Monday. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private GoodsHistory() {}

    /** Everything that can happen to goods, so that the registers have seen each kind of event. */
    public static List<Object> life() {
        return List.of(
                received(SILK_IN_MAIN, 1, 100),
                reserved(1, 30),
                awaited(2, 80, 10),
                freed(1, 30),
                reserved(2, 80),
                issued(2, 80),
                sent(1, 15),
                coming(1, 15),
                takenIn(1, 15),
                requested(3, 40, MONDAY.plusDays(20)),
                ordered(3, 40, MONDAY.plusDays(25)),
                expected(3, 40, MONDAY.plusDays(25)),
                expected(4, 5, MONDAY.plusDays(30)),
                arrived(3, 40),
                deliveredFor(3, 40),
                forgotten(4, 5),
                requested(4, 5, null),
                dropped(4),
                counted(43, -2, "two rolls were torn"),
                opened(5, MONDAY.plusDays(1), 7),
                confirmed(5, MONDAY.plusWeeks(1)),
                missed(5, MONDAY.plusWeeks(2), 1),
                released(5, MONDAY.plusWeeks(3)),
                opened(6, MONDAY, 7),
                fulfilled(6, MONDAY.plusDays(2)));
    }

    /** The part of it that a register follows. */
    public static List<Object> lifeOf(Fold<?> register) {
        return life().stream()
                .filter(event -> register.events().contains(StoredNames.nameOf(event.getClass())))
                .toList();
    }

    /** The register after these events. */
    public static <T> DocumentsInMap<T> after(Fold<T> fold, List<?> events) {
        DocumentsInMap<T> documents = new DocumentsInMap<>(fold);
        for (int i = 0; i < events.size(); i++) {
            documents.fold(events.get(i), i + 1L);
        }
        return documents;
    }

    public static StockReceived received(StockItemId item, int receipt, int quantity) {
        return new StockReceived(
                item,
                new MovementId("GR-" + receipt),
                SILK,
                item.equals(SILK_IN_MAIN) ? MAIN : NORTH,
                rolls(quantity),
                ReceiptReason.OPENING,
                MONDAY,
                null,
                SOMEBODY);
    }

    public static StockReceived deliveredFor(int line, int quantity) {
        return new StockReceived(
                SILK_IN_MAIN,
                new MovementId("GR-P" + line),
                SILK,
                MAIN,
                rolls(quantity),
                ReceiptReason.PURCHASE,
                MONDAY.plusDays(24),
                purchase(line),
                SOMEBODY);
    }

    public static StockReserved reserved(int line, int quantity) {
        return new StockReserved(SILK_IN_MAIN, reservation(line), rolls(quantity), order());
    }

    public static StockAwaited awaited(int line, int quantity, int missing) {
        return new StockAwaited(SILK_IN_MAIN, reservation(line), rolls(quantity), rolls(missing), order());
    }

    public static StockFreed freed(int line, int quantity) {
        return new StockFreed(SILK_IN_MAIN, reservation(line), rolls(quantity), "cancelled");
    }

    public static StockIssued issued(int line, int quantity) {
        return new StockIssued(SILK_IN_MAIN, reservation(line), order(), rolls(quantity), MONDAY.plusDays(3));
    }

    public static StockSent sent(int transfer, int quantity) {
        return new StockSent(
                SILK_IN_MAIN, transfer(transfer), SILK, MAIN, NORTH, rolls(quantity), MONDAY.plusDays(4), SOMEBODY);
    }

    public static TransferExpected coming(int transfer, int quantity) {
        return new TransferExpected(SILK_IN_NORTH, transfer(transfer), SILK, NORTH, MAIN, rolls(quantity));
    }

    public static TransferTakenIn takenIn(int transfer, int quantity) {
        return new TransferTakenIn(
                SILK_IN_NORTH, transfer(transfer), rolls(quantity), MONDAY.plusDays(6), new PersonId("keeper"));
    }

    public static PurchaseExpected expected(int line, int quantity, LocalDate on) {
        return new PurchaseExpected(SILK_IN_MAIN, purchase(line), SILK, MAIN, rolls(quantity), on);
    }

    public static PurchaseForgotten forgotten(int line, int quantity) {
        return new PurchaseForgotten(SILK_IN_MAIN, purchase(line), rolls(quantity));
    }

    public static StockCounted counted(int counted, int variance, @Nullable String reason) {
        return new StockCounted(
                SILK_IN_MAIN,
                new MovementId("CT-1"),
                SILK,
                MAIN,
                rolls(counted),
                rolls(variance),
                MONDAY.plusDays(26),
                reason,
                SOMEBODY);
    }

    public static PurchaseRequested requested(int line, int quantity, @Nullable LocalDate expectedOn) {
        return new PurchaseRequested(purchase(line), NORTHWALL, order(), line, SILK, MAIN, rolls(quantity), expectedOn);
    }

    public static PurchaseOrdered ordered(int line, int quantity, LocalDate expectedOn) {
        return new PurchaseOrdered(
                purchase(line), SILK, MAIN, rolls(quantity), "Weavers", MONDAY, expectedOn, SOMEBODY);
    }

    public static PurchaseArrived arrived(int line, int quantity) {
        return new PurchaseArrived(
                purchase(line),
                NORTHWALL,
                order(),
                line,
                SILK,
                MAIN,
                rolls(quantity),
                MONDAY.plusDays(24),
                new PersonId("keeper"));
    }

    public static PurchaseDropped dropped(int line) {
        return new PurchaseDropped(purchase(line), SILK, MAIN, "the maker has none", SOMEBODY);
    }

    public static TransferReservationOpened opened(int line, LocalDate on, int quantity) {
        return new TransferReservationOpened(
                reservation(line), NORTHWALL, SILK, MAIN, rolls(quantity), null, on, SOMEBODY);
    }

    public static TransferReservationConfirmed confirmed(int line, LocalDate monday) {
        return new TransferReservationConfirmed(reservation(line), monday, new PersonId("assistant"));
    }

    public static TransferReservationMissed missed(int line, LocalDate monday, int missedMondays) {
        return new TransferReservationMissed(reservation(line), monday, missedMondays);
    }

    public static TransferReservationReleased released(int line, LocalDate on) {
        return new TransferReservationReleased(
                reservation(line), SILK, MAIN, "nobody confirmed it", true, 1, on, SOMEBODY);
    }

    public static TransferReservationFulfilled fulfilled(int line, LocalDate on) {
        return new TransferReservationFulfilled(reservation(line), on);
    }

    public static Quantity rolls(int quantity) {
        return Quantity.of(Integer.toString(quantity));
    }

    public static ReservationId reservation(int line) {
        return ReservationId.ofLine(order(), line);
    }

    public static PurchaseId purchase(int line) {
        return new PurchaseId(reservation(line).value());
    }

    private static MovementId transfer(int number) {
        return new MovementId("TR-" + number);
    }

    private static OrderId order() {
        return new OrderId("SO-1");
    }

    private static StockItemId item(WarehouseId warehouse) {
        return StockItemId.of(warehouse, SILK).orElseThrow();
    }
}
