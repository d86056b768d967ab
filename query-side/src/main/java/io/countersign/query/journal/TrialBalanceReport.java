package io.countersign.query.journal;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.BooksQuery.ShowTrialBalance;
import io.countersign.books.MonthFigure;
import io.countersign.query.journal.Sheet.Section;
import io.countersign.query.report.FactsBehind;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what stands in each account of the chart: as it is known now from the view, as it was known before from the log itself. */
public final class TrialBalanceReport implements FactsBehind<ShowTrialBalance> {

    private static final List<Column> COLUMNS = List.of(
            new Column("ledgerAccount", Column.Kind.TEXT),
            new Column("accountName", Column.Kind.WORD),
            new Column("currency", Column.Kind.CURRENCY),
            new Column("opening", Column.Kind.MONEY),
            new Column("debit", Column.Kind.MONEY),
            new Column("credit", Column.Kind.MONEY),
            new Column("closing", Column.Kind.MONEY));

    private final JournalAnswers journal;
    private final KeptBooks kept;

    public TrialBalanceReport(JournalAnswers journal, KeptBooks kept) {
        this.journal = journal;
        this.kept = kept;
    }

    @QueryHandler
    Report answer(ShowTrialBalance question) {
        LocalDate asOf = question.asOf() == null ? journal.today() : question.asOf();
        TrialBalance balance = new TrialBalance(question.from(), asOf);
        long position = add(question, asOf, balance);
        Map<String, MonthFigure> totals = balance.totals();
        return new Report(
                "trial-balance",
                question.from(),
                asOf,
                question.knownAt(),
                position,
                COLUMNS,
                balance.figures().stream()
                        .map(figure -> row(
                                figure.account() + " " + code(figure),
                                new Cell.Text(figure.account()),
                                new Cell.Word("ledgerAccount." + figure.account()),
                                figure))
                        .toList(),
                totals.entrySet().stream()
                        .map(one -> row(one.getKey(), new Cell.Word("total"), Cell.NOTHING, one.getValue()))
                        .toList(),
                List.of(
                        new Check("debitsAreCredits", totals.values().stream().allMatch(TrialBalanceReport::balanced)),
                        new Check("flowMakesClosing", balance.figures().stream().allMatch(TrialBalanceReport::ties))));
    }

    /**
     * Adds what was posted, from the view, or, when the view is too far behind to be believed, from the log.
     *
     * @return the position up to which it was read
     */
    private long add(ShowTrialBalance question, LocalDate asOf, TrialBalance to) {
        long position = journal.upTo(question.asOf());
        if (question.knownAt() == null && kept.haveSeen(position)) {
            add(question.from(), kept.days(LocalDate.MIN, asOf), to);
            return position;
        }
        journal.each(asOf, question.knownAt(), to::add);
        return position;
    }

    /** Adds what was posted on each day. */
    static void add(@Nullable LocalDate from, Map<LocalDate, Section> days, TrialBalance to) {
        days.forEach((day, section) -> section.moved().forEach(moved -> {
            MonthFigure figure = moved.figure();
            to.add(from != null && day.isBefore(from) ? TrialBalance.asOpening(figure) : figure);
        }));
    }

    @Override
    public Class<ShowTrialBalance> question() {
        return ShowTrialBalance.class;
    }

    @Override
    public List<Fact> behind(ShowTrialBalance question, String row, String column) {
        List<Fact> facts = new ArrayList<>();
        journal.each(question.asOf(), question.knownAt(), entry -> {
            for (Posting posting : entry.postings()) {
                String currency = posting.amount().currency().getCurrencyCode();
                if ((row.equals(currency) || row.equals(posting.account() + " " + currency))
                        && belongs(entry, posting, question, column)) {
                    facts.add(LedgerReports.fact(entry, posting.amount()));
                }
            }
        });
        return facts;
    }

    private static boolean belongs(Entry entry, Posting posting, ShowTrialBalance question, String column) {
        boolean before = question.from() != null && entry.on().isBefore(question.from());
        return switch (column) {
            case "opening" -> before;
            case "debit" -> !before && posting.amount().isPositive();
            case "credit" -> !before && posting.amount().isNegative();
            default -> true;
        };
    }

    private static boolean balanced(MonthFigure total) {
        return total.debit().equals(total.credit()) && total.closing().isZero();
    }

    private static boolean ties(MonthFigure figure) {
        return figure.opening().plus(figure.debit()).minus(figure.credit()).equals(figure.closing());
    }

    private static String code(MonthFigure figure) {
        return figure.closing().currency().getCurrencyCode();
    }

    private static Row row(String key, Cell account, Cell name, MonthFigure figure) {
        return new Row(
                key,
                List.of(
                        account,
                        name,
                        new Cell.Text(code(figure)),
                        new Cell.Amount(figure.opening()),
                        new Cell.Amount(figure.debit()),
                        new Cell.Amount(figure.credit()),
                        new Cell.Amount(figure.closing())));
    }
}
