package io.countersign.web.pages.screen;

import io.countersign.report.Cell;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.screen.Listing.Total;
import io.countersign.web.pages.screen.Screens.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the columns of a list come to: all of its entries, one line for each currency or unit. */
final class Totals {

    private static final List<String> MEASURES = List.of("currency", "unit");

    private Totals() {}

    static List<Total> of(List<String> columns, List<Entry> entries, Page page) {
        List<Integer> added = IntStream.range(0, columns.size())
                .filter(column -> entries.stream()
                        .map(entry -> entry.values().get(column).cell())
                        .anyMatch(cell -> cell instanceof Cell.Amount || cell instanceof Cell.Goods))
                .boxed()
                .toList();
        if (added.isEmpty()) {
            return List.of();
        }
        Map<String, List<Entry>> byMeasure =
                entries.stream().collect(Collectors.groupingBy(Totals::measure, TreeMap::new, Collectors.toList()));
        return byMeasure.entrySet().stream()
                .map(one -> new Total(
                        one.getKey(),
                        IntStream.range(0, columns.size())
                                .mapToObj(column -> added.contains(column)
                                        ? sum(columns.get(column), column, one.getValue(), page)
                                        : Value.of("", null, entries.getFirst().thing(), page))
                                .toList()))
                .toList();
    }

    private static Value sum(String name, int column, List<Entry> entries, Page page) {
        BigDecimal sum = entries.stream()
                .map(entry -> entry.values().get(column))
                .filter(value -> value.cell() instanceof Cell.Amount || value.cell() instanceof Cell.Goods)
                .map(value -> new BigDecimal(value.plain()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Value.of(name, sum.toPlainString(), entries.getFirst().thing(), page);
    }

    private static String measure(Entry entry) {
        return MEASURES.stream()
                .map(name -> entry.thing().get(name))
                .map(Totals::written)
                .filter(written -> !written.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String written(@Nullable Object measure) {
        return measure == null ? "" : measure.toString();
    }
}
