package io.countersign.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.BooksQuery.ReadJournal;
import io.countersign.books.BooksQuery.ShowJournal;
import io.countersign.books.BooksQuery.ShowLateFacts;
import io.countersign.books.BooksQuery.ShowLedger;
import io.countersign.books.BooksQuery.ShowTrialBalance;
import io.countersign.money.Money;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.receivables.AnyLife;
import io.countersign.query.remittances.RemittanceCard;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.report.PagedQuestion;
import io.countersign.report.PagedQuestion.Part;
import io.countersign.report.Place;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.store.log.EventReading;
import io.countersign.store.upcasting.Upcasters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens, the books say the same in the view and in the log, of today and of any day before, and every figure has its facts. */
class BooksOfAnyLifeTest {

    private static final EventReading READING = new EventReading(Upcasters.ALL);
    private static final String CNY = " CNY";
    private static final LocalDate FIRST_OF_JUNE = LocalDate.of(2026, 6, 1);
    private static final int ENTRIES_PER_PAGE = 4;

    /** Today, and days of months that are closed, being closed and open. */
    private static final List<@Nullable LocalDate> DAYS = Arrays.asList(
            null, LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 17), LocalDate.of(2026, 6, 30), AnyLife.END);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** For what reads the log very often. */
    static LongStream someSeeds() {
        return LongStream.range(100, 105);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_trial_balance_is_the_same_from_the_view_and_from_the_log(long seed) {
        AnyLife life = new AnyLife(seed);
        for (LocalDate from : Arrays.asList(null, FIRST_OF_JUNE)) {
            for (LocalDate asOf : DAYS) {
                ShowTrialBalance question = new ShowTrialBalance(from, asOf, null);
                Report kept = new TrialBalanceReport(journal(life), kept(life)).answer(question);

                assertThat(kept).isEqualTo(new TrialBalanceReport(journal(life), notKept()).answer(question));
                assertThat(kept.checks()).allMatch(Check::holds);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void the_journal_is_the_same_from_the_view_and_from_the_log(long seed) {
        AnyLife life = new AnyLife(seed);
        LedgerReports kept = new LedgerReports(journal(life), kept(life));
        LedgerReports read = new LedgerReports(journal(life), notKept());
        for (LocalDate asOf : DAYS) {
            for (LocalDate from : Arrays.asList(null, FIRST_OF_JUNE, LocalDate.EPOCH)) {
                ShowJournal question = new ShowJournal(from, asOf, null, null);
                assertThat(kept.answer(question)).isEqualTo(read.answer(question));
                assertThat(inPages(question, part -> kept.answer(question.in(part))))
                        .isEqualTo(read.answer(question));
                assertThat(inPages(question, part -> read.answer(question.in(part))))
                        .isEqualTo(read.answer(question));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void the_late_facts_are_the_same_from_the_view_and_from_the_log(long seed) {
        AnyLife life = new AnyLife(seed);
        LedgerReports kept = new LedgerReports(journal(life), kept(life));
        LedgerReports read = new LedgerReports(journal(life), notKept());
        for (LocalDate asOf : DAYS) {
            for (int month = 3; month <= 8; month++) {
                ShowLateFacts question = new ShowLateFacts(YearMonth.of(2026, month), asOf, null, null);
                assertThat(kept.answer(question)).isEqualTo(read.answer(question));
                assertThat(inPages(question, part -> kept.answer(question.in(part))))
                        .isEqualTo(read.answer(question));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void the_ledgers_are_the_same_from_the_view_and_from_the_log(long seed) {
        AnyLife life = new AnyLife(seed);
        LedgerReports kept = new LedgerReports(journal(life), kept(life));
        LedgerReports read = new LedgerReports(journal(life), notKept());
        for (String account :
                List.of("1002", "1012", "1122", "1901", "2203", "6001", "6001.02", "6603", "no account")) {
            for (LocalDate from : Arrays.asList(null, FIRST_OF_JUNE)) {
                for (LocalDate asOf : DAYS) {
                    ShowLedger question = new ShowLedger(account, null, from, asOf, null, null);
                    assertThat(kept.answer(question)).isEqualTo(read.answer(question));
                    assertThat(rowsInPages(question, part -> kept.answer(question.in(part))))
                            .isEqualTo(rowsInPages(question, part -> read.answer(question.in(part))));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_last_balance_of_a_ledger_is_its_total_on_whatever_page(long seed) {
        AnyLife life = new AnyLife(seed);
        LedgerReports kept = new LedgerReports(journal(life), kept(life));
        ShowLedger question = new ShowLedger("1122", null, null, null, null, new Part(null, 5));
        Report page = kept.answer(question);
        List<Row> totals = page.totals();
        while (page.next() != null) {
            page = kept.answer(question.in(new Part(page.next(), 5)));
            assertThat(page.totals()).isEqualTo(totals);
        }
        assertThat(page.rows().getLast().cells().getLast())
                .isEqualTo(totals.getLast().cells().getLast());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_ledger_of_a_customer_is_read_from_what_happened_to_the_customer(long seed) {
        AnyLife life = new AnyLife(seed);
        LedgerReports reports = new LedgerReports(journal(life), notKept());
        String customer = ((AccountEvent) life.events().getFirst()).account().value();
        for (String account : List.of("1122", "2203")) {
            assertThat(reports.answer(new ShowLedger(account, customer, null, AnyLife.END, null, null))
                            .rows())
                    .isEqualTo(reports.answer(new ShowLedger(account, null, null, AnyLife.END, null, null))
                            .rows());
        }
        assertThat(reports.answer(new ShowLedger("1122", "nobody's code: '", null, null, null, null))
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void the_fact_behind_a_line_is_the_event_that_posted_it(long seed) {
        AnyLife life = new AnyLife(seed);
        JournalAnswers journal = journal(life);
        Map<Long, Entry> posted = new HashMap<>();
        journal.each(null, null, entry -> posted.putIfAbsent(entry.position(), entry));
        posted.forEach((position, entry) ->
                assertThat(journal.ofEvent(position, null, null)).first().isEqualTo(entry));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_journal_that_is_handed_over_has_every_bank_account_with_what_is_in_it(long seed) {
        AnyLife life = new AnyLife(seed);
        Map<String, Money> inBank = new HashMap<>();
        for (Entry entry : journal(life)
                .answer(new ReadJournal(null, AnyLife.END, null, 0, null))
                .entries()) {
            for (Posting posting : entry.postings()) {
                if (posting.account().equals(ChartOfAccounts.BANK)) {
                    inBank.merge(Objects.requireNonNull(posting.party()), posting.amount(), Money::plus);
                }
            }
        }
        inBank.values().removeIf(Money::isZero);
        Map<String, Money> expected = new HashMap<>(life.inBank());
        expected.values().removeIf(Money::isZero);
        assertThat(inBank).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_facts_behind_a_figure_come_to_it(long seed) {
        AnyLife life = new AnyLife(seed);
        JournalAnswers journal = journal(life);
        TrialBalance balance = new TrialBalance(null, AnyLife.END);
        journal.each(AnyLife.END, null, balance::add);
        TrialBalanceReport report = new TrialBalanceReport(journal, notKept());
        balance.figures()
                .forEach(figure -> assertThat(report
                                .behind(
                                        new ShowTrialBalance(null, AnyLife.END, null),
                                        figure.account() + CNY,
                                        "closing")
                                .stream()
                                .map(Fact::amount)
                                .map(Objects::requireNonNull)
                                .reduce(Money::plus))
                        .hasValue(figure.closing()));
    }

    /** A report of a few entries a page, put together again. */
    private static Report inPages(PagedQuestion question, Function<Part, Report> asking) {
        Report first = asking.apply(new Part(null, ENTRIES_PER_PAGE));
        return new Report(
                first.name(),
                first.from(),
                first.asOf(),
                first.knownAt(),
                first.position(),
                first.columns(),
                rowsInPages(question, asking),
                first.totals(),
                first.checks());
    }

    private static List<Row> rowsInPages(PagedQuestion question, Function<Part, Report> asking) {
        assertThat(question.part()).isNull();
        List<Row> rows = new ArrayList<>();
        Part part = new Part(null, ENTRIES_PER_PAGE);
        while (part != null) {
            Report page = asking.apply(part);
            rows.addAll(page.rows());
            part = page.next() == null ? null : new Part(Place.parse(page.next().toString()), ENTRIES_PER_PAGE);
        }
        return rows;
    }

    private static KeptBooks kept(AnyLife life) {
        DocumentsInMap<Sheet> books = new DocumentsInMap<>(new BookFold(ZoneOffset.UTC));
        DocumentsInMap<Remittance> remittances = new DocumentsInMap<>(new RemittanceCard());
        for (int i = 0; i < life.events().size(); i++) {
            books.fold(life.events().get(i), life.recorded(i));
            remittances.fold(life.events().get(i), life.recorded(i));
        }
        return new KeptBooks(books, remittances, (group, position) -> Long.MAX_VALUE);
    }

    /** A view that is too far behind to be believed. */
    private static KeptBooks notKept() {
        return new KeptBooks(
                new DocumentsInMap<>(new BookFold(ZoneOffset.UTC)),
                new DocumentsInMap<>(new RemittanceCard()),
                (group, position) -> -1);
    }

    private static JournalAnswers journal(AnyLife life) {
        return new JournalAnswers(
                new LogFold(life.log(), READING),
                new Closings(life.log(), READING),
                Clock.fixed(AnyLife.END.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC),
                ZoneOffset.UTC);
    }
}
