package io.countersign.command.order;

import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.order.OrderEvent.ReturnAuthorised;
import io.countersign.order.OrderEvent.ReturnCredited;
import io.countersign.order.OrderEvent.ReturnReceived;
import io.countersign.order.OrderLine;
import io.countersign.order.ReceivedGoods;
import io.countersign.order.ReturnedLine;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goods of an order on their way back: authorised, then received, then credited. */
record GoodsReturn(
        ReturnAuthorised authorised,
        @Nullable ReturnReceived received,
        @Nullable ReturnCredited credited) {

    static GoodsReturn begunBy(ReturnAuthorised authorised) {
        return new GoodsReturn(authorised, null, null);
    }

    GoodsReturn after(ReturnReceived event) {
        return new GoodsReturn(authorised, event, credited);
    }

    GoodsReturn after(ReturnCredited event) {
        return new GoodsReturn(authorised, received, event);
    }

    /** How much of each line this return takes: what came back, or what may, as long as nothing came. */
    Map<Integer, Quantity> quantities() {
        return received == null
                ? authorised.lines().stream()
                        .collect(Collectors.toMap(ReturnedLine::line, ReturnedLine::quantity, Quantity::plus))
                : received.goods().stream()
                        .collect(Collectors.toMap(ReceivedGoods::line, ReceivedGoods::quantity, Quantity::plus));
    }

    /** What this return takes at the prices it was sold for, each line rounded half up. */
    Money worth(List<OrderLine> sold, Currency currency) {
        return quantities().entrySet().stream()
                .map(taken -> sold.get(taken.getKey() - 1).unitPrice().times(taken.getValue(), currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
