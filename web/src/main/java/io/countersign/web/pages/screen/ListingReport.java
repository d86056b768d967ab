package io.countersign.web.pages.screen;

import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import io.countersign.web.exports.Chosen;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.deed.Field;
import io.countersign.web.reports.About;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A list as a table that becomes a file: the columns that are shown, every row of the filter, totals by currency. */
final class ListingReport {

    private static final String CURRENCY = "currency";

    private ListingReport() {}

    static Report of(Listing listing, Page page, LocalDate today) {
        List<Column> columns = new ArrayList<>(IntStream.range(
                        0, listing.columns().size())
                .mapToObj(i -> new Column(
                        page.fieldKey(listing.screen().path(), listing.columns().get(i)), kind(listing, i)))
                .toList());
        boolean money = columns.stream().anyMatch(column -> column.kind() == Column.Kind.MONEY);
        if (money) {
            columns.add(new Column(CURRENCY, Column.Kind.CURRENCY));
        }
        return new Report(
                listing.screen().path(),
                null,
                today,
                null,
                0,
                columns,
                listing.rows().stream().map(row -> row("", row.values(), money)).toList(),
                listing.totals().stream()
                        .map(total -> row(total.what(), total.values(), money))
                        .toList(),
                List.of());
    }

    /** What goes on record about it. Words that were searched for may be somebody's name, and are left out. */
    static Exported exported(Listing listing, ExportFormat format, LocalDate today) {
        Chosen chosen = new Chosen();
        listing.filtered().forEach((name, value) -> {
            boolean word = listing.filters().stream()
                    .anyMatch(filter -> filter.name().equals(name) && filter.kind() != Field.Kind.TEXT);
            if (word) {
                chosen.with(name, value);
            } else {
                chosen.searching(name, value);
            }
        });
        return new Exported(listing.screen().path(), format, chosen.filters(), today, null, null);
    }

    static About about(Listing listing, Page page, String who, Instant now) {
        List<About.Line> figures = new ArrayList<>();
        figures.add(new About.Line(
                page.say("about.report"), page.say(listing.screen().texts())));
        for (Map.Entry<String, String> asked : listing.filtered().entrySet()) {
            figures.add(new About.Line(page.sayField(asked.getKey()), asked.getValue()));
        }
        return new About(
                List.copyOf(figures),
                List.of(
                        new About.Line(page.say("about.who"), who),
                        new About.Line(page.say("about.when"), page.moment(now) + " " + page.zone())));
    }

    private static Row row(String key, List<Value> values, boolean money) {
        Stream<Cell> cells = values.stream().map(Value::cell);
        return new Row(key, (money ? Stream.concat(cells, Stream.of(currency(values))) : cells).toList());
    }

    private static Cell currency(List<Value> values) {
        return values.stream()
                .map(Value::cell)
                .filter(Cell.Amount.class::isInstance)
                .map(Cell.Amount.class::cast)
                .findFirst()
                .<Cell>map(amount -> new Cell.Text(amount.money().currency().getCurrencyCode()))
                .orElse(Cell.NOTHING);
    }

    private static Column.Kind kind(Listing listing, int column) {
        return Stream.concat(
                        listing.rows().stream()
                                .map(row -> row.values().get(column).cell()),
                        Stream.of(Cell.NOTHING))
                .filter(cell -> !(cell instanceof Cell.Nothing))
                .findFirst()
                .map(ListingReport::kind)
                .orElse(Column.Kind.TEXT);
    }

    private static Column.Kind kind(Cell cell) {
        return switch (cell) {
            case Cell.Amount amount -> Column.Kind.MONEY;
            case Cell.Goods goods -> Column.Kind.QUANTITY;
            case Cell.Count count -> Column.Kind.COUNT;
            case Cell.Day day -> Column.Kind.DAY;
            default -> Column.Kind.TEXT;
        };
    }
}
