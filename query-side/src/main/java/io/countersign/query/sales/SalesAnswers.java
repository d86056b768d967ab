package io.countersign.query.sales;

import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.query.documents.Recorded;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.receivables.ReceivablesAnswers;
import io.countersign.query.receivables.ReceivablesReport;
import io.countersign.query.registers.Register;
import io.countersign.query.registers.Snapshots;
import io.countersign.query.registers.Snapshots.Snapshot;
import io.countersign.query.report.FactsBehind;
import io.countersign.query.sales.Attribution.Since;
import io.countersign.query.sales.SalesDay.AccountDay;
import io.countersign.query.sales.SalesDay.Measured;
import io.countersign.query.sales.SalesSums.Key;
import io.countersign.query.sales.SalesSums.Sums;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.sales.Period;
import io.countersign.sales.SalesQuery.By;
import io.countersign.sales.SalesQuery.DrawUpWeeklyReport;
import io.countersign.sales.SalesQuery.Filter;
import io.countersign.sales.SalesQuery.FindIssuedReport;
import io.countersign.sales.SalesQuery.IssuedReport;
import io.countersign.sales.SalesQuery.ListIssuedReports;
import io.countersign.sales.SalesQuery.ShowSales;
import io.countersign.sales.SalesTotal;
import io.countersign.store.log.Selection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what was sold, and how weekly reports were issued. */
public final class SalesAnswers implements FactsBehind<ShowSales> {

    private static final String BEFORE = "Before";
    private static final String YEAR_AGO = "YearAgo";

    private final Snapshots snapshots;
    private final Registers registers;
    private final ReceivablesAnswers receivables;
    private final ReceivablesReport owed;
    private final LogFold log;
    private final Closings closings;
    private final Clock clock;
    private final ZoneId zone;
    private final SalesFold fold;

    /** The registers that sales are answered from. */
    public record Registers(Register<SalesDay> days, Register<Attribution> customers, Register<IssuedReport> issued) {

        List<Register<?>> figures() {
            return List.of(days, customers);
        }
    }

    public SalesAnswers(
            Snapshots snapshots,
            Registers registers,
            ReceivablesAnswers receivables,
            ReceivablesReport owed,
            LogFold log,
            Closings closings,
            Clock clock,
            ZoneId zone) {
        this.snapshots = snapshots;
        this.registers = registers;
        this.receivables = receivables;
        this.owed = owed;
        this.log = log;
        this.closings = closings;
        this.clock = clock;
        this.zone = zone;
        this.fold = new SalesFold(zone);
    }

    /** All figures of one report before they are laid out. */
    private record Drawn(
            long position,
            Map<String, Attribution> customers,
            Map<Key, Sums> now,
            Map<Key, Sums> before,
            Map<Key, Sums> yearAgo,
            Map<Key, Money> overdue,
            Map<Currency, Sums> everything) {}

    /**
     * What a report is drawn up from, whatever way it is cut.
     *
     * @param position up to which it was read; of a closed month, nothing that came after it has changed anything
     * @param known the part of the log that it was read from
     * @param overdueOn the day on which it is asked what is overdue; absent for what is overdue now
     */
    private record Material(
            long position,
            Selection known,
            Snapshot snapshot,
            List<AccountRow> debtors,
            @Nullable LocalDate overdueOn) {}

    @QueryHandler
    Report answer(ShowSales question) {
        IssuedReport issued = issued(question);
        Material material = material(question, issued);
        Drawn drawn = drawn(question, material);
        List<Check> checks = new ArrayList<>(List.of(
                new Check("rowsMakeTotals", rowsMakeTotals(drawn)),
                new Check("netIsBilledLessReturned", netTies(drawn))));
        if (question.asIssued()) {
            checks.add(new Check("wasIssued", issued != null));
            checks.add(new Check(
                    "isAsIssued", issued != null && issued.sha256().equals(digest(material, question.period()))));
        }
        return laidOut(question, drawn, checks);
    }

    private @Nullable IssuedReport issued(ShowSales question) {
        return question.asIssued()
                ? registers
                        .issued()
                        .current()
                        .find(question.period().toString())
                        .orElse(null)
                : null;
    }

    @QueryHandler
    DrawUpWeeklyReport.DrawnUp answer(DrawUpWeeklyReport question) {
        Period week = question.report().week();
        Material material = upTo(log.head(), week);
        Drawn drawn = drawn(everything(week, By.CUSTOMER), material);
        List<SalesTotal> totals = SalesSums.totals(drawn.now()).entrySet().stream()
                .map(total -> new SalesTotal(
                        total.getValue().orders(),
                        total.getValue().billed(),
                        total.getValue().returned(),
                        total.getValue().collected(),
                        overdueIn(drawn, total.getKey())))
                .toList();
        return new DrawUpWeeklyReport.DrawnUp(question.report(), material.position(), totals, digest(material, week));
    }

    @QueryHandler
    Optional<IssuedReport> answer(FindIssuedReport question) {
        return registers.issued().current().find(question.report().value());
    }

    @QueryHandler
    ListIssuedReports.IssuedReports answer(ListIssuedReports question) {
        return new ListIssuedReports.IssuedReports(registers.issued().current().all().values().stream()
                .sorted(Comparator.comparing(
                                (IssuedReport issued) -> issued.report().value())
                        .reversed())
                .toList());
    }

    private static ShowSales everything(Period period, By by) {
        return new ShowSales(period, by, Filter.NONE, null, false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Material material(ShowSales question, @Nullable IssuedReport issued) {
        return issued == null ? known(question) : upTo(issued.position(), question.period());
    }

    /** What is known now, or was at a moment; what was overdue at the end of the period, or is by then. */
    private Material known(ShowSales question) {
        Instant knownAt = question.knownAt();
        Snapshot snapshot = snapshots.at(knownAt, registers.figures());
        LocalDate end = question.period().last();
        LocalDate day = knownAt == null ? today() : LocalDate.ofInstant(knownAt, zone);
        boolean isLive = knownAt == null && !end.isBefore(day);
        LocalDate overdueOn = isLive ? null : end.isBefore(day) ? end : day;
        ShowReceivables asked =
                new ShowReceivables(overdueOn, knownAt, io.countersign.receivables.ReceivablesQuery.Filter.NONE);
        return new Material(
                closings.cut(end, snapshot.position()),
                Selection.ofNames(fold.events()).upTo(snapshot.position()).knownAt(knownAt),
                snapshot,
                receivables.answer(asked).rows(),
                overdueOn);
    }

    /** What the log up to a position says. */
    private Material upTo(long position, Period period) {
        return new Material(
                position,
                Selection.ofNames(fold.events()).upTo(position),
                snapshots.upTo(position, registers.figures()),
                receivables.upTo(position, period.last()).rows(),
                period.last());
    }

    private Drawn drawn(ShowSales question, Material material) {
        Snapshot snapshot = material.snapshot();
        Map<String, Attribution> customers =
                new HashMap<>(snapshot.of(registers.customers()).all());
        Period period = question.period();
        Collection<SalesDay> days = SalesSums.days(snapshot.of(registers.days()), period, LocalDate.MAX);
        Map<Key, Money> overdue = new TreeMap<>();
        for (AccountRow debtor : material.debtors()) {
            Key row = rowOf(debtor, question, customers);
            if (row != null) {
                overdue.merge(row, overdue(debtor.figures()), Money::plus);
            }
        }
        return new Drawn(
                material.position(),
                customers,
                SalesSums.of(days, customers, question.by(), question.filter()),
                sums(question, snapshot, customers, period.before()),
                sums(question, snapshot, customers, period.yearAgo()),
                overdue,
                SalesSums.everything(days, customers, question.filter()));
    }

    /** Into which row goes what a customer has overdue; nothing when it belongs into none. */
    private static @Nullable Key rowOf(AccountRow debtor, ShowSales question, Map<String, Attribution> customers) {
        Money amount = overdue(debtor.figures());
        Attribution customer = customers.get(debtor.account().value());
        Since whose = customer == null ? null : customer.on(question.period().last());
        AccountDay account = AccountDay.none(debtor.account(), amount.currency());
        return amount.isZero() || !SalesSums.matches(question.filter(), account, whose)
                ? null
                : new Key(SalesSums.whose(question.by(), debtor.account().value(), whose), amount.currency());
    }

    private Map<Key, Sums> sums(
            ShowSales question, Snapshot snapshot, Map<String, Attribution> customers, Period period) {
        return SalesSums.of(
                SalesSums.days(snapshot.of(registers.days()), period, LocalDate.MAX),
                customers,
                question.by(),
                question.filter());
    }

    private static Money overdue(Figures figures) {
        return figures.overdue1to30()
                .plus(figures.overdue31to60())
                .plus(figures.overdue61to90())
                .plus(figures.overdueOver90());
    }

    private static Money overdueIn(Drawn drawn, Currency currency) {
        return drawn.overdue().entrySet().stream()
                .filter(one -> one.getKey().currency().equals(currency))
                .map(Map.Entry::getValue)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** The rows, in whatever way they are cut, are all that the customers did. */
    private static boolean rowsMakeTotals(Drawn drawn) {
        Map<Currency, Sums> rows = SalesSums.totals(drawn.now());
        return rows.keySet().equals(drawn.everything().keySet())
                && rows.entrySet().stream()
                        .allMatch(row -> same(
                                row.getValue(),
                                drawn.everything().getOrDefault(row.getKey(), Sums.none(row.getKey()))));
    }

    private static boolean same(Sums one, Sums other) {
        return one.orders() == other.orders()
                && one.newCustomers() == other.newCustomers()
                && one.billed().equals(other.billed())
                && one.returned().equals(other.returned())
                && one.collected().equals(other.collected())
                && EnumSet.allOf(UnitOfMeasure.class).stream()
                        .allMatch(unit -> quantity(one, unit).equals(quantity(other, unit)));
    }

    private static boolean netTies(Drawn drawn) {
        return SalesSums.totals(drawn.now()).entrySet().stream()
                .allMatch(total -> drawn.now().entrySet().stream()
                        .filter(row -> row.getKey().currency().equals(total.getKey()))
                        .map(row -> row.getValue().net())
                        .reduce(Money.zero(total.getKey()), Money::plus)
                        .equals(total.getValue().billed().minus(total.getValue().returned())));
    }

    /** The SHA-256 of a week's figures in every cut, written in a form that never changes. */
    private String digest(Material material, Period week) {
        StringBuilder text = new StringBuilder("weekly sales ").append(week).append('\n');
        for (By by : By.values()) {
            Drawn drawn = drawn(everything(week, by), material);
            text.append(by).append('\n');
            keys(Stream.of(drawn.now().keySet(), drawn.overdue().keySet())).forEach(key -> {
                Sums sums = drawn.now().getOrDefault(key, Sums.none(key.currency()));
                text.append(String.join(
                                "\t",
                                key.toString(),
                                Long.toString(sums.orders()),
                                sums.billed().toDecimal(),
                                sums.returned().toDecimal(),
                                sums.collected().toDecimal(),
                                drawn.overdue()
                                        .getOrDefault(key, Money.zero(key.currency()))
                                        .toDecimal(),
                                Long.toString(sums.newCustomers())))
                        .append('\t');
                units(List.of(sums))
                        .forEach(unit -> text.append(quantity(sums, unit))
                                .append(' ')
                                .append(unit)
                                .append(' '));
                text.append('\n');
            });
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<Key> keys(Stream<Set<Key>> sets) {
        return sets.flatMap(Set::stream).distinct().sorted().toList();
    }

    private static List<UnitOfMeasure> units(Collection<Sums> sums) {
        return sums.stream()
                .flatMap(one -> one.quantities().stream())
                .map(Measured::unit)
                .distinct()
                .sorted()
                .toList();
    }

    private static Quantity quantity(Sums sums, UnitOfMeasure unit) {
        return sums.quantities().stream()
                .filter(one -> one.unit() == unit)
                .map(Measured::quantity)
                .findFirst()
                .orElse(Quantity.NONE);
    }

    private static String columnOf(UnitOfMeasure unit) {
        String name = unit.name();
        return "quantity" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** A measure and how it is shown; each stands beside itself of the period before and of a year ago. */
    private record Measure(String key, Column.Kind kind, Function<Sums, Cell> cell) {}

    private static List<Measure> measures(List<UnitOfMeasure> units) {
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("orders", Column.Kind.COUNT, sums -> new Cell.Count(sums.orders())));
        units.forEach(unit -> measures.add(
                new Measure(columnOf(unit), Column.Kind.QUANTITY, sums -> new Cell.Goods(quantity(sums, unit)))));
        measures.add(new Measure("billed", Column.Kind.MONEY, sums -> new Cell.Amount(sums.billed())));
        measures.add(new Measure("returned", Column.Kind.MONEY, sums -> new Cell.Amount(sums.returned())));
        measures.add(new Measure("net", Column.Kind.MONEY, sums -> new Cell.Amount(sums.net())));
        measures.add(new Measure("collected", Column.Kind.MONEY, sums -> new Cell.Amount(sums.collected())));
        measures.add(new Measure("newCustomers", Column.Kind.COUNT, sums -> new Cell.Count(sums.newCustomers())));
        return measures;
    }

    private Report laidOut(ShowSales question, Drawn drawn, List<Check> checks) {
        List<Measure> measures = measures(units(Stream.of(drawn.now(), drawn.before(), drawn.yearAgo())
                .flatMap(sums -> sums.values().stream())
                .toList()));
        List<Row> rows = keys(Stream.of(
                        drawn.now().keySet(),
                        drawn.before().keySet(),
                        drawn.yearAgo().keySet(),
                        drawn.overdue().keySet()))
                .stream()
                .map(key -> row(question, drawn, measures, key))
                .toList();
        return new Report(
                nameOf(question.period().kind()),
                question.period().first(),
                question.period().last(),
                question.knownAt(),
                drawn.position(),
                columns(question.by(), measures),
                rows,
                totals(question.by(), drawn, measures),
                checks);
    }

    private static String nameOf(Period.Kind kind) {
        return switch (kind) {
            case DAY -> "daily-sales";
            case WEEK -> "weekly-sales";
            case MONTH -> "monthly-sales";
            case QUARTER -> "quarterly-sales";
            case YEAR -> "yearly-sales";
        };
    }

    private static List<Column> columns(By by, List<Measure> measures) {
        List<Column> columns = new ArrayList<>();
        switch (by) {
            case REGION -> columns.add(new Column("region", Column.Kind.TEXT));
            case SALESPERSON -> columns.add(new Column("salesperson", Column.Kind.PERSON));
            case CUSTOMER -> {
                columns.add(new Column("customer", Column.Kind.CUSTOMER));
                columns.add(new Column("name", Column.Kind.TEXT));
                columns.add(new Column("region", Column.Kind.TEXT));
                columns.add(new Column("salesperson", Column.Kind.PERSON));
            }
        }
        columns.add(new Column("currency", Column.Kind.CURRENCY));
        for (Measure measure : measures) {
            columns.add(new Column(measure.key(), measure.kind()));
            columns.add(new Column(measure.key() + BEFORE, measure.kind()));
            columns.add(new Column(measure.key() + YEAR_AGO, measure.kind()));
        }
        columns.add(new Column("netChange", Column.Kind.PERCENT));
        columns.add(new Column("netYearChange", Column.Kind.PERCENT));
        columns.add(new Column("overdue", Column.Kind.MONEY));
        return columns;
    }

    private static Row row(ShowSales question, Drawn drawn, List<Measure> measures, Key key) {
        List<Cell> cells = new ArrayList<>();
        switch (question.by()) {
            case REGION -> cells.add(new Cell.Text(key.whose()));
            case SALESPERSON -> cells.add(person(key.whose()));
            case CUSTOMER -> {
                Attribution customer = drawn.customers().get(key.whose());
                Since whose =
                        customer == null ? null : customer.on(question.period().last());
                Region region = whose == null ? null : whose.region();
                PersonId salesperson = whose == null ? null : whose.salesperson();
                String name = customer == null ? null : customer.name();
                cells.add(new Cell.Text(key.whose()));
                cells.add(name == null ? Cell.NOTHING : new Cell.Text(name));
                cells.add(region == null ? Cell.NOTHING : new Cell.Text(region.value()));
                cells.add(salesperson == null ? Cell.NOTHING : new Cell.Person(salesperson));
            }
        }
        Sums none = Sums.none(key.currency());
        addFigures(
                cells,
                measures,
                drawn.now().getOrDefault(key, none),
                drawn.before().getOrDefault(key, none),
                drawn.yearAgo().getOrDefault(key, none),
                drawn.overdue().getOrDefault(key, Money.zero(key.currency())));
        return new Row(key.toString(), cells);
    }

    private static Cell person(String whose) {
        return whose.equals(SalesSums.NOBODY) ? Cell.NOTHING : new Cell.Person(new PersonId(whose));
    }

    private static void addFigures(
            List<Cell> cells, List<Measure> measures, Sums now, Sums before, Sums yearAgo, Money overdue) {
        cells.add(new Cell.Text(overdue.currency().getCurrencyCode()));
        for (Measure measure : measures) {
            cells.add(measure.cell().apply(now));
            cells.add(measure.cell().apply(before));
            cells.add(measure.cell().apply(yearAgo));
        }
        cells.add(Cell.Percent.ofChange(before.net(), now.net()));
        cells.add(Cell.Percent.ofChange(yearAgo.net(), now.net()));
        cells.add(new Cell.Amount(overdue));
    }

    private static List<Row> totals(By by, Drawn drawn, List<Measure> measures) {
        Map<Currency, Sums> now = SalesSums.totals(drawn.now());
        Map<Currency, Sums> before = SalesSums.totals(drawn.before());
        Map<Currency, Sums> yearAgo = SalesSums.totals(drawn.yearAgo());
        return Stream.of(
                        now.keySet().stream(),
                        before.keySet().stream(),
                        yearAgo.keySet().stream(),
                        drawn.overdue().keySet().stream().map(Key::currency))
                .flatMap(Function.identity())
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(currency -> {
                    List<Cell> cells = new ArrayList<>(List.of(new Cell.Word("total")));
                    if (by == By.CUSTOMER) {
                        cells.addAll(List.of(Cell.NOTHING, Cell.NOTHING, Cell.NOTHING));
                    }
                    Sums none = Sums.none(currency);
                    addFigures(
                            cells,
                            measures,
                            now.getOrDefault(currency, none),
                            before.getOrDefault(currency, none),
                            yearAgo.getOrDefault(currency, none),
                            overdueIn(drawn, currency));
                    return new Row(currency.getCurrencyCode(), cells);
                })
                .toList();
    }

    @Override
    public Class<ShowSales> question() {
        return ShowSales.class;
    }

    /** The events of a row or a total that a column counts. */
    @Override
    public List<Fact> behind(ShowSales question, String row, String column) {
        IssuedReport issued = issued(question);
        if (column.equals("overdue")) {
            return behindOverdue(question, row, material(question, issued));
        }
        Snapshot snapshot = issued == null
                ? snapshots.at(question.knownAt(), registers.figures())
                : snapshots.upTo(issued.position(), registers.figures());
        Map<String, Attribution> customers = snapshot.of(registers.customers()).all();
        Period period = periodOf(question.period(), column);
        Function<AccountDay, Money> amount = amountIn(column);
        List<Fact> facts = new ArrayList<>();
        log.read(
                Selection.ofNames(fold.events()).upTo(snapshot.position()).knownAt(question.knownAt()),
                (event, stored) -> {
                    Recorded recorded = closings.recorded(stored);
                    AccountDay change = SalesFold.changeOf(event);
                    LocalDate on = change == null ? null : fold.dayOf(event, recorded);
                    if (change == null || on == null || !period.covers(on)) {
                        return;
                    }
                    Attribution customer = customers.get(change.account().value());
                    Since whose = customer == null ? null : customer.on(on);
                    Key key = new Key(
                            SalesSums.whose(question.by(), change.account().value(), whose), change.currency());
                    if (!isIn(row, key)
                            || !SalesSums.matches(question.filter(), change, whose)
                            || !counts(column, change, customer, on)) {
                        return;
                    }
                    facts.add(FactsBehind.fact(
                            stored,
                            on,
                            fold.ownDayOf(event, recorded),
                            change.document(),
                            countsMoney(column) ? amount.apply(change) : null));
                });
        return facts;
    }

    private List<Fact> behindOverdue(ShowSales question, String row, Material material) {
        Map<String, Attribution> customers =
                material.snapshot().of(registers.customers()).all();
        LocalDate asOf = Objects.requireNonNullElseGet(material.overdueOn(), this::today);
        LocalDate until = material.overdueOn() == null ? LocalDate.MAX : asOf;
        List<Fact> facts = new ArrayList<>();
        for (AccountRow debtor : material.debtors()) {
            Key key = rowOf(debtor, question, customers);
            if (key != null && isIn(row, key)) {
                facts.addAll(owed.behind(debtor.account(), SalesAnswers::overdue, asOf, until, material.known()));
            }
        }
        return facts.stream().sorted(Comparator.comparingLong(Fact::position)).toList();
    }

    private static boolean isIn(String row, Key key) {
        return row.equals(key.toString()) || row.equals(key.currency().getCurrencyCode());
    }

    private static Period periodOf(Period period, String column) {
        if (column.endsWith(BEFORE)) {
            return period.before();
        }
        return column.endsWith(YEAR_AGO) ? period.yearAgo() : period;
    }

    private static boolean countsMoney(String column) {
        return !column.startsWith("orders") && !column.startsWith("quantity") && !column.startsWith("newCustomers");
    }

    private static boolean counts(String column, AccountDay change, @Nullable Attribution customer, LocalDate on) {
        if (column.startsWith("newCustomers")) {
            return customer != null
                    && on.equals(customer.firstOn())
                    && (change.orders() > 0 || !change.billed().isZero());
        }
        return countsMoney(column) ? !amountIn(column).apply(change).isZero() : change.orders() > 0;
    }

    /** The net sales behind a column that shows none of the others. */
    private static Function<AccountDay, Money> amountIn(String column) {
        if (column.startsWith("billed")) {
            return AccountDay::billed;
        }
        if (column.startsWith("returned")) {
            return AccountDay::returned;
        }
        return column.startsWith("collected")
                ? AccountDay::collected
                : change -> change.billed().minus(change.returned());
    }
}
