package io.countersign.command.purchase;

import io.countersign.account.CustomerAccountId;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.purchase.PurchaseCommand.OrderFromMaker;
import io.countersign.purchase.PurchaseCommand.ReceivePurchase;
import io.countersign.purchase.PurchaseCommand.RequestPurchase;
import io.countersign.purchase.PurchaseEvent.PurchaseArrived;
import io.countersign.purchase.PurchaseEvent.PurchaseDropped;
import io.countersign.purchase.PurchaseEvent.PurchaseOrdered;
import io.countersign.purchase.PurchaseEvent.PurchaseRequested;
import io.countersign.purchase.PurchaseId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The words in which stories about a purchase are told. */
final class PurchaseStories {

    static final PurchaseId PURCHASE = new PurchaseId("SO-1:2");
    static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    static final OrderId ORDER = new OrderId("SO-1");
    static final PersonId BUYER = new PersonId("purchasing");
    static final LocalDate YESTERDAY = LocalDate.of(2026, 1, 19);
    static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    static final LocalDate TOMORROW = LocalDate.of(2026, 1, 21);

    private static final Quantity WANTED = Quantity.of("1500");

    private PurchaseStories() {}

    static FixtureConfiguration<Purchase> purchase() {
        return new AggregateTestFixture<>(Purchase.class).registerParameterResolverFactory(new ActingResolver());
    }

    static Map<String, String> byBuyer() {
        return Map.of(
                MetadataKeys.ACTOR, BUYER.value(),
                MetadataKeys.SENT_AT, "2026-01-20T02:00:00Z",
                MetadataKeys.TODAY, TODAY.toString());
    }

    static RequestPurchase request() {
        return new RequestPurchase(PURCHASE, CUSTOMER, ORDER, 2, "HP-2", WarehouseId.MAIN, WANTED, TOMORROW);
    }

    static PurchaseRequested requested() {
        return new PurchaseRequested(PURCHASE, CUSTOMER, ORDER, 2, "HP-2", WarehouseId.MAIN, WANTED, TOMORROW);
    }

    static OrderFromMaker order(String maker, LocalDate orderedOn, LocalDate expectedOn) {
        return new OrderFromMaker(PURCHASE, maker, orderedOn, expectedOn);
    }

    static PurchaseOrdered ordered(LocalDate on) {
        return new PurchaseOrdered(PURCHASE, "HP-2", WarehouseId.MAIN, WANTED, "和平墙纸厂", on, TOMORROW, BUYER);
    }

    static ReceivePurchase receive(String quantity, LocalDate on) {
        return new ReceivePurchase(PURCHASE, Quantity.of(quantity), on);
    }

    static PurchaseArrived arrived(String quantity) {
        return new PurchaseArrived(
                PURCHASE, CUSTOMER, ORDER, 2, "HP-2", WarehouseId.MAIN, Quantity.of(quantity), TODAY, BUYER);
    }

    static PurchaseDropped dropped() {
        return new PurchaseDropped(PURCHASE, "HP-2", WarehouseId.MAIN, "厂家停产", BUYER);
    }
}
