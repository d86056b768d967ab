package io.countersign.command.order;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.ShippingBasis;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.InvoiceNumber;
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
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The words in which stories about an order are told. */
final class OrderStories {

    static final Currency CNY = Currency.getInstance("CNY");
    static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    static final OrderId ORDER = new OrderId("SO-1");
    static final InvoiceNumber INVOICE = new InvoiceNumber("INV-1");
    static final PersonId ASSISTANT = new PersonId("assistant");
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
}
