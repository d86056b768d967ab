package io.countersign.query.receivables;

import static io.countersign.query.receivables.Histories.CNY;
import static io.countersign.query.receivables.Histories.MAY;
import static io.countersign.query.receivables.Histories.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountQuery.ShowStatement;
import io.countersign.account.AccountQuery.ShowStatement.Movement;
import io.countersign.bank.LinePurpose;
import io.countersign.bank.StatementEvent.LineAssigned;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.MonthFigure;
import io.countersign.money.Money;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.journal.BookFold;
import io.countersign.query.journal.ChartOfAccounts;
import io.countersign.query.journal.Journal;
import io.countersign.query.journal.Sheet;
import io.countersign.query.journal.Sheet.Moved;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables.Difference;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables.Seen;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.remittance.RemittanceId;
import io.countersign.store.log.EventReading;
import io.countersign.store.upcasting.Upcasters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to an account, in whatever order it is told: books and receivables agree on every day. */
class AnyLifeTest {

    private static final long LIVES = 120;
    private static final Instant END = AnyLife.END.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final EventReading READING = new EventReading(Upcasters.ALL);

    static LongStream seeds() {
        return LongStream.range(0, LIVES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void books_and_receivables_agree_on_every_day(long seed) {
        AnyLife life = new AnyLife(seed);
        int events = life.events().size();
        for (int known : List.of(events, events / 2, events / 3)) { // as known at the end, and at moments before
            List<Entry> entries = entries(life, known);
            assertThat(entries)
                    .allSatisfy(entry -> assertThat(sum(entry.postings().stream()))
                            .as("entry %s", entry)
                            .isEqualTo(yuan(0)));
            for (LocalDate day = MAY.minusDays(1); day.isBefore(AnyLife.END); day = day.plusDays(1)) {
                Figures owed = asOf(life, known, day);
                String when = "seed " + seed + ", " + known + " events known, on " + day;
                assertThat(sum(entries, ChartOfAccounts.RECEIVABLES, day))
                        .as(when)
                        .isEqualTo(owed.balance());
                assertThat(sum(entries, ChartOfAccounts.ADVANCES, day).negated())
                        .as(when)
                        .isEqualTo(owed.advance());
                assertThat(buckets(owed)).as(when).isEqualTo(owed.balance());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_view_of_today_is_what_was_posted(long seed) {
        AnyLife life = new AnyLife(seed);
        DocumentsInMap<Sheet> books = new DocumentsInMap<>(new BookFold(ZoneOffset.UTC));
        AccountReceivables owed = null;
        ReceivablesFold fold = new ReceivablesFold();
        for (int i = 0; i < life.events().size(); i++) {
            books.fold(life.events().get(i), life.recorded(i));
            if (life.events().get(i) instanceof AccountEvent event) {
                owed = fold.after(owed, event);
            }
        }
        Map<String, Money> posted = new HashMap<>();
        entries(life, life.events().size()).stream()
                .flatMap(entry -> entry.postings().stream())
                .forEach(posting -> posted.merge(posting.account(), posting.amount(), Money::plus));
        Map<String, Money> kept = new HashMap<>();
        books.all().values().stream()
                .flatMap(sheet -> sheet.section() == null ? Stream.of() : sheet.section().moved().stream())
                .map(Moved::figure)
                .forEach(figure -> kept.merge(figure.account(), closing(figure), Money::plus));
        assertThat(kept).isEqualTo(posted);
        assertThat(figures(owed, AnyLife.END))
                .isEqualTo(asOf(life, life.events().size(), AnyLife.END));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_in_each_bank_account_is_what_came_and_stayed(long seed) {
        AnyLife life = new AnyLife(seed);
        Map<String, Money> posted = new HashMap<>();
        entries(life, life.events().size()).stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account().equals(ChartOfAccounts.BANK))
                .forEach(posting ->
                        posted.merge(Objects.requireNonNull(posting.party()), posting.amount(), Money::plus));
        life.inBank().keySet().forEach(bank -> posted.putIfAbsent(bank, yuan(0)));
        assertThat(posted).isEqualTo(life.inBank());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_books_say_why_the_bank_took_and_gave_what_no_customer_paid(long seed) {
        AnyLife life = new AnyLife(seed);
        List<Entry> entries = entries(life, life.events().size());
        Map<String, Set<LinePurpose>> accounts = Map.of(
                ChartOfAccounts.FINANCIAL_EXPENSES, Set.of(LinePurpose.FEE, LinePurpose.INTEREST),
                ChartOfAccounts.OTHER_FUNDS, Set.of(LinePurpose.OWN_TRANSFER),
                ChartOfAccounts.TO_BE_CLEARED, Set.of(LinePurpose.OTHER));
        accounts.forEach((account, purposes) -> assertThat(
                        sum(entries, account, AnyLife.END).negated())
                .as("seed %d, %s", seed, account)
                .isEqualTo(life.lines().stream()
                        .filter(line -> purposes.contains(line.purpose()))
                        .map(LineAssigned::amount)
                        .reduce(yuan(0), Money::plus)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_statement_says_of_every_day_what_the_receivables_say(long seed) {
        AnyLife life = new AnyLife(seed);
        LogFold log = new LogFold(life.log(), READING);
        List<Movement> movements = new StatementAnswers(log, new Closings(life.log(), READING), ZoneOffset.UTC)
                .answer(new ShowStatement(Histories.NORTHWALL, null, null))
                .orElseThrow()
                .movements();
        for (LocalDate day = MAY.minusDays(1); day.isBefore(AnyLife.END); day = day.plusDays(1)) {
            Money balance = yuan(0);
            for (Movement movement : movements) {
                if (!movement.on().isAfter(day)) {
                    balance = movement.balance();
                }
            }
            assertThat(balance)
                    .as("seed %d, on %s", seed, day)
                    .isEqualTo(asOf(life, life.events().size(), day).balance());
        }
        assertThat(movements)
                .filteredOn(movement -> movement.own() != null)
                .allSatisfy(late -> assertThat(late.own()).isBefore(late.on()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_views_of_the_past_differ_by_the_events_that_are_named(long seed) {
        AnyLife life = new AnyLife(seed);
        LogFold log = new LogFold(life.log(), READING);
        CompareAnswers answers = new CompareAnswers(
                log, new Closings(life.log(), READING), Clock.fixed(END, ZoneOffset.UTC), ZoneOffset.UTC);
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            Seen before = anyView(random);
            Seen after = anyView(random);
            List<Difference> rows = answers.answer(new CompareReceivables(before, after, Filter.NONE))
                    .rows();
            Money was = seen(life, before);
            Money is = seen(life, after);
            String when = "seed " + seed + ", " + before + " and " + after;
            if (rows.isEmpty()) {
                assertThat(was).as(when).isEqualTo(is);
            } else {
                Difference row = rows.getFirst();
                assertThat(row.before()).as(when).isEqualTo(was);
                assertThat(row.after()).as(when).isEqualTo(is);
                assertThat(row.difference()).as(when).isEqualTo(is.minus(was));
                assertThat(row.events().stream()
                                .map(fact -> Objects.requireNonNull(fact.amount()))
                                .reduce(yuan(0), Money::plus))
                        .as(when)
                        .isEqualTo(row.difference());
            }
        }
    }

    private static Seen anyView(Random random) {
        return new Seen(
                MAY.plusDays(random.nextInt(60)),
                random.nextBoolean() ? END.minus(Duration.ofDays(random.nextInt(60))) : null);
    }

    private static Money seen(AnyLife life, Seen view) {
        int known = view.knownAt() == null ? life.events().size() : life.knownAt(view.knownAt());
        return known == 0
                ? yuan(0)
                : asOf(life, known, Objects.requireNonNull(view.asOf())).balance();
    }

    private static Money closing(MonthFigure figure) {
        assertThat(figure.debit().minus(figure.credit())).isEqualTo(figure.closing());
        return figure.closing();
    }

    private static List<Entry> entries(AnyLife life, int known) {
        Set<RemittanceId> goingBack = life.events().subList(0, known).stream()
                .filter(RemittanceReversed.class::isInstance)
                .map(event -> ((RemittanceReversed) event).remittance())
                .collect(Collectors.toSet());
        Journal journal = new Journal(ZoneOffset.UTC, goingBack::contains);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < known; i++) {
            entries.addAll(journal.entries(life.events().get(i), life.recorded(i), "name", "stream"));
        }
        return entries;
    }

    private static Figures asOf(AnyLife life, int known, LocalDate day) {
        BusinessDays days = new BusinessDays(ZoneOffset.UTC);
        ReceivablesFold fold = ReceivablesFold.ofADay();
        AccountReceivables owed = null;
        for (int i = 0; i < known; i++) {
            if (life.events().get(i) instanceof AccountEvent event) {
                for (BusinessDays.Dated dated : days.of(event, life.recorded(i))) {
                    if (!dated.on().isAfter(day)) {
                        owed = fold.after(owed, dated.part());
                    }
                }
            }
        }
        return figures(owed, day);
    }

    private static Figures figures(@Nullable AccountReceivables owed, LocalDate day) {
        return Ageing.of(Objects.requireNonNull(owed), day);
    }

    private static Money buckets(Figures owed) {
        return owed.notYetDue()
                .plus(owed.overdue1to30())
                .plus(owed.overdue31to60())
                .plus(owed.overdue61to90())
                .plus(owed.overdueOver90());
    }

    private static Money sum(List<Entry> entries, String account, LocalDate day) {
        return sum(entries.stream()
                .filter(entry -> !entry.on().isAfter(day))
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account().equals(account)));
    }

    private static Money sum(Stream<Posting> postings) {
        return postings.map(Posting::amount).reduce(Money.zero(CNY), Money::plus);
    }
}
