package io.countersign.query.performance;

import io.countersign.money.Money;
import io.countersign.order.OrderLine;
import io.countersign.policy.OfficePolicy.ProjectTerms;
import io.countersign.project.AskedPrice;
import io.countersign.query.sales.ProjectOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** With how much of its amount a project's invoice counts (有效销量). */
final class EffectiveSales {

    private static final int WHOLE = 100;

    private EffectiveSales() {}

    /**
     * What an invoice of this order loses by its weights. What had no granted price beside a list price when it was
     * ordered loses nothing.
     */
    static Money lostBy(ProjectOrder order, @Nullable GrantedPrices prices, ProjectTerms terms, Currency currency) {
        Money lost = Money.zero(currency);
        for (OrderLine line : order.lines()) {
            AskedPrice granted = granted(order, prices, line.model());
            if (granted != null) {
                lost = lost.plus(lost(line, terms.weightPercentOf(line.unitPrice(), granted.listPrice())));
            }
        }
        return lost;
    }

    /** What a credit note of this order takes away less than its amount: as large a part as the order itself loses. */
    static Money lostBy(ProjectOrder order, @Nullable GrantedPrices prices, ProjectTerms terms, Money credited) {
        Money nothing = Money.zero(credited.currency());
        Money total = order.lines().stream().map(OrderLine::amount).reduce(nothing, Money::plus);
        return total.isZero()
                ? nothing
                : part(
                        credited,
                        lostBy(order, prices, terms, credited.currency()).minorUnits(),
                        total.minorUnits());
    }

    private static Money lost(OrderLine line, int weightPercent) {
        return line.amount().minus(part(line.amount(), weightPercent, WHOLE));
    }

    private static Money part(Money amount, long numerator, long denominator) {
        BigDecimal part = BigDecimal.valueOf(amount.minorUnits())
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);
        return new Money(part.longValueExact(), amount.currency());
    }

    /** The price that held for a model when the order was placed. */
    static @Nullable AskedPrice granted(ProjectOrder order, @Nullable GrantedPrices prices, String model) {
        return prices == null ? null : prices.before(order.placedAt(), model);
    }
}
