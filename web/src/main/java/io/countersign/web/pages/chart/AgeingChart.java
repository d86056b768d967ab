package io.countersign.web.pages.chart;

import io.countersign.money.Money;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.web.pages.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How old what is owed is, region by region. */
public final class AgeingChart {

    private static final Map<String, Function<Figures, Money>> BUCKETS = new TreeMap<>(Map.of(
            "notYetDue", Figures::notYetDue,
            "overdue1to30", Figures::overdue1to30,
            "overdue31to60", Figures::overdue31to60,
            "overdue61to90", Figures::overdue61to90,
            "overdueOver90", Figures::overdueOver90));

    private AgeingChart() {}

    /** The chart of these customers, in the currency that most of them have; nothing when there are none. */
    public static @Nullable Chart of(List<AccountRow> rows, Page page) {
        Map<Currency, List<AccountRow>> byCurrency = rows.stream()
                .collect(Collectors.groupingBy(row -> row.figures().balance().currency()));
        List<AccountRow> most = byCurrency.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        if (most.isEmpty()) {
            return null;
        }
        Currency currency = most.getFirst().figures().balance().currency();
        Map<String, List<AccountRow>> byRegion = most.stream()
                .collect(Collectors.groupingBy(row -> row.region().value(), TreeMap::new, Collectors.toList()));
        List<Series> series = new ArrayList<>();
        BUCKETS.forEach((bucket, of) -> {
            List<@Nullable Point> points = new ArrayList<>();
            byRegion.values()
                    .forEach(some -> points.add(Point.of(
                            some.stream().map(row -> of.apply(row.figures())).reduce(Money.zero(currency), Money::plus),
                            page)));
            series.add(Series.of(page.say("column." + bucket), bucket, points));
        });
        return new Chart(
                "ageing",
                Chart.Shape.STACKED,
                page.say("chart.ageing", currency.getCurrencyCode()),
                page.say("chart.ageing.says", byRegion.size()),
                List.copyOf(byRegion.keySet()),
                series,
                Chart.amounts(currency.getDefaultFractionDigits(), page),
                page);
    }
}
