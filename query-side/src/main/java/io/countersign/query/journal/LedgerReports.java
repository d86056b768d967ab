package io.countersign.query.journal;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.BooksQuery.ShowJournal;
import io.countersign.books.BooksQuery.ShowLateFacts;
import io.countersign.books.BooksQuery.ShowLedger;
import io.countersign.money.Money;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Column.Kind;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what was posted, line by line: in one account, in all of them, or late. */
public final class LedgerReports {

    private static final Comparator<Entry> BY_DAY =
            Comparator.comparing(Entry::on).thenComparing(Entry::position);

    private final JournalAnswers journal;

    public LedgerReports(JournalAnswers journal) {
        this.journal = journal;
    }

    @QueryHandler
    Report answer(ShowLedger question) {
        Map<String, Money> balances = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        List<Entry> moving = new ArrayList<>();
        journal.each(question.asOf(), question.knownAt(), entry -> {
            if (entry.postings().stream()
                    .anyMatch(one -> JournalAnswers.isOf(one, question.account(), question.party()))) {
                if (question.from() != null && entry.on().isBefore(question.from())) {
                    postingsOf(entry, question).forEach(one -> add(balances, one.amount()));
                } else {
                    moving.add(entry);
                }
            }
        });
        balances.forEach((currency, balance) -> rows.add(carried(currency, balance)));
        moving.sort(BY_DAY);
        for (Entry entry : moving) {
            for (Posting posting : postingsOf(entry, question)) {
                Money balance = add(balances, posting.amount());
                rows.add(row(entry, posting, List.of(new Cell.Amount(balance))));
            }
        }
        List<Row> totals = balances.entrySet().stream()
                .map(one -> total(one.getKey(), List.of(new Cell.Amount(one.getValue()))))
                .toList();
        return report("ledger", question.from(), question.asOf(), question.knownAt(), true, rows, totals, List.of());
    }

    @QueryHandler
    Report answer(ShowJournal question) {
        LocalDate asOf = question.asOf() == null ? journal.today() : question.asOf();
        LocalDate from = question.from() == null ? YearMonth.from(asOf).atDay(1) : question.from();
        List<Entry> entries = new ArrayList<>();
        journal.each(question.asOf(), question.knownAt(), entry -> {
            if (!entry.on().isBefore(from)) {
                entries.add(entry);
            }
        });
        entries.sort(BY_DAY);
        return lines("journal", from, question.asOf(), question.knownAt(), entries);
    }

    @QueryHandler
    Report answer(ShowLateFacts question) {
        List<Entry> entries = new ArrayList<>();
        journal.each(question.asOf(), question.knownAt(), entry -> {
            LocalDate own = entry.own();
            if (own != null && YearMonth.from(own).equals(question.month())) {
                entries.add(entry);
            }
        });
        return lines("late-facts", null, question.asOf(), question.knownAt(), entries);
    }

    private Report lines(
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            List<Entry> entries) {
        Map<String, Money> sums = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            for (Posting posting : entry.postings()) {
                add(sums, posting.amount());
                rows.add(row(entry, posting, List.of()));
            }
        }
        boolean balanced = sums.values().stream().allMatch(Money::isZero);
        return report(
                name, from, asOf, knownAt, false, rows, List.of(), List.of(new Check("debitsAreCredits", balanced)));
    }

    private Report report(
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            boolean running,
            List<Row> rows,
            List<Row> totals,
            List<Check> checks) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("on", Kind.DAY),
                new Column("own", Kind.DAY),
                new Column("position", Kind.COUNT),
                new Column("what", Kind.WORD),
                new Column("document", Kind.DOCUMENT),
                new Column("ledgerAccount", Kind.TEXT),
                new Column("party", Kind.TEXT),
                new Column("currency", Kind.CURRENCY),
                new Column("debit", Kind.MONEY),
                new Column("credit", Kind.MONEY)));
        if (running) {
            columns.add(new Column("balance", Kind.MONEY));
        }
        return new Report(
                name,
                from,
                asOf == null ? journal.today() : asOf,
                knownAt,
                journal.upTo(asOf),
                columns,
                rows,
                totals,
                checks);
    }

    private static List<Posting> postingsOf(Entry entry, ShowLedger question) {
        return entry.postings().stream()
                .filter(one -> JournalAnswers.isOf(one, question.account(), question.party()))
                .toList();
    }

    private static Money add(Map<String, Money> balances, Money amount) {
        return Objects.requireNonNull(balances.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
    }

    private static Row row(Entry entry, Posting posting, List<Cell> more) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Day(entry.on()),
                entry.own() == null ? Cell.NOTHING : new Cell.Day(entry.own()),
                new Cell.Count(entry.position()),
                new Cell.Word("event." + entry.event()),
                new Cell.Text(entry.document()),
                new Cell.Text(posting.account()),
                posting.party() == null ? Cell.NOTHING : new Cell.Text(posting.party()),
                new Cell.Text(posting.amount().currency().getCurrencyCode()),
                posting.amount().isPositive() ? new Cell.Amount(posting.amount()) : Cell.NOTHING,
                posting.amount().isNegative() ? new Cell.Amount(posting.amount().negated()) : Cell.NOTHING));
        cells.addAll(more);
        return new Row(Long.toString(entry.position()), cells);
    }

    private static Row carried(String currency, Money balance) {
        return line("0 " + currency, "carriedForward", currency, List.of(new Cell.Amount(balance)));
    }

    private static Row total(String currency, List<Cell> more) {
        return line(currency, "total", currency, more);
    }

    private static Row line(String key, String word, String currency, List<Cell> more) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.NOTHING,
                Cell.NOTHING,
                Cell.NOTHING,
                new Cell.Word(word),
                Cell.NOTHING,
                Cell.NOTHING,
                Cell.NOTHING,
                new Cell.Text(currency),
                Cell.NOTHING,
                Cell.NOTHING));
        cells.addAll(more);
        return new Row(key, cells);
    }

    /** An entry as a fact behind a figure. */
    static Fact fact(Entry entry, @Nullable Money amount) {
        return new Fact(
                entry.position(),
                entry.on(),
                entry.own(),
                entry.recordedAt(),
                entry.event(),
                entry.stream(),
                entry.document(),
                amount);
    }
}
