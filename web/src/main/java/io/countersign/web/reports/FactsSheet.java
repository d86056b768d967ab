package io.countersign.web.reports;

import io.countersign.money.Money;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.web.pages.Address;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The facts behind a figure, on a page. */
public record FactsSheet(
        ReportKind kind, Map<String, String> filters, String row, String column, List<Fact> facts, Wording wording) {

    /** The report's address. */
    public String back() {
        Address address = Address.of(ReportPage.PATH + "/" + kind.name());
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            address = address.with(filter.getKey(), filter.getValue());
        }
        return address.toString();
    }

    /** The address of the event itself. */
    public String event(Fact fact) {
        return Address.of("/events")
                .with("stream", fact.stream())
                .with("after", fact.position() - 1)
                .toString();
    }

    /** What the facts come to, by currency. */
    public List<Money> sums() {
        return facts.stream()
                .map(Fact::amount)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        Money::currency,
                        () -> new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode)),
                        Collectors.reducing(Money::plus)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
