package io.countersign.query.journal;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.BooksQuery.ShowTrialBalance;
import io.countersign.books.MonthFigure;
import io.countersign.money.Money;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import io.countersign.store.log.Selection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what stands in each account of the chart, from the log itself. */
public final class TrialBalanceReport {

    private static final List<Column> COLUMNS = List.of(
            new Column("ledgerAccount", Column.Kind.TEXT),
            new Column("currency", Column.Kind.CURRENCY),
            new Column("opening", Column.Kind.MONEY),
            new Column("debit", Column.Kind.MONEY),
            new Column("credit", Column.Kind.MONEY),
            new Column("closing", Column.Kind.MONEY));

    private final LogFold log;
    private final Closings closings;
    private final Clock clock;
    private final ZoneId zone;

    public TrialBalanceReport(LogFold log, Closings closings, Clock clock, ZoneId zone) {
        this.log = log;
        this.closings = closings;
        this.clock = clock;
        this.zone = zone;
    }

    @QueryHandler
    Report answer(ShowTrialBalance question) {
        LocalDate asOf = question.asOf() == null ? LocalDate.ofInstant(clock.instant(), zone) : question.asOf();
        long head = log.head();
        Journal journal = new Journal(zone);
        Map<String, MonthFigure> figures = new TreeMap<>();
        log.read(
                Selection.ofNames(Journal.EVENTS).upTo(head).knownAt(question.knownAt()),
                (event, stored) -> journal.entries(event, closings.recorded(stored), stored.name(), stored.stream())
                        .forEach(entry -> add(figures, entry, question.from(), asOf)));
        Map<String, MonthFigure> totals = new TreeMap<>();
        figures.values().forEach(figure -> totals.merge(code(figure.closing()), figure, TrialBalanceReport::sum));
        return new Report(
                "trial-balance",
                question.from(),
                asOf,
                question.knownAt(),
                head,
                COLUMNS,
                figures.entrySet().stream()
                        .map(one ->
                                row(one.getKey(), new Cell.Text(one.getValue().account()), one.getValue()))
                        .toList(),
                totals.entrySet().stream()
                        .map(one -> row(one.getKey(), new Cell.Word("total"), one.getValue()))
                        .toList(),
                List.of(
                        new Check("debitsAreCredits", balanced(totals.values())),
                        new Check("flowMakesClosing", figures.values().stream().allMatch(TrialBalanceReport::ties))));
    }

    /** Adds what an entry posts, when it counts by then. */
    static void add(Map<String, MonthFigure> figures, Entry entry, @Nullable LocalDate from, LocalDate asOf) {
        if (entry.on().isAfter(asOf)) {
            return;
        }
        boolean before = from != null && entry.on().isBefore(from);
        for (Posting posting : entry.postings()) {
            figures.merge(
                    posting.account() + " " + code(posting.amount()), figure(posting, before), TrialBalanceReport::sum);
        }
    }

    private static MonthFigure figure(Posting posting, boolean before) {
        Money amount = posting.amount();
        Money nothing = Money.zero(amount.currency());
        return new MonthFigure(
                posting.account(),
                before ? amount : nothing,
                !before && amount.isPositive() ? amount : nothing,
                !before && amount.isNegative() ? amount.negated() : nothing,
                amount);
    }

    private static MonthFigure sum(MonthFigure one, MonthFigure other) {
        return new MonthFigure(
                one.account(),
                one.opening().plus(other.opening()),
                one.debit().plus(other.debit()),
                one.credit().plus(other.credit()),
                one.closing().plus(other.closing()));
    }

    private static boolean balanced(Collection<MonthFigure> totals) {
        return totals.stream()
                .allMatch(total ->
                        total.debit().equals(total.credit()) && total.closing().isZero());
    }

    private static boolean ties(MonthFigure figure) {
        return figure.opening().plus(figure.debit()).minus(figure.credit()).equals(figure.closing());
    }

    private static String code(Money money) {
        return money.currency().getCurrencyCode();
    }

    private static Row row(String key, Cell account, MonthFigure figure) {
        return new Row(
                key,
                List.of(
                        account,
                        new Cell.Text(code(figure.closing())),
                        new Cell.Amount(figure.opening()),
                        new Cell.Amount(figure.debit()),
                        new Cell.Amount(figure.credit()),
                        new Cell.Amount(figure.closing())));
    }
}
