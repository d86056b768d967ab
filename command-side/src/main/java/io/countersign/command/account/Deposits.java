package io.countersign.command.account;

import io.countersign.money.Money;
import io.countersign.order.OrderId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The deposits that one account's project orders need before their goods are bought. Only an account's events change them. */
final class Deposits {

    private static final int PERCENT = 100;

    private final Map<OrderId, Money> asked = new HashMap<>();
    private final Set<OrderId> notThere = new LinkedHashSet<>();

    /** This percentage of a total, rounded half up to the minor unit. */
    static Money share(Money total, int percent) {
        long minorUnits = BigDecimal.valueOf(total.minorUnits())
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(PERCENT), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(minorUnits, total.currency());
    }

    boolean isAskedFor(OrderId order) {
        return asked.containsKey(order);
    }

    Money of(OrderId order) {
        return Objects.requireNonNull(asked.get(order), () -> "no deposit was asked for " + order);
    }

    /** Orders whose deposit was asked for and is not confirmed. */
    List<OrderId> notThere() {
        return List.copyOf(notThere);
    }

    /** How much of this order's deposit is missing. */
    Money missing(OrderOnAccount order, Coverage coverage) {
        Money missing = of(order.order()).minus(coverage.moneyFor(order));
        return missing.isNegative() ? Money.zero(missing.currency()) : missing;
    }

    void asked(OrderId order, Money deposit) {
        asked.put(order, deposit);
        notThere.add(order);
    }

    void confirmed(OrderId order) {
        notThere.remove(order);
    }

    void over(OrderId order) {
        asked.remove(order);
        notThere.remove(order);
    }
}
