package io.countersign.query.journal;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.BooksQuery.ShowTrialBalance;
import io.countersign.books.MonthFigure;
import io.countersign.query.registers.Register;
import io.countersign.query.registers.RegistersProjection;
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
import java.util.function.ToLongFunction;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what stands in each account of the chart: today from the view, for any other time from the log itself. */
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
    private final Register<BookOfParty> books;
    private final ToLongFunction<String> reached;

    /**
     * @param books what was posted for each party up to now
     * @param reached waits until a group has followed the log, and says how far it is
     */
    public TrialBalanceReport(JournalAnswers journal, Register<BookOfParty> books, ToLongFunction<String> reached) {
        this.journal = journal;
        this.books = books;
        this.reached = reached;
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
        if (question.from() == null && question.asOf() == null && question.knownAt() == null) {
            long seen = reached.applyAsLong(RegistersProjection.GROUP);
            if (seen >= position) {
                books.documents().all().values().forEach(book -> book.figures().forEach(to::add));
                return seen;
            }
        }
        journal.each(asOf, question.knownAt(), to::add);
        return position;
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
