package io.countersign.command.order;

import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.ShippingBasis;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.Goods;
import io.countersign.order.GoodsCondition;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderCommand.AuthoriseReturn;
import io.countersign.order.OrderCommand.BringAlongOrder;
import io.countersign.order.OrderCommand.CancelOrder;
import io.countersign.order.OrderCommand.CreditReturn;
import io.countersign.order.OrderCommand.InvoiceOrder;
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
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.ReceivedGoods;
import io.countersign.order.ReturnId;
import io.countersign.order.ReturnedLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.project.ProjectId;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** The words in which stories about an order are told. */
final class OrderStories {

    static final Currency CNY = Currency.getInstance("CNY");
    static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    static final OrderId ORDER = new OrderId("SO-1");
    static final InvoiceNumber INVOICE = new InvoiceNumber("INV-1");
    static final PersonId ASSISTANT = new PersonId("assistant");
    static final PersonId FINANCE = new PersonId("finance");
    static final ProjectId PROJECT = new ProjectId("P-1");
    static final ReturnId RETURN = new ReturnId("RT-1");
    static final CreditNoteNumber CREDIT_NOTE = new CreditNoteNumber("CN-1");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final LocalDate DUE = TODAY.plusDays(30);

    private OrderStories() {}

    static FixtureConfiguration<Order> order() {
        return new AggregateTestFixture<>(Order.class).registerParameterResolverFactory(new ActingResolver());
    }

    static Map<String, String> by(PersonId person) {
        return Map.of(
                MetadataKeys.ACTOR, person.value(),
                MetadataKeys.SENT_AT, "2026-01-20T02:00:00Z",
                MetadataKeys.TODAY, TODAY.toString());
    }

    static OrderLine line(String quantity, String unitPrice) {
        return OrderLine.priced(
                "HP-1",
                null,
                Quantity.of(quantity),
                UnitOfMeasure.ROLL,
                UnitPrice.of(unitPrice),
                Supply.SPOT,
                null,
                CNY);
    }

    static OrderLine futuresLine(String quantity, String unitPrice) {
        return OrderLine.priced(
                "HP-2",
                null,
                Quantity.of(quantity),
                UnitOfMeasure.ROLL,
                UnitPrice.of(unitPrice),
                Supply.FUTURES,
                DUE,
                CNY);
    }

    static PlaceOrder place(OrderLine... lines) {
        return new PlaceOrder(ORDER, CUSTOMER, OrderKind.STANDARD, CNY, List.of(lines), "顺丰", null, null, null, null);
    }

    static OrderPlaced placed(String total, OrderLine... lines) {
        return new OrderPlaced(
                ORDER,
                CUSTOMER,
                OrderKind.STANDARD,
                List.of(lines),
                Money.of(total, CNY),
                "顺丰",
                null,
                null,
                null,
                null,
                ASSISTANT);
    }

    static ShipmentAuthorised authorised() {
        return new ShipmentAuthorised(ORDER, ShippingBasis.SLIP_SEEN, null);
    }

    static ShipOrder ship(LocalDate on, String waybill) {
        return new ShipOrder(ORDER, on, "顺丰", waybill, 2);
    }

    static OrderShipped shipped() {
        return new OrderShipped(ORDER, CUSTOMER, ShippingBasis.SLIP_SEEN, null, TODAY, "顺丰", "SF-1", 2, ASSISTANT);
    }

    static InvoiceOrder invoice(LocalDate invoicedOn, LocalDate dueOn) {
        return new InvoiceOrder(ORDER, INVOICE, invoicedOn, dueOn);
    }

    static OrderInvoiced invoiced(String total) {
        return new OrderInvoiced(ORDER, CUSTOMER, INVOICE, Money.of(total, CNY), TODAY, DUE, ASSISTANT);
    }

    static BringAlongOrder bringAlong(LocalDate orderedOn, OrderLine... lines) {
        return new BringAlongOrder(ORDER, CUSTOMER, CNY, List.of(lines), orderedOn);
    }

    static OrderBroughtAlong broughtAlong(String sold, String returned, OrderLine... lines) {
        return new OrderBroughtAlong(
                ORDER, CUSTOMER, List.of(lines), Money.of(sold, CNY), Money.of(returned, CNY), TODAY, ASSISTANT);
    }

    static PlaceOrder place(OrderId order, OrderKind kind, @Nullable ProjectId project, @Nullable Goods goods) {
        return new PlaceOrder(order, CUSTOMER, kind, CNY, List.of(line("1", "10")), "顺丰", null, project, null, goods);
    }

    static GoodsAwaited awaited(int line, String model, String missing) {
        return new GoodsAwaited(ORDER, line, model, Quantity.of(missing));
    }

    static GoodsSetAside setAside(int line, String model) {
        return new GoodsSetAside(ORDER, line, model);
    }

    static CancelOrder cancel(String reason) {
        return new CancelOrder(ORDER, reason);
    }

    static OrderCancelled cancelled(int lines) {
        return new OrderCancelled(
                ORDER,
                CUSTOMER,
                null,
                IntStream.rangeClosed(1, lines)
                        .mapToObj(line -> ReservationId.ofLine(ORDER, line))
                        .toList(),
                "客户改主意",
                ASSISTANT);
    }

    /** An order of 100 rolls at 2.5505 and of three at 0.115, shipped and billed. */
    static Object[] shippedAndBilled() {
        return new Object[] {
            placed("255.40", line("100", "2.5505"), line("3", "0.115")), authorised(), shipped(), invoiced("255.40")
        };
    }

    static AuthoriseReturn authoriseReturn(ReturnedLine... lines) {
        return new AuthoriseReturn(ORDER, RETURN, List.of(lines), "色差");
    }

    static ReturnAuthorised returnAuthorised(ReturnedLine... lines) {
        return new ReturnAuthorised(ORDER, CUSTOMER, RETURN, List.of(lines), "色差", ASSISTANT);
    }

    static ReturnedLine back(int line, String quantity) {
        return new ReturnedLine(line, Quantity.of(quantity));
    }

    static ReceiveReturn receiveReturn(LocalDate on, ReceivedGoods... goods) {
        return new ReceiveReturn(ORDER, RETURN, List.of(goods), WarehouseId.MAIN, on);
    }

    static ReturnReceived returnReceived(ReceivedGoods... goods) {
        return new ReturnReceived(ORDER, CUSTOMER, RETURN, List.of(goods), WarehouseId.MAIN, TODAY, ASSISTANT);
    }

    static ReceivedGoods restocked(int line, String quantity) {
        return new ReceivedGoods(line, "HP-1", Quantity.of(quantity), GoodsCondition.RESTOCKED);
    }

    static ReceivedGoods scrapped(int line, String quantity) {
        return new ReceivedGoods(line, "HP-1", Quantity.of(quantity), GoodsCondition.SCRAPPED);
    }

    static CreditReturn creditReturn(LocalDate on) {
        return new CreditReturn(ORDER, RETURN, CREDIT_NOTE, on);
    }

    static ReturnCredited returnCredited(String amount) {
        return new ReturnCredited(ORDER, CUSTOMER, RETURN, CREDIT_NOTE, Money.of(amount, CNY), TODAY, FINANCE);
    }

    /** What happened before, and then what happened next. */
    static Object[] then(Object[] before, Object... next) {
        return Stream.concat(Stream.of(before), Stream.of(next)).toArray();
    }
}
