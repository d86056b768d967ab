package io.countersign.query.performance;

import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.Department;
import io.countersign.people.PersonId;
import io.countersign.performance.PerformanceQuery.By;
import io.countersign.performance.PerformanceQuery.ShowPerformance;
import io.countersign.performance.TargetsId;
import io.countersign.query.documents.Recorded;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.registers.Register;
import io.countersign.query.registers.Snapshots;
import io.countersign.query.registers.Snapshots.Snapshot;
import io.countersign.query.report.FactsBehind;
import io.countersign.query.sales.Attribution;
import io.countersign.query.sales.ProjectOrder;
import io.countersign.query.sales.SalesDay;
import io.countersign.query.sales.SalesDay.AccountDay;
import io.countersign.query.sales.SalesDay.Credited;
import io.countersign.query.sales.SalesFold;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.sales.Period;
import io.countersign.store.log.Selection;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers how people, departments and the company did (业绩上墙). */
public final class PerformanceAnswers implements FactsBehind<ShowPerformance> {

    private static final String NOBODY = "-";
    private static final String COMPANY = "company";

    private final Snapshots snapshots;
    private final Registers registers;
    private final LogFold log;
    private final Closings closings;
    private final ZoneId zone;
    private final SalesFold fold;

    /** The registers that performance is answered from. */
    public record Registers(
            Register<SalesDay> days,
            Register<Attribution> customers,
            Register<ProjectOrder> projectOrders,
            Register<GrantedPrices> prices,
            Register<ExpenseClaim> claims,
            Register<PersonDepartments> departments,
            Register<MonthlyTargets> targets) {

        List<Register<?>> all() {
            return List.of(days, customers, projectOrders, prices, claims, departments, targets);
        }
    }

    public PerformanceAnswers(Snapshots snapshots, Registers registers, LogFold log, Closings closings, ZoneId zone) {
        this.snapshots = snapshots;
        this.registers = registers;
        this.log = log;
        this.closings = closings;
        this.zone = zone;
        this.fold = new SalesFold(zone);
    }

    /** Whose, and in which currency. */
    private record Key(String whose, Currency currency) {

        @Override
        public String toString() {
            return whose + "/" + currency.getCurrencyCode();
        }
    }

    /**
     * What somebody did.
     *
     * @param lost what invoices count less than they come to
     * @param kept what credit notes take away less than they come to
     */
    private record Sums(Money billed, Money returned, Money lost, Money kept, Money collected, Money cost) {

        static Sums none(Currency currency) {
            Money nothing = Money.zero(currency);
            return new Sums(nothing, nothing, nothing, nothing, nothing, nothing);
        }

        static Sums cost(Money cost) {
            Money nothing = Money.zero(cost.currency());
            return new Sums(nothing, nothing, nothing, nothing, nothing, cost);
        }

        Money sales() {
            return billed.minus(returned);
        }

        Money effective() {
            return sales().minus(lost).plus(kept);
        }

        boolean countsNothingForMore() {
            return !lost.isNegative()
                    && lost.compareTo(billed) <= 0
                    && !kept.isNegative()
                    && kept.compareTo(returned) <= 0;
        }

        Sums plus(Sums other) {
            return new Sums(
                    billed.plus(other.billed),
                    returned.plus(other.returned),
                    lost.plus(other.lost),
                    kept.plus(other.kept),
                    collected.plus(other.collected),
                    cost.plus(other.cost));
        }
    }

    /** Adds up what somebody did on hundreds of thousands of days of customers. */
    private static final class Summing {

        private final Currency currency;
        private long billed;
        private long returned;
        private long lost;
        private long kept;
        private long collected;
        private long cost;

        Summing(Currency currency) {
            this.currency = currency;
        }

        void add(Sums sums) {
            billed = Math.addExact(billed, sums.billed().minorUnits());
            returned = Math.addExact(returned, sums.returned().minorUnits());
            lost = Math.addExact(lost, sums.lost().minorUnits());
            kept = Math.addExact(kept, sums.kept().minorUnits());
            collected = Math.addExact(collected, sums.collected().minorUnits());
            cost = Math.addExact(cost, sums.cost().minorUnits());
        }

        Sums sums() {
            return new Sums(money(billed), money(returned), money(lost), money(kept), money(collected), money(cost));
        }

        private Money money(long minorUnits) {
            return new Money(minorUnits, currency);
        }
    }

    /** What the figures are worked out from. */
    private final class Books {

        private final Snapshot snapshot;
        private final Map<String, Attribution> customers;
        private final Map<String, ProjectOrder> projectOrders;
        private final Map<String, GrantedPrices> prices;
        private final Map<String, PersonDepartments> departments;
        private final PoliciesByDay policies;

        Books(ShowPerformance question) {
            snapshot = snapshots.at(question.knownAt(), registers.all());
            customers = new HashMap<>(snapshot.of(registers.customers()).all());
            projectOrders = new HashMap<>(snapshot.of(registers.projectOrders()).all());
            prices = snapshot.of(registers.prices()).all();
            departments = snapshot.of(registers.departments()).all();
            policies = PoliciesByDay.of(log, snapshot.position(), question.knownAt(), zone);
        }

        Map<Key, Sums> sums(By by, Period period) {
            Map<Key, Summing> rows = new HashMap<>();
            List<String> ids = period.days().stream().flatMap(SalesFold::idsOf).toList();
            for (SalesDay day : snapshot.of(registers.days()).findAll(ids).values()) {
                for (AccountDay account : day.accounts()) {
                    rows.computeIfAbsent(
                                    new Key(whose(by, salesperson(account, day.on()), day.on()), account.currency()),
                                    key -> new Summing(key.currency()))
                            .add(sums(account, day.on()));
                }
            }
            for (ExpenseClaim claim : snapshot.of(registers.claims()).all().values()) {
                LocalDate on = claim.approvedOn();
                Money total = claim.total();
                if (on != null && total != null && period.covers(on)) {
                    rows.computeIfAbsent(
                                    new Key(whose(by, claim.claimant(), on), total.currency()),
                                    key -> new Summing(key.currency()))
                            .add(Sums.cost(total));
                }
            }
            Map<Key, Sums> sums = new TreeMap<>(Comparator.comparing(Key::toString));
            rows.forEach((key, row) -> sums.put(key, row.sums()));
            return sums;
        }

        private Sums sums(AccountDay account, LocalDate on) {
            Money nothing = Money.zero(account.currency());
            Money lost = nothing;
            for (OrderId order : account.invoiced()) {
                ProjectOrder project = projectOrders.get(order.value());
                if (project != null) {
                    lost = lost.plus(EffectiveSales.lostBy(
                            project, pricesOf(project), policies.projectTermsOn(on), account.currency()));
                }
            }
            Money kept = nothing;
            for (Credited credit : account.credited()) {
                ProjectOrder project = projectOrders.get(credit.order().value());
                if (project != null) {
                    kept = kept.plus(EffectiveSales.lostBy(
                            project, pricesOf(project), policies.projectTermsOn(on), credit.amount()));
                }
            }
            return new Sums(account.billed(), account.returned(), lost, kept, account.collected(), nothing);
        }

        private @Nullable GrantedPrices pricesOf(ProjectOrder order) {
            return prices.get(order.project().value());
        }

        private @Nullable PersonId salesperson(AccountDay account, LocalDate on) {
            Attribution customer = customers.get(account.account().value());
            return customer == null ? null : customer.on(on).salesperson();
        }

        private String whose(By by, @Nullable PersonId person, LocalDate on) {
            return switch (by) {
                case COMPANY -> COMPANY;
                case PERSON -> person == null ? NOBODY : person.value();
                case DEPARTMENT -> {
                    Department department = person == null ? null : department(person, on);
                    yield department == null ? NOBODY : department.value();
                }
            };
        }

        private @Nullable Department department(PersonId person, LocalDate on) {
            PersonDepartments history = departments.get(person.value());
            return history == null ? null : history.on(on);
        }

        private Map<Key, Money> targets(By by, Period period) {
            Map<Key, Money> targets = new TreeMap<>(Comparator.comparing(Key::toString));
            for (MonthlyTargets monthly : snapshot.of(registers.targets()).all().values()) {
                String whose = whoseTargets(by, monthly.targets());
                if (whose != null) {
                    monthly.currencies(period)
                            .forEach(currency -> targets.put(new Key(whose, currency), monthly.in(period, currency)));
                }
            }
            return targets;
        }
    }

    /** Into which row these targets go; nothing when it is a board of others. */
    private static @Nullable String whoseTargets(By by, TargetsId targets) {
        return switch (by) {
            case COMPANY -> targets.equals(TargetsId.COMPANY) ? COMPANY : null;
            case PERSON -> {
                PersonId person = targets.person();
                yield person == null ? null : person.value();
            }
            case DEPARTMENT -> {
                Department department = targets.department();
                yield department == null ? null : department.value();
            }
        };
    }

    @QueryHandler
    Report answer(ShowPerformance question) {
        Books books = new Books(question);
        Period period = question.period();
        Map<Key, Sums> now = books.sums(question.by(), period);
        Map<Key, Sums> before = books.sums(question.by(), period.before());
        Map<Key, Money> targets = books.targets(question.by(), period);
        Set<Key> keys = new HashSet<>(now.keySet());
        keys.addAll(before.keySet());
        keys.addAll(targets.keySet());
        Function<Key, Sums> sumsNow = key -> now.getOrDefault(key, Sums.none(key.currency()));
        List<Key> ranked = keys.stream()
                .sorted(Comparator.comparing((Key key) -> key.currency().getCurrencyCode())
                        .thenComparing(key -> -sumsNow.apply(key).effective().minorUnits())
                        .thenComparing(Key::whose))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Key key : ranked) {
            long better = ranked.stream()
                    .filter(other -> other.currency().equals(key.currency()))
                    .filter(other -> sumsNow.apply(other)
                                    .effective()
                                    .compareTo(sumsNow.apply(key).effective())
                            > 0)
                    .count();
            List<Cell> cells = new ArrayList<>(List.of(new Cell.Count(better + 1), who(question.by(), key.whose())));
            addFigures(
                    cells, sumsNow.apply(key), targets.get(key), before.getOrDefault(key, Sums.none(key.currency())));
            rows.add(new Row(key.toString(), cells));
        }
        Map<Currency, Sums> totals = totals(now);
        return new Report(
                "performance",
                period.first(),
                period.last(),
                question.knownAt(),
                books.snapshot.position(),
                columns(question.by()),
                rows,
                totalRows(ranked, totals, totals(before)),
                List.of(
                        new Check("rowsMakeTotals", totals.equals(totals(books.sums(By.COMPANY, period)))),
                        new Check("effectiveIsNotMore", now.values().stream().allMatch(Sums::countsNothingForMore))));
    }

    private static List<Column> columns(By by) {
        return List.of(
                new Column("rank", Column.Kind.COUNT),
                switch (by) {
                    case PERSON -> new Column("salesperson", Column.Kind.PERSON);
                    case DEPARTMENT -> new Column("department", Column.Kind.TEXT);
                    case COMPANY -> new Column("company", Column.Kind.WORD);
                },
                new Column("currency", Column.Kind.CURRENCY),
                new Column("sales", Column.Kind.MONEY),
                new Column("effective", Column.Kind.MONEY),
                new Column("collected", Column.Kind.MONEY),
                new Column("cost", Column.Kind.MONEY),
                new Column("target", Column.Kind.MONEY),
                new Column("targetShare", Column.Kind.PERCENT),
                new Column("effectiveBefore", Column.Kind.MONEY),
                new Column("trend", Column.Kind.PERCENT));
    }

    private static Cell who(By by, String whose) {
        if (whose.equals(NOBODY)) {
            return Cell.NOTHING;
        }
        return switch (by) {
            case PERSON -> new Cell.Person(new PersonId(whose));
            case DEPARTMENT -> new Cell.Text(whose);
            case COMPANY -> new Cell.Word("company");
        };
    }

    private static void addFigures(List<Cell> cells, Sums now, @Nullable Money target, Sums before) {
        cells.add(new Cell.Text(now.sales().currency().getCurrencyCode()));
        cells.add(new Cell.Amount(now.sales()));
        cells.add(new Cell.Amount(now.effective()));
        cells.add(new Cell.Amount(now.collected()));
        cells.add(new Cell.Amount(now.cost()));
        cells.add(target == null ? Cell.NOTHING : new Cell.Amount(target));
        cells.add(target == null ? Cell.NOTHING : Cell.Percent.of(now.effective(), target));
        cells.add(new Cell.Amount(before.effective()));
        cells.add(Cell.Percent.ofChange(before.effective(), now.effective()));
    }

    private static Map<Currency, Sums> totals(Map<Key, Sums> sums) {
        Map<Currency, Sums> totals = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        sums.forEach((key, sum) -> totals.merge(key.currency(), sum, Sums::plus));
        return totals;
    }

    private static List<Row> totalRows(List<Key> keys, Map<Currency, Sums> now, Map<Currency, Sums> before) {
        return keys.stream()
                .map(Key::currency)
                .distinct()
                .map(currency -> {
                    Sums none = Sums.none(currency);
                    List<Cell> cells = new ArrayList<>(List.of(Cell.NOTHING, new Cell.Word("total")));
                    addFigures(cells, now.getOrDefault(currency, none), null, before.getOrDefault(currency, none));
                    return new Row(currency.getCurrencyCode(), cells);
                })
                .toList();
    }

    @Override
    public Class<ShowPerformance> question() {
        return ShowPerformance.class;
    }

    /** The events of a row or a total that a column counts: targets, approved claims, or what customers did. */
    @Override
    public List<Fact> behind(ShowPerformance question, String row, String column) {
        Books books = new Books(question);
        Period period = column.equals("effectiveBefore") ? question.period().before() : question.period();
        Set<String> names = new HashSet<>(fold.events());
        names.addAll(StoredNames.namesOf(ExpenseClaimApproved.class));
        List<Fact> facts = new ArrayList<>();
        log.read(
                Selection.ofNames(names.stream().collect(Collectors.toUnmodifiableSet()))
                        .upTo(books.snapshot.position())
                        .knownAt(question.knownAt()),
                (event, stored) -> {
                    if (event instanceof ExpenseClaimApproved approved) {
                        Key key = new Key(
                                books.whose(question.by(), approved.claimant(), approved.approvedOn()),
                                approved.total().currency());
                        if (column.equals("cost") && period.covers(approved.approvedOn()) && isIn(row, key)) {
                            facts.add(FactsBehind.fact(
                                    stored,
                                    approved.approvedOn(),
                                    approved.approvedOn(),
                                    approved.claim().value(),
                                    approved.total()));
                        }
                        return;
                    }
                    Recorded recorded = closings.recorded(stored);
                    AccountDay change = SalesFold.changeOf(event);
                    if (change == null || column.equals("cost")) {
                        return;
                    }
                    LocalDate on = fold.dayOf(event, recorded);
                    Key key = new Key(books.whose(question.by(), books.salesperson(change, on), on), change.currency());
                    Money amount = amount(books.sums(change, on), column);
                    if (period.covers(on) && isIn(row, key) && !amount.isZero()) {
                        facts.add(FactsBehind.fact(
                                stored, on, fold.ownDayOf(event, recorded), change.document(), amount));
                    }
                });
        return facts;
    }

    private static boolean isIn(String row, Key key) {
        return row.equals(key.toString()) || row.equals(key.currency().getCurrencyCode());
    }

    private static Money amount(Sums sums, String column) {
        return switch (column) {
            case "collected" -> sums.collected();
            case "sales" -> sums.sales();
            default -> sums.effective();
        };
    }
}
