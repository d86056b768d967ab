package io.countersign.query.stock;

import io.countersign.money.Quantity;
import io.countersign.performance.PerformanceQuery.ReportStock;
import io.countersign.query.history.LogFold;
import io.countersign.query.registers.Register;
import io.countersign.query.registers.Snapshots;
import io.countersign.query.registers.Snapshots.Snapshot;
import io.countersign.query.report.FactsBehind;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.stock.StockQuery.Claim;
import io.countersign.stock.StockQuery.Figures;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.StockQuery.ListStock;
import io.countersign.stock.WarehouseId;
import io.countersign.store.log.Selection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** The stock list as a report. */
public final class StockReport implements FactsBehind<ReportStock> {

    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(new Column("warehouse", Column.Kind.TEXT), new Column("model", Column.Kind.TEXT)),
                    Stream.of("onHand", "reserved", "available", "inTransit", "onOrder", "awaited")
                            .map(key -> new Column(key, Column.Kind.QUANTITY)))
            .toList();

    private final Snapshots snapshots;
    private final Register<Item> stock;
    private final LogFold log;
    private final Clock clock;
    private final ZoneId zone;

    public StockReport(Snapshots snapshots, Register<Item> stock, LogFold log, Clock clock, ZoneId zone) {
        this.snapshots = snapshots;
        this.stock = stock;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    @QueryHandler
    Report answer(ReportStock question) {
        Snapshot snapshot = snapshots.at(question.knownAt(), List.of(stock));
        LocalDate on = LocalDate.ofInstant(Objects.requireNonNullElseGet(question.knownAt(), clock::instant), zone);
        String warehouse = question.warehouse();
        ListStock asked = new ListStock(warehouse == null ? null : new WarehouseId(warehouse), null, null);
        List<Item> items = StockAnswers.list(asked, on, snapshot.of(stock)).items();
        return new Report(
                "stock-list",
                null,
                on,
                question.knownAt(),
                snapshot.position(),
                COLUMNS,
                items.stream().map(StockReport::row).toList(),
                List.of(),
                List.of(
                        new Check(
                                "claimsMakeReserved",
                                items.stream()
                                        .allMatch(item -> item.held().stream()
                                                .map(Claim::quantity)
                                                .reduce(Quantity.NONE, Quantity::plus)
                                                .equals(item.figures().reserved()))),
                        new Check(
                                "availableIsOnHandLessReserved",
                                items.stream().map(Item::figures).allMatch(StockReport::availableTies))));
    }

    private static boolean availableTies(Figures figures) {
        return figures.onHand().minus(figures.reserved()).equals(figures.available());
    }

    private static Row row(Item item) {
        Figures figures = item.figures();
        return new Row(
                item.item().value(),
                Stream.concat(
                                Stream.of(new Cell.Text(item.warehouse().value()), new Cell.Text(item.model())),
                                Stream.of(
                                                figures.onHand(),
                                                figures.reserved(),
                                                figures.available(),
                                                figures.inTransit(),
                                                figures.onOrder(),
                                                figures.awaited())
                                        .map(Cell.Goods::new))
                        .map(Cell.class::cast)
                        .toList());
    }

    @Override
    public Class<ReportStock> question() {
        return ReportStock.class;
    }

    /** Everything that happened to the model in that warehouse. */
    @Override
    public List<Fact> behind(ReportStock question, String row, String column) {
        Snapshot snapshot = snapshots.at(question.knownAt(), List.of(stock));
        List<Fact> facts = new ArrayList<>();
        snapshot.of(stock)
                .find(row)
                .ifPresent(item -> log.read(
                        Selection.ofStream(item.item().toString())
                                .upTo(snapshot.position())
                                .knownAt(question.knownAt()),
                        (event, stored) -> {
                            LocalDate on = LocalDate.ofInstant(stored.recordedAt(), zone);
                            facts.add(FactsBehind.fact(stored, on, on, item.model(), null));
                        }));
        return facts;
    }
}
