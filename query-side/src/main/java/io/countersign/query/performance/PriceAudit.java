package io.countersign.query.performance;

import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderEvent.OrderInvoiced;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderId;
import io.countersign.order.OrderLine;
import io.countersign.performance.PerformanceQuery.AuditPrices;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import io.countersign.project.ProjectQuery.OrderDraws;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.query.history.LogFold;
import io.countersign.query.registers.Register;
import io.countersign.query.registers.Snapshots;
import io.countersign.query.registers.Snapshots.Snapshot;
import io.countersign.query.report.FactsBehind;
import io.countersign.query.sales.ProjectOrder;
import io.countersign.query.sales.SalesDay;
import io.countersign.query.sales.SalesFold;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.store.log.Selection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Every invoiced line of a project's orders against what was approved; only what differs is listed. */
public final class PriceAudit implements FactsBehind<AuditPrices> {

    private static final List<Column> COLUMNS = List.of(
            new Column("project", Column.Kind.DOCUMENT),
            new Column("customer", Column.Kind.CUSTOMER),
            new Column("order", Column.Kind.DOCUMENT),
            new Column("invoicedOn", Column.Kind.DAY),
            new Column("model", Column.Kind.TEXT),
            new Column("quantity", Column.Kind.QUANTITY),
            new Column("invoicedPrice", Column.Kind.TEXT),
            new Column("grantedPrice", Column.Kind.TEXT),
            new Column("beyondGranted", Column.Kind.QUANTITY),
            new Column("deviation", Column.Kind.WORD));

    private final Snapshots snapshots;
    private final Registers registers;
    private final LogFold log;
    private final ZoneId zone;

    /** The registers that the audit reads. */
    public record Registers(
            Register<SalesDay> days,
            Register<ProjectOrder> projectOrders,
            Register<Project> projects,
            Register<GrantedPrices> prices) {

        List<Register<?>> all() {
            return List.of(days, projectOrders, projects, prices);
        }
    }

    public PriceAudit(Snapshots snapshots, Registers registers, LogFold log, ZoneId zone) {
        this.snapshots = snapshots;
        this.registers = registers;
        this.log = log;
        this.zone = zone;
    }

    /** A project's order that was invoiced. */
    private record Invoiced(ProjectOrder order, LocalDate on) {}

    @QueryHandler
    Report answer(AuditPrices question) {
        Snapshot snapshot = snapshots.at(question.knownAt(), registers.all());
        Map<String, Project> projects = snapshot.of(registers.projects()).all();
        Map<String, GrantedPrices> prices = snapshot.of(registers.prices()).all();
        List<Row> rows = invoiced(question, snapshot).stream()
                .flatMap(one -> {
                    String project = one.order().project().value();
                    return deviations(one, projects.get(project), prices.get(project)).stream();
                })
                .toList();
        return new Report(
                "price-audit",
                question.period().first(),
                question.period().last(),
                question.knownAt(),
                snapshot.position(),
                COLUMNS,
                rows,
                List.of(),
                List.of(new Check("linesAreAsApproved", rows.isEmpty())));
    }

    private List<Invoiced> invoiced(AuditPrices question, Snapshot snapshot) {
        Map<String, ProjectOrder> orders =
                snapshot.of(registers.projectOrders()).all();
        List<String> ids =
                question.period().days().stream().flatMap(SalesFold::idsOf).toList();
        List<Invoiced> invoiced = new ArrayList<>();
        for (SalesDay day : snapshot.of(registers.days()).findAll(ids).values()) {
            day.accounts().stream()
                    .flatMap(account -> account.invoiced().stream())
                    .map(order -> orders.get(order.value()))
                    .forEach(order -> {
                        if (order != null) {
                            invoiced.add(new Invoiced(order, day.on()));
                        }
                    });
        }
        invoiced.sort(Comparator.comparing(Invoiced::on)
                .thenComparing(one -> one.order().order().value()));
        return invoiced;
    }

    private static List<Row> deviations(Invoiced invoiced, @Nullable Project project, @Nullable GrantedPrices prices) {
        List<Row> rows = new ArrayList<>();
        ProjectOrder order = invoiced.order();
        for (int line = 0; line < order.lines().size() && project != null; line++) {
            OrderLine sold = order.lines().get(line);
            AskedPrice granted = EffectiveSales.granted(order, prices, sold.model());
            UnitPrice list = granted == null ? namedList(project, sold.model()) : null;
            Quantity beyond = granted == null ? Quantity.NONE : beyond(project, order.order(), sold, granted);
            String deviation = deviation(sold, granted, list, beyond);
            if (deviation != null) {
                UnitPrice allowed = granted == null ? list : granted.askedPrice();
                rows.add(new Row(
                        order.order().value() + "/" + (line + 1),
                        List.of(
                                new Cell.Text(order.project().value()),
                                new Cell.Text(order.account().value()),
                                new Cell.Text(order.order().value()),
                                new Cell.Day(invoiced.on()),
                                new Cell.Text(sold.model()),
                                new Cell.Goods(sold.quantity()),
                                new Cell.Text(sold.unitPrice().toString()),
                                allowed == null ? Cell.NOTHING : new Cell.Text(allowed.toString()),
                                new Cell.Goods(beyond),
                                new Cell.Word(deviation))));
            }
        }
        return rows;
    }

    /** A list price that somebody named for a model: the one that was asked last. */
    private static @Nullable UnitPrice namedList(Project project, String model) {
        return project.approvals().reversed().stream()
                .flatMap(approval -> approval.prices().stream())
                .filter(price -> price.model().equals(model))
                .map(AskedPrice::listPrice)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String deviation(
            OrderLine sold, @Nullable AskedPrice granted, @Nullable UnitPrice list, Quantity beyond) {
        if (granted != null && isBelow(sold, granted.askedPrice())) {
            return "deviation.belowGranted";
        }
        if (beyond.isPositive()) {
            return "deviation.beyondQuantity";
        }
        return list != null && isBelow(sold, list) ? "deviation.notGranted" : null;
    }

    private static boolean isBelow(OrderLine sold, UnitPrice price) {
        return sold.unitPrice().tenThousandths() < price.tenThousandths();
    }

    /** How much of a line is more than was granted, after what the project's earlier orders took. */
    private static Quantity beyond(Project project, OrderId order, OrderLine sold, AskedPrice granted) {
        Quantity taken = Quantity.NONE;
        for (OrderDraws draws : project.draws()) {
            for (Draw draw : draws.draws()) {
                boolean isAtSpecialPrice =
                        draw.unitPrice().tenThousandths() < granted.listPrice().tenThousandths();
                taken = draw.model().equals(sold.model()) && isAtSpecialPrice ? taken.plus(draw.quantity()) : taken;
            }
            if (draws.order().equals(order)) {
                break;
            }
        }
        boolean isAtList = !isBelow(sold, granted.listPrice());
        Quantity over = taken.minus(granted.quantity());
        return isAtList || !over.isPositive() ? Quantity.NONE : over.min(sold.quantity());
    }

    @Override
    public Class<AuditPrices> question() {
        return AuditPrices.class;
    }

    /** That the order was placed, and that it was invoiced. */
    @Override
    public List<Fact> behind(AuditPrices question, String row, String column) {
        String order = row.substring(0, Math.max(0, row.lastIndexOf('/')));
        Snapshot snapshot = snapshots.at(question.knownAt(), registers.all());
        List<Fact> facts = new ArrayList<>();
        snapshot.of(registers.projectOrders())
                .find(order)
                .ifPresent(known -> log.read(
                        Selection.ofStream(known.order().toString())
                                .upTo(snapshot.position())
                                .knownAt(question.knownAt()),
                        (event, stored) -> {
                            if (event instanceof OrderPlaced || event instanceof OrderInvoiced) {
                                LocalDate on = event instanceof OrderInvoiced invoiced
                                        ? invoiced.invoicedOn()
                                        : LocalDate.ofInstant(stored.recordedAt(), zone);
                                facts.add(FactsBehind.fact(
                                        stored, on, on, known.order().value(), null));
                            }
                        }));
        return facts;
    }
}
