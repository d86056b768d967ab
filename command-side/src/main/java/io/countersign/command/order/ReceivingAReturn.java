package io.countersign.command.order;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Quantity;
import io.countersign.order.OrderEvent.ReturnAuthorised;
import io.countersign.order.OrderEvent.ReturnReceived;
import io.countersign.order.OrderLine;
import io.countersign.order.ReceivedGoods;
import io.countersign.order.ReturnedLine;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When may goods be said to have come back? */
final class ReceivingAReturn {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Receiving a return",
            rule("RET-9", "Only goods whose return was authorised are received.", Facts::returnIsAuthorised),
            rule("RET-10", "A return is received once; the same receipt may be sent again.", Facts::newOrTheSame),
            rule("RET-11", "Goods of at least one line are received.", Facts::someGoods),
            rule("RET-12", "More than nothing is received of everything that is named.", Facts::quantitiesArePositive),
            rule("RET-13", "No more is received than was authorised.", Facts::quantitiesAreAuthorised),
            rule("RET-14", "What comes back is the model that was shipped.", Facts::modelsAgree),
            rule("RET-15", "Goods have come back when it is said: the day is not in the future.", Facts::dayHasCome),
            rule("RET-16", "Goods come back on the day they were shipped, or later.", Facts::dayIsAfterShipping));

    private ReceivingAReturn() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable ReturnAuthorised authorised,
            @Nullable ReturnReceived before,
            List<OrderLine> ordered,
            @Nullable LocalDate shippedOn,
            List<ReceivedGoods> goods,
            WarehouseId warehouse,
            LocalDate receivedOn,
            LocalDate today) {

        boolean returnIsAuthorised() {
            return authorised != null;
        }

        boolean newOrTheSame() {
            return before == null
                    || before.goods().equals(goods)
                            && before.warehouse().equals(warehouse)
                            && before.receivedOn().equals(receivedOn);
        }

        boolean someGoods() {
            return !goods.isEmpty();
        }

        boolean quantitiesArePositive() {
            return goods.stream().allMatch(received -> received.quantity().isPositive());
        }

        boolean quantitiesAreAuthorised() {
            if (authorised == null) {
                return true;
            }
            Map<Integer, Quantity> allowed =
                    authorised.lines().stream().collect(Collectors.toMap(ReturnedLine::line, ReturnedLine::quantity));
            return goods.stream()
                    .collect(Collectors.toMap(ReceivedGoods::line, ReceivedGoods::quantity, Quantity::plus))
                    .entrySet()
                    .stream()
                    .allMatch(received ->
                            received.getValue().compareTo(allowed.getOrDefault(received.getKey(), Quantity.NONE)) <= 0);
        }

        boolean modelsAgree() {
            return goods.stream()
                    .filter(received -> received.line() >= 1 && received.line() <= ordered.size())
                    .allMatch(
                            received -> ordered.get(received.line() - 1).model().equals(received.model()));
        }

        boolean dayHasCome() {
            return !receivedOn.isAfter(today);
        }

        boolean dayIsAfterShipping() {
            return shippedOn == null || !receivedOn.isBefore(shippedOn);
        }
    }
}
