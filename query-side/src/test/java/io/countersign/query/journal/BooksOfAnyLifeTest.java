package io.countersign.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.BooksQuery.ReadJournal;
import io.countersign.books.BooksQuery.ShowTrialBalance;
import io.countersign.money.Money;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.receivables.AnyLife;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.store.log.EventReading;
import io.countersign.store.upcasting.Upcasters;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens, the books say the same in the view of today and in the log, and every figure has its facts. */
class BooksOfAnyLifeTest {

    private static final EventReading READING = new EventReading(Upcasters.ALL);
    private static final String CNY = " CNY";

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_trial_balance_of_today_is_the_same_from_the_view_and_from_the_log(long seed) {
        AnyLife life = new AnyLife(seed);
        DocumentsInMap<BookOfParty> books = new DocumentsInMap<>(new BookFold(ZoneOffset.UTC));
        for (int i = 0; i < life.events().size(); i++) {
            books.fold(life.events().get(i), life.recorded(i));
        }
        TrialBalance kept = new TrialBalance(null, AnyLife.END);
        books.all().values().forEach(book -> book.figures().forEach(kept::add));
        TrialBalance read = new TrialBalance(null, AnyLife.END);
        journal(life).each(AnyLife.END, null, read::add);

        assertThat(kept.figures()).isEqualTo(read.figures());
        assertThat(read.totals().get("CNY")).satisfies(total -> {
            assertThat(total.debit()).isEqualTo(total.credit());
            assertThat(total.closing().isZero()).isTrue();
        });
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
        TrialBalanceReport report = report(journal);
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

    @SuppressWarnings("NullAway") // the view is not asked
    private static TrialBalanceReport report(JournalAnswers journal) {
        return new TrialBalanceReport(journal, null, group -> -1);
    }

    private static JournalAnswers journal(AnyLife life) {
        return new JournalAnswers(
                new LogFold(life.log(), READING),
                new Closings(life.log(), READING),
                Clock.fixed(AnyLife.END.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC),
                ZoneOffset.UTC);
    }
}
