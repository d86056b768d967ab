package io.countersign.query.journal;

import io.countersign.account.CustomerAccountId;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.BooksQuery.ShowJournal;
import io.countersign.books.BooksQuery.ShowLateFacts;
import io.countersign.books.BooksQuery.ShowLedger;
import io.countersign.books.MonthFigure;
import io.countersign.identity.Id;
import io.countersign.money.Money;
import io.countersign.query.journal.Sheet.Moved;
import io.countersign.query.journal.Sheet.Section;
import io.countersign.report.Cell;
import io.countersign.report.PagedQuestion;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Column.Kind;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers what was posted, line by line: in one account, in all of them, or late. As it is known now from the view, page by
 * page; as it was known before from the log itself.
 */
public final class LedgerReports {

    private static final Comparator<Entry> BY_DAY =
            Comparator.comparing(Entry::on).thenComparing(Entry::position);

    private static final Set<String> OF_CUSTOMERS = Set.of(ChartOfAccounts.RECEIVABLES, ChartOfAccounts.ADVANCES);

    private final JournalAnswers journal;
    private final KeptBooks kept;

    public LedgerReports(JournalAnswers journal, KeptBooks kept) {
        this.journal = journal;
        this.kept = kept;
    }

    @QueryHandler
    Report answer(ShowLedger question) {
        long upTo = journal.upTo(question.asOf());
        if (isKnownNow(question) && question.party() == null && kept.haveSeen(upTo)) {
            return keptLedger(question, upTo);
        }
        Map<String, Money> balances = new TreeMap<>();
        List<Entry> moving = new ArrayList<>();
        each(question, entry -> {
            if (!postingsOf(entry, question).isEmpty()) {
                if (question.from() != null && entry.on().isBefore(question.from())) {
                    postingsOf(entry, question).forEach(one -> add(balances, one.amount()));
                } else {
                    moving.add(entry);
                }
            }
        });
        moving.sort(BY_DAY);
        Page page = new Page(question.part(), upTo);
        Map<String, Money> carried = new TreeMap<>(balances);
        eachPlaced(moving, (entry, place) -> {
            if (page.isBehind(entry.on(), place)) {
                postingsOf(entry, question).forEach(one -> add(carried, one.amount()));
            }
            postingsOf(entry, question).forEach(one -> add(balances, one.amount()));
            page.take(entry, entry.on(), place);
            return true;
        });
        return ledger(question, carried, page, page.entries(), balances);
    }

    /** What is posted for a customer follows from the customer's own events; for all else the whole log is read. */
    private void each(ShowLedger question, Consumer<Entry> each) {
        String party = question.party();
        if (party != null && OF_CUSTOMERS.contains(question.account())) {
            if (Id.hasForm(party)) { // nothing is posted for what is no customer's code
                journal.eachOf(new CustomerAccountId(party), question.asOf(), question.knownAt(), each);
            }
        } else {
            journal.each(question.asOf(), question.knownAt(), each);
        }
    }

    private Report keptLedger(ShowLedger question, long upTo) {
        String account = question.account();
        Page page = new Page(question.part(), upTo);
        LocalDate from = question.from() == null ? LocalDate.MIN : question.from();
        Map<String, Money> carried = new TreeMap<>();
        Map<String, Money> balances = new TreeMap<>();
        boolean more = true;
        for (Map.Entry<LocalDate, Section> day :
                kept.days(LocalDate.MIN, asOf(question)).entrySet()) {
            LocalDate on = day.getKey();
            List<Money> moved = day.getValue().moved().stream()
                    .map(Moved::figure)
                    .filter(figure -> figure.account().equals(account))
                    .map(MonthFigure::closing)
                    .toList();
            moved.forEach(amount -> add(balances, amount));
            if (on.isBefore(from) || page.isBehind(on)) {
                moved.forEach(amount -> add(carried, amount));
            } else if (more && !moved.isEmpty()) {
                more = kept.read(on, day.getValue(), 0, account, (entry, place) -> {
                    List<Posting> postings = postingsOf(entry, question);
                    if (page.isBehind(on, place)) {
                        postings.forEach(one -> add(carried, one.amount()));
                    }
                    return postings.isEmpty() || page.take(entry, on, place);
                });
            }
        }
        return ledger(question, carried, page, kept.withBanks(page.entries()), balances);
    }

    /**
     * A page of a ledger.
     *
     * @param carried what the balance was before it, in each currency that had moved
     * @param balances what it is after the last page
     */
    private Report ledger(
            ShowLedger question,
            Map<String, Money> carried,
            Page page,
            List<Entry> entries,
            Map<String, Money> balances) {
        List<Row> rows = new ArrayList<>();
        carried.forEach((currency, balance) -> rows.add(carried(currency, balance)));
        Map<String, Money> running = new TreeMap<>(carried);
        for (Entry entry : entries) {
            for (Posting posting : postingsOf(entry, question)) {
                Money balance = add(running, posting.amount());
                rows.add(row(entry, posting, List.of(new Cell.Amount(balance))));
            }
        }
        List<Row> totals = balances.entrySet().stream()
                .map(one -> total(one.getKey(), List.of(new Cell.Amount(one.getValue()))))
                .toList();
        return report("ledger", question.from(), question, page, true, rows, totals, List.of());
    }

    @QueryHandler
    Report answer(ShowJournal question) {
        LocalDate asOf = asOf(question);
        LocalDate from = question.from() == null ? YearMonth.from(asOf).atDay(1) : question.from();
        Page page = new Page(question.part(), journal.upTo(question.asOf()));
        if (isKnownNow(question) && kept.haveSeen(page.upTo())) {
            boolean more = true;
            for (Map.Entry<LocalDate, Section> day :
                    kept.days(page.laterOf(from), asOf).entrySet()) {
                LocalDate on = day.getKey();
                more = more
                        && kept.read(
                                on,
                                day.getValue(),
                                page.firstOf(on),
                                null,
                                (entry, place) -> page.take(entry, on, place));
            }
            return lines("journal", from, question, page, kept.withBanks(page.entries()));
        }
        List<Entry> entries = new ArrayList<>();
        journal.each(question.asOf(), question.knownAt(), entry -> {
            if (!entry.on().isBefore(from)) {
                entries.add(entry);
            }
        });
        entries.sort(BY_DAY);
        eachPlaced(entries, (entry, place) -> page.take(entry, entry.on(), place));
        return lines("journal", from, question, page, page.entries());
    }

    @QueryHandler
    Report answer(ShowLateFacts question) {
        Page page = new Page(question.part(), journal.upTo(question.asOf()));
        YearMonth month = question.month();
        if (isKnownNow(question) && kept.haveSeen(page.upTo())) {
            LocalDate asOf = asOf(question);
            kept.readLate(
                    month,
                    kept.late(month),
                    page.firstOf(null),
                    (entry, place) -> entry.on().isAfter(asOf) || page.take(entry, null, place));
            return lines("late-facts", null, question, page, kept.withBanks(page.entries()));
        }
        long[] place = {0};
        journal.each(question.asOf(), question.knownAt(), entry -> {
            LocalDate own = entry.own();
            if (own != null && YearMonth.from(own).equals(month)) {
                page.take(entry, null, place[0]++);
            }
        });
        return lines("late-facts", null, question, page, page.entries());
    }

    private static boolean isKnownNow(PagedQuestion question) {
        return question.knownAt() == null;
    }

    private LocalDate asOf(PagedQuestion question) {
        return question.asOf() == null ? journal.today() : question.asOf();
    }

    /** Hands over entries that are in the order of their days, each with its place among those of its day. */
    private static void eachPlaced(List<Entry> entries, KeptBooks.Reading reading) {
        LocalDate day = LocalDate.MIN;
        long place = 0;
        for (Entry entry : entries) {
            place = entry.on().equals(day) ? place + 1 : 0;
            day = entry.on();
            if (!reading.wantsMoreAfter(entry, place)) {
                return;
            }
        }
    }

    private Report lines(
            String name, @Nullable LocalDate from, PagedQuestion question, Page page, List<Entry> entries) {
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
                name, from, question, page, false, rows, List.of(), List.of(new Check("debitsAreCredits", balanced)));
    }

    private Report report(
            String name,
            @Nullable LocalDate from,
            PagedQuestion question,
            Page page,
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
                asOf(question),
                question.knownAt(),
                page.upTo(),
                columns,
                rows,
                totals,
                checks,
                page.next());
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
