package io.countersign.command.stock;

import io.countersign.command.wiring.ActingResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.purchase.PurchaseId;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReceiptReason;
import io.countersign.stock.ReservationId;
import io.countersign.stock.StockCommand.CountStock;
import io.countersign.stock.StockCommand.FreeStock;
import io.countersign.stock.StockCommand.IssueStock;
import io.countersign.stock.StockCommand.ReceiveStock;
import io.countersign.stock.StockCommand.ReserveStock;
import io.countersign.stock.StockCommand.SendStock;
import io.countersign.stock.StockEvent.PurchaseExpected;
import io.countersign.stock.StockEvent.StockAwaited;
import io.countersign.stock.StockEvent.StockCounted;
import io.countersign.stock.StockEvent.StockFreed;
import io.countersign.stock.StockEvent.StockIssued;
import io.countersign.stock.StockEvent.StockReceived;
import io.countersign.stock.StockEvent.StockReserved;
import io.countersign.stock.StockEvent.StockSent;
import io.countersign.stock.StockEvent.TransferExpected;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** The words in which stories about the stock of a model are told. */
final class StockStories {

    static final String MODEL = "W-2041";
    static final WarehouseId MAIN = WarehouseId.MAIN;
    static final WarehouseId SOUTH = new WarehouseId("SOUTH");
    static final StockItemId ITEM = new StockItemId("MAIN:W-2041");
    static final PersonId KEEPER = new PersonId("warehouse");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final PurchaseId PURCHASE = new PurchaseId("SO-9:1");
    static final MovementId TRANSFER = new MovementId("T-1");

    private StockStories() {}

    static FixtureConfiguration<StockItem> stock() {
        return new AggregateTestFixture<>(StockItem.class).registerParameterResolverFactory(new ActingResolver());
    }

    static Map<String, String> byKeeper() {
        return Map.of(
                MetadataKeys.ACTOR, KEEPER.value(),
                MetadataKeys.SENT_AT, "2026-01-20T02:00:00Z",
                MetadataKeys.TODAY, TODAY.toString());
    }

    static OrderId order(int number) {
        return new OrderId("SO-" + number);
    }

    static ReservationId lineOf(int orderNumber) {
        return ReservationId.ofLine(order(orderNumber), 1);
    }

    static ReceiveStock receive(String receipt, String quantity, LocalDate on) {
        return new ReceiveStock(
                ITEM, new MovementId(receipt), MODEL, MAIN, Quantity.of(quantity), ReceiptReason.OPENING, on, null);
    }

    static ReceiveStock receivePurchase(String quantity) {
        return new ReceiveStock(
                ITEM,
                new MovementId(PURCHASE.value()),
                MODEL,
                MAIN,
                Quantity.of(quantity),
                ReceiptReason.PURCHASE,
                TODAY,
                PURCHASE);
    }

    static StockReceived received(String receipt, String quantity) {
        return new StockReceived(
                ITEM,
                new MovementId(receipt),
                MODEL,
                MAIN,
                Quantity.of(quantity),
                ReceiptReason.OPENING,
                TODAY,
                null,
                KEEPER);
    }

    static StockReceived purchaseReceived(String quantity) {
        return new StockReceived(
                ITEM,
                new MovementId(PURCHASE.value()),
                MODEL,
                MAIN,
                Quantity.of(quantity),
                ReceiptReason.PURCHASE,
                TODAY,
                PURCHASE,
                KEEPER);
    }

    static PurchaseExpected purchaseExpected(String quantity) {
        return new PurchaseExpected(ITEM, PURCHASE, MODEL, MAIN, Quantity.of(quantity), TOMORROW);
    }

    static ReserveStock reserve(int orderNumber, String quantity) {
        return new ReserveStock(ITEM, lineOf(orderNumber), Quantity.of(quantity), order(orderNumber));
    }

    static StockReserved reserved(int orderNumber, String quantity) {
        return new StockReserved(ITEM, lineOf(orderNumber), Quantity.of(quantity), order(orderNumber));
    }

    static StockAwaited awaited(int orderNumber, String quantity, String missing) {
        return new StockAwaited(
                ITEM, lineOf(orderNumber), Quantity.of(quantity), Quantity.of(missing), order(orderNumber));
    }

    static FreeStock free(int orderNumber) {
        return new FreeStock(ITEM, lineOf(orderNumber), "订单取消");
    }

    static StockFreed freed(int orderNumber, String quantity) {
        return new StockFreed(ITEM, lineOf(orderNumber), Quantity.of(quantity), "订单取消");
    }

    static IssueStock issue(int orderNumber, String quantity) {
        return new IssueStock(ITEM, lineOf(orderNumber), order(orderNumber), Quantity.of(quantity), TODAY);
    }

    static StockIssued issued(int orderNumber, String quantity) {
        return new StockIssued(ITEM, lineOf(orderNumber), order(orderNumber), Quantity.of(quantity), TODAY);
    }

    static SendStock send(String quantity, LocalDate on) {
        return new SendStock(ITEM, TRANSFER, SOUTH, Quantity.of(quantity), on);
    }

    static StockSent sent(String quantity) {
        return new StockSent(ITEM, TRANSFER, MODEL, MAIN, SOUTH, Quantity.of(quantity), TODAY, KEEPER);
    }

    static TransferExpected transferExpected(String quantity) {
        return new TransferExpected(ITEM, TRANSFER, MODEL, MAIN, SOUTH, Quantity.of(quantity));
    }

    static CountStock count(String counted, LocalDate on, @Nullable String reason) {
        return new CountStock(ITEM, new MovementId("C-1"), MODEL, MAIN, Quantity.of(counted), on, reason);
    }

    static StockCounted counted(String counted, String variance, @Nullable String reason) {
        return new StockCounted(
                ITEM,
                new MovementId("C-1"),
                MODEL,
                MAIN,
                Quantity.of(counted),
                Quantity.of(variance),
                TODAY,
                reason,
                KEEPER);
    }

    /** What happened before, and then what happened next. */
    static Object[] then(Object[] before, Object... next) {
        return Stream.concat(Stream.of(before), Stream.of(next)).toArray();
    }
}
