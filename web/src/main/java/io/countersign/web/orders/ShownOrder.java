package io.countersign.web.orders;

import io.countersign.account.ShippingBasis;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.OrderQuery.State;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is shown.
 *
 * @param shortBy how much money is missing, while it is withheld
 * @param basis why the goods may leave
 * @param version stands in the header {@code ETag} too
 */
record ShownOrder(
        String id,
        String account,
        OrderKind kind,
        State state,
        String currency,
        List<ShownLine> lines,
        String total,
        @Nullable String shortBy,
        @Nullable ShippingBasis basis,
        @Nullable LocalDate shippedOn,
        @Nullable String carrier,
        @Nullable String waybill,
        @Nullable String invoice,
        @Nullable LocalDate invoicedOn,
        @Nullable LocalDate dueOn,
        long version) {

    static ShownOrder of(Order order) {
        Money shortBy = order.shortBy();
        InvoiceNumber invoice = order.invoice();
        return new ShownOrder(
                order.order().value(),
                order.account().value(),
                order.kind(),
                order.state(),
                order.total().currency().getCurrencyCode(),
                order.lines().stream().map(ShownLine::of).toList(),
                order.total().toDecimal(),
                shortBy == null ? null : shortBy.toDecimal(),
                order.basis(),
                order.shippedOn(),
                order.carrier(),
                order.waybill(),
                invoice == null ? null : invoice.value(),
                order.invoicedOn(),
                order.dueOn(),
                order.version());
    }

    /** One line of it. */
    record ShownLine(
            String model,
            @Nullable String patternBook,
            String quantity,
            UnitOfMeasure unit,
            String unitPrice,
            Supply supply,
            @Nullable LocalDate expectedOn,
            String amount) {

        static ShownLine of(OrderLine line) {
            return new ShownLine(
                    line.model(),
                    line.patternBook(),
                    line.quantity().toString(),
                    line.unit(),
                    line.unitPrice().toString(),
                    line.supply(),
                    line.expectedOn(),
                    line.amount().toDecimal());
        }
    }
}
