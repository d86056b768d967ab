package io.countersign.query.receivables;

import io.countersign.account.AccountEvent;
import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.report.FactsBehind;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.CurrencyTotal;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ReportReceivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The receivables summary as a report, with the facts behind its figures. */
public final class ReceivablesReport implements FactsBehind<ReportReceivables> {

    private static final String NAME = "receivables";

    /** The columns of money, in their order. */
    private static final List<Map.Entry<String, Function<Figures, Money>>> AMOUNTS = List.of(
            Map.entry("billed", Figures::billed),
            Map.entry("received", Figures::received),
            Map.entry("credited", Figures::credited),
            Map.entry("balance", Figures::balance),
            Map.entry("notYetDue", Figures::notYetDue),
            Map.entry("overdue1to30", Figures::overdue1to30),
            Map.entry("overdue31to60", Figures::overdue31to60),
            Map.entry("overdue61to90", Figures::overdue61to90),
            Map.entry("overdueOver90", Figures::overdueOver90),
            Map.entry("advance", Figures::advance),
            Map.entry("funds", Figures::available));

    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(
                            new Column("customer", Column.Kind.CUSTOMER),
                            new Column("name", Column.Kind.TEXT),
                            new Column("region", Column.Kind.TEXT),
                            new Column("salesperson", Column.Kind.PERSON),
                            new Column("standing", Column.Kind.WORD),
                            new Column("currency", Column.Kind.CURRENCY)),
                    AMOUNTS.stream().map(amount -> new Column(amount.getKey(), Column.Kind.MONEY)),
                    Stream.of(
                            new Column("openInvoices", Column.Kind.COUNT),
                            new Column("oldestOverdueOn", Column.Kind.DAY)))
            .flatMap(Function.identity())
            .toList();

    private final ReceivablesAnswers answers;
    private final LogFold log;
    private final Closings closings;
    private final BusinessDays days;

    public ReceivablesReport(ReceivablesAnswers answers, LogFold log, Closings closings, ZoneId zone) {
        this.answers = answers;
        this.log = log;
        this.closings = closings;
        this.days = new BusinessDays(zone);
    }

    @QueryHandler
    Report answer(ReportReceivables question) {
        Receivables receivables =
                answers.answer(new ShowReceivables(question.asOf(), question.knownAt(), question.filter()));
        return new Report(
                NAME,
                null,
                receivables.asOf(),
                receivables.knownAt(),
                receivables.position(),
                COLUMNS,
                receivables.rows().stream().map(ReceivablesReport::row).toList(),
                receivables.totals().stream().map(ReceivablesReport::total).toList(),
                List.of(
                        new Check("flowMakesBalance", allFigures(receivables).allMatch(ReceivablesReport::flowTies)),
                        new Check(
                                "bucketsMakeBalance", allFigures(receivables).allMatch(ReceivablesReport::bucketsTie)),
                        new Check(
                                "rowsMakeTotals",
                                receivables.totals().stream().allMatch(total -> rowsMake(total, receivables)))));
    }

    private static Row row(AccountRow row) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(row.account().value()),
                new Cell.Text(row.name()),
                new Cell.Text(row.region().value()),
                row.salesperson() == null ? Cell.NOTHING : new Cell.Person(row.salesperson()),
                new Cell.Word("standing." + row.standing().name())));
        addFigures(cells, row.figures());
        return new Row(row.account().value(), cells);
    }

    private static Row total(CurrencyTotal total) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Word("total"), new Cell.Count(total.accounts()), Cell.NOTHING, Cell.NOTHING, Cell.NOTHING));
        addFigures(cells, total.figures());
        return new Row(total.figures().balance().currency().getCurrencyCode(), cells);
    }

    private static void addFigures(List<Cell> cells, Figures figures) {
        cells.add(new Cell.Text(figures.balance().currency().getCurrencyCode()));
        AMOUNTS.forEach(amount -> cells.add(new Cell.Amount(amount.getValue().apply(figures))));
        cells.add(new Cell.Count(figures.openInvoices()));
        cells.add(figures.oldestOverdueOn() == null ? Cell.NOTHING : new Cell.Day(figures.oldestOverdueOn()));
    }

    private static Stream<Figures> allFigures(Receivables receivables) {
        return Stream.concat(
                receivables.rows().stream().map(AccountRow::figures),
                receivables.totals().stream().map(CurrencyTotal::figures));
    }

    private static boolean flowTies(Figures figures) {
        return figures.billed()
                .minus(figures.received())
                .minus(figures.credited())
                .equals(figures.balance());
    }

    private static boolean bucketsTie(Figures figures) {
        return figures.notYetDue()
                .plus(figures.overdue1to30())
                .plus(figures.overdue31to60())
                .plus(figures.overdue61to90())
                .plus(figures.overdueOver90())
                .equals(figures.balance());
    }

    private static boolean rowsMake(CurrencyTotal total, Receivables receivables) {
        Money balance = total.figures().balance();
        return receivables.rows().stream()
                .map(row -> row.figures().balance())
                .filter(money -> money.currency().equals(balance.currency()))
                .reduce(Money.zero(balance.currency()), Money::plus)
                .equals(balance);
    }

    @Override
    public Class<ReportReceivables> question() {
        return ReportReceivables.class;
    }

    /** The events of the customer, or of every customer of a total, that moved the figure. */
    @Override
    public List<Fact> behind(ReportReceivables question, String row, String column) {
        Receivables receivables =
                answers.answer(new ShowReceivables(question.asOf(), question.knownAt(), question.filter()));
        boolean total = receivables.totals().stream()
                .anyMatch(one ->
                        one.figures().balance().currency().getCurrencyCode().equals(row));
        List<Fact> facts = new ArrayList<>();
        receivables.rows().stream()
                .filter(one -> total
                        ? one.figures().balance().currency().getCurrencyCode().equals(row)
                        : one.account().value().equals(row))
                .forEach(one -> facts.addAll(factsOf(one.account(), question, receivables.asOf(), column)));
        return facts.stream().sorted(Comparator.comparingLong(Fact::position)).toList();
    }

    private List<Fact> factsOf(CustomerAccountId account, ReportReceivables question, LocalDate asOf, String column) {
        LocalDate until = question.asOf() == null && question.knownAt() == null ? LocalDate.MAX : asOf;
        return behind(
                account,
                amountIn(column),
                asOf,
                until,
                Selection.ofNames(Set.of()).knownAt(question.knownAt()));
    }

    /**
     * The events of a customer that moved a figure.
     *
     * @param asOf the day on which age is counted
     * @param until what counts on a later day is left out
     * @param known from which part of the log
     */
    public List<Fact> behind(
            CustomerAccountId account,
            Function<Figures, Money> amount,
            LocalDate asOf,
            LocalDate until,
            Selection known) {
        Reading reading = new Reading(amount, asOf, until);
        log.read(
                Selection.ofStream(account.toString()).upTo(known.upTo()).knownAt(known.knownAt()),
                (event, stored) -> days.of((AccountEvent) event, closings.recorded(stored))
                        .forEach(dated -> reading.fold(dated, stored)));
        return reading.facts;
    }

    /** What the column shows; its balance behind a column that shows no money. */
    private static Function<Figures, Money> amountIn(String column) {
        return AMOUNTS.stream()
                .filter(amount -> amount.getKey().equals(column))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Figures::balance);
    }

    /** Follows one account and notes what changes the figure. */
    private static final class Reading {

        private final ReceivablesFold fold = ReceivablesFold.ofADay();
        private final Function<Figures, Money> amount;
        private final LocalDate asOf;
        private final LocalDate until;
        private final List<Fact> facts = new ArrayList<>();
        private @Nullable AccountReceivables owed;

        Reading(Function<Figures, Money> amount, LocalDate asOf, LocalDate until) {
            this.amount = amount;
            this.asOf = asOf;
            this.until = until;
        }

        private Money figure(AccountReceivables receivables) {
            return amount.apply(Ageing.of(receivables, asOf));
        }

        void fold(BusinessDays.Dated dated, StoredEvent stored) {
            if (dated.on().isAfter(until)) {
                return;
            }
            AccountReceivables before = owed;
            AccountReceivables after = fold.after(before, dated.part());
            owed = after;
            Money change = before == null ? figure(after) : figure(after).minus(figure(before));
            if (!change.isZero()) {
                facts.add(FactsBehind.fact(
                        stored, dated.on(), dated.own(), StatementAnswers.documentOf(dated.part()), change));
            }
        }
    }
}
