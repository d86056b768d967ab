package io.countersign.query.performance;

import io.countersign.money.Money;
import io.countersign.performance.TargetsId;
import io.countersign.sales.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;

/** What somebody aims at, month by month. */
public record MonthlyTargets(TargetsId targets, List<MonthlyTarget> months) {

    public MonthlyTargets {
        months = List.copyOf(months);
    }

    /** What is aimed at in one month. */
    public record MonthlyTarget(YearMonth month, Money amount) {}

    /** What is aimed at in a period: of each month as large a part as the period has of its days. */
    Money in(Period period, Currency currency) {
        Money sum = Money.zero(currency);
        for (MonthlyTarget target : months) {
            long days = period.days().stream()
                    .map(YearMonth::from)
                    .filter(target.month()::equals)
                    .count();
            if (days > 0 && target.amount().currency().equals(currency)) {
                sum = sum.plus(part(target, days));
            }
        }
        return sum;
    }

    private static Money part(MonthlyTarget target, long days) {
        BigDecimal minorUnits = BigDecimal.valueOf(target.amount().minorUnits())
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(target.month().lengthOfMonth()), 0, RoundingMode.HALF_UP);
        return new Money(minorUnits.longValueExact(), target.amount().currency());
    }

    /** In which currencies something is aimed at in a period. */
    List<Currency> currencies(Period period) {
        LocalDate last = period.last();
        return months.stream()
                .filter(target -> !target.month().atDay(1).isAfter(last)
                        && !target.month().atEndOfMonth().isBefore(period.first()))
                .map(target -> target.amount().currency())
                .distinct()
                .toList();
    }
}
