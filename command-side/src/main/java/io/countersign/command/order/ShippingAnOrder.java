package io.countersign.command.order;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.order.OrderEvent.OrderShipped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When may goods be said to have left? */
final class ShippingAnOrder {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Shipping an order",
            rule("ORD-8", "Only an order whose goods its account let go is shipped.", Facts::goodsWereLetGo),
            rule("ORD-9", "An order is shipped once; the same shipment may be sent again.", Facts::newOrTheSame),
            rule("ORD-10", "Goods have left when it is said: the day is not in the future.", Facts::dayHasCome),
            rule("ORD-20", "An order is shipped when the goods of all its lines are there.", Facts::goodsAreThere),
            rule("ORD-21", "The goods of a cancelled order stay.", Facts::orderStands));

    private ShippingAnOrder() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            boolean goodsWereLetGo,
            boolean goodsAreThere,
            boolean orderStands,
            @Nullable OrderShipped before,
            LocalDate shippedOn,
            String carrier,
            String waybill,
            int parcels,
            LocalDate today) {

        boolean newOrTheSame() {
            return before == null
                    || before.shippedOn().equals(shippedOn)
                            && before.carrier().equals(carrier)
                            && before.waybill().equals(waybill)
                            && before.parcels() == parcels;
        }

        boolean dayHasCome() {
            return !shippedOn.isAfter(today);
        }
    }
}
