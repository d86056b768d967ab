package io.countersign.query.journal;

import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.CustomerAccountId;
import io.countersign.books.BooksEvent;
import io.countersign.books.BooksEvent.ClosingBegun;
import io.countersign.books.BooksEvent.MonthClosed;
import io.countersign.books.BooksId;
import io.countersign.books.BooksQuery.ClosedMonth;
import io.countersign.books.BooksQuery.DrawUpMonth;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.ListClosedMonths;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.BooksQuery.ReadJournal;
import io.countersign.books.MonthFigure;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.remittance.RemittanceId;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.names.StoredNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what was posted, from the log itself, and which months are closed with which figures. */
public final class JournalAnswers {

    private static final int EVENTS_PER_PAGE = 20_000;
    private static final int READERS_MAX = 4;
    private static final Set<String> GOING_BACK = StoredNames.namesOf(RemittanceReversed.class);

    private final LogFold log;
    private final Closings closings;
    private final Clock clock;
    private final ZoneId zone;
    private final Deque<Reader> readers = new ArrayDeque<>();

    public JournalAnswers(LogFold log, Closings closings, Clock clock, ZoneId zone) {
        this.log = log;
        this.closings = closings;
        this.clock = clock;
        this.zone = zone;
    }

    /** A journal that has been read up to a position, for whoever asks for the page after it. */
    private record Reader(long position, ReadJournal of, Journal journal) {

        boolean goesOnWith(ReadJournal question) {
            return position == question.after() && of.equals(whatever(question));
        }

        private static ReadJournal whatever(ReadJournal question) {
            return new ReadJournal(question.from(), question.asOf(), question.knownAt(), 0, question.upTo());
        }
    }

    /** Hands over every entry that counts by a day, in the order of the log. */
    void each(@Nullable LocalDate asOf, @Nullable Instant knownAt, Consumer<Entry> each) {
        LocalDate until = asOf == null ? today() : asOf;
        long upTo = closings.cut(until, log.head());
        Journal journal = journal(upTo, knownAt);
        log.read(
                Selection.ofNames(Journal.EVENTS).upTo(upTo).knownAt(knownAt),
                (event, stored) -> entries(journal, event, stored).forEach(entry -> {
                    if (!entry.on().isAfter(until)) {
                        each.accept(entry);
                    }
                }));
    }

    /**
     * Hands over every entry of one customer that counts by a day, in the order of the log: what is posted for a customer
     * follows from what happened to it alone.
     */
    void eachOf(CustomerAccountId customer, @Nullable LocalDate asOf, @Nullable Instant knownAt, Consumer<Entry> each) {
        eachOf(customer.toString(), asOf, knownAt, each);
    }

    private void eachOf(String stream, @Nullable LocalDate asOf, @Nullable Instant knownAt, Consumer<Entry> each) {
        LocalDate until = asOf == null ? today() : asOf;
        Journal journal = new Journal(zone, remittance -> true);
        log.read(
                Selection.ofStream(stream).upTo(upTo(asOf)).knownAt(knownAt),
                (event, stored) -> entries(journal, event, stored).forEach(entry -> {
                    if (!entry.on().isAfter(until)) {
                        each.accept(entry);
                    }
                }));
    }

    /** What the event in this place posts, by a day. */
    List<Entry> ofEvent(long position, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        List<String> streams = new ArrayList<>();
        log.read(
                Selection.ofNames(Journal.EVENTS).after(position - 1).upTo(position),
                (event, stored) -> streams.add(stored.stream()));
        List<Entry> posted = new ArrayList<>();
        for (String stream : streams) {
            eachOf(stream, asOf, knownAt, entry -> {
                if (entry.position() == position) {
                    posted.add(entry);
                }
            });
        }
        return posted;
    }

    /** A journal for what will be read; it need not remember for ever what money that stays went through. */
    private Journal journal(long upTo, @Nullable Instant knownAt) {
        Set<RemittanceId> goingBack = new HashSet<>();
        log.read(
                Selection.ofNames(GOING_BACK).upTo(upTo).knownAt(knownAt),
                (event, stored) -> goingBack.add(((RemittanceReversed) event).remittance()));
        return new Journal(zone, goingBack::contains);
    }

    /** The position up to which the log is read for what counts by a day. */
    long upTo(@Nullable LocalDate asOf) {
        return closings.cut(asOf == null ? today() : asOf, log.head());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @QueryHandler
    ReadJournal.Page answer(ReadJournal question) {
        LocalDate until = question.asOf() == null ? today() : question.asOf();
        Long asked = question.upTo();
        long upTo = asked == null ? upTo(question.asOf()) : asked;
        ReadJournal whole = new ReadJournal(question.from(), question.asOf(), question.knownAt(), 0, upTo);
        Journal journal = takeReader(
                        new ReadJournal(question.from(), question.asOf(), question.knownAt(), question.after(), upTo))
                .journal();
        List<Entry> entries = new ArrayList<>();
        long[] last = {question.after(), 0};
        Selection selection = Selection.ofNames(Journal.EVENTS)
                .after(question.after())
                .upTo(upTo)
                .knownAt(question.knownAt())
                .limitedTo(EVENTS_PER_PAGE);
        log.read(selection, (event, stored) -> {
            last[0] = stored.position();
            last[1]++;
            for (Entry entry : entries(journal, event, stored)) {
                if (!entry.on().isAfter(until)
                        && (question.from() == null || !entry.on().isBefore(question.from()))) {
                    entries.add(entry);
                }
            }
        });
        boolean more = last[1] == EVENTS_PER_PAGE;
        if (more) {
            keep(new Reader(last[0], whole, journal));
        }
        return new ReadJournal.Page(entries, upTo, more ? last[0] : null);
    }

    private synchronized void keep(Reader reader) {
        readers.addLast(reader);
        if (readers.size() > READERS_MAX) {
            readers.removeFirst();
        }
    }

    private Reader takeReader(ReadJournal question) {
        synchronized (this) {
            for (Reader reader : readers) {
                if (reader.goesOnWith(question)) {
                    readers.remove(reader);
                    return reader;
                }
            }
        }
        Journal journal = journal(Objects.requireNonNull(question.upTo()), question.knownAt());
        if (question.after() > 0) { // somebody else took its place: what was read before is read once more
            log.read(
                    Selection.ofNames(Journal.EVENTS).upTo(question.after()).knownAt(question.knownAt()),
                    (event, stored) -> entries(journal, event, stored));
        }
        return new Reader(question.after(), question, journal);
    }

    private List<Entry> entries(Journal journal, Object event, StoredEvent stored) {
        return journal.entries(event, closings.recorded(stored), stored.name(), stored.stream());
    }

    @QueryHandler
    DrawUpMonth.Figures answer(DrawUpMonth question) {
        return new DrawUpMonth.Figures(drawnUp(List.of(question.month())).getOrDefault(question.month(), List.of()));
    }

    @QueryHandler
    ListClosedMonths.ClosedMonths answer(ListClosedMonths question) {
        Map<YearMonth, Closing> months = new TreeMap<>(Comparator.reverseOrder());
        log.read(Selection.ofStream(BooksId.COMPANY.toString()), (event, stored) -> {
            switch ((BooksEvent) event) {
                case ClosingBegun begun -> months.put(begun.month(), new Closing(begun, stored, null, null));
                case MonthClosed closed ->
                    months.computeIfPresent(
                            closed.month(), (month, one) -> new Closing(one.begun(), one.at(), closed, stored));
            }
        });
        Map<YearMonth, List<MonthFigure>> anew = drawnUp(List.copyOf(months.keySet()));
        return new ListClosedMonths.ClosedMonths(months.values().stream()
                .map(closing -> closing.shown(anew.getOrDefault(closing.begun().month(), List.of())))
                .toList());
    }

    private record Closing(
            ClosingBegun begun,
            StoredEvent at,
            @Nullable MonthClosed closed,
            @Nullable StoredEvent closedAt) {

        ClosedMonth shown(List<MonthFigure> anew) {
            List<MonthFigure> figures = closed == null ? anew : closed.figures();
            return new ClosedMonth(
                    begun.month(),
                    at.position(),
                    at.recordedAt(),
                    begun.begunBy(),
                    closedAt == null ? null : closedAt.recordedAt(),
                    closed == null ? null : closed.closedBy(),
                    figures,
                    figures.equals(anew));
        }
    }

    /** The trial balances of some months, in one reading of the log. */
    private Map<YearMonth, List<MonthFigure>> drawnUp(List<YearMonth> months) {
        Map<YearMonth, TrialBalance> balances = new TreeMap<>();
        months.forEach(month -> balances.put(month, new TrialBalance(month.atDay(1), month.atEndOfMonth())));
        if (!months.isEmpty()) {
            each(null, null, entry -> balances.values().forEach(balance -> balance.add(entry)));
        }
        Map<YearMonth, List<MonthFigure>> figures = new TreeMap<>();
        balances.forEach((month, balance) -> figures.put(month, balance.figures()));
        return figures;
    }

    /** Does this posting belong to the account, and to the party when one is named? */
    static boolean isOf(Posting posting, String account, @Nullable String party) {
        return posting.account().equals(account) && (party == null || party.equals(posting.party()));
    }
}
