package io.countersign.query.receivables;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.countersign.account.AccountEvent;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Recorded;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.CurrencyTotal;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.store.log.Selection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what every customer owes: today from the view, for any other day or moment from the log. */
public final class ReceivablesAnswers {

    private static final int ROWS_MAX = 20_000;

    private final Documents<AccountReceivables> live;
    private final LogFold log;
    private final Closings closings;
    private final ToLongFunction<String> reached;
    private final Clock clock;
    private final ZoneId zone;
    private final BusinessDays days;
    private final Cache<AccountReceivables, RowOfADay> rows =
            Caffeine.newBuilder().weakKeys().maximumSize(ROWS_MAX).build();

    /**
     * @param reached waits until a group has followed the log, and says how far it is
     */
    public ReceivablesAnswers(
            Documents<AccountReceivables> live,
            LogFold log,
            Closings closings,
            ToLongFunction<String> reached,
            Clock clock,
            ZoneId zone) {
        this.live = live;
        this.log = log;
        this.closings = closings;
        this.reached = reached;
        this.clock = clock;
        this.zone = zone;
        this.days = new BusinessDays(zone);
    }

    /** Answers questions about the past only, without a live view. */
    public static ReceivablesAnswers fromLogOnly(LogFold log, Closings closings, Clock clock, ZoneId zone) {
        return new ReceivablesAnswers(
                new DocumentsInMap<>(new ReceivablesFold()), log, closings, group -> 0, clock, zone);
    }

    /** What every customer owes. */
    @QueryHandler
    public Receivables answer(ShowReceivables question) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        long head = log.head();
        if (question.asOf() == null && question.knownAt() == null) {
            long position = reached.applyAsLong(ReceivablesProjection.GROUP);
            if (position >= head) {
                return summary(question, today, position, live.all().values(), owed -> rowOfToday(owed, today));
            }
        }
        // of another day, or the view is too far behind to be believed: the log itself answers
        LocalDate asOf = question.asOf() == null ? today : question.asOf();
        long upTo = Math.min(head, closings.cut(asOf, head));
        return summary(question, asOf, upTo, asOf(asOf, question, upTo), owed -> row(owed, asOf));
    }

    /** What every customer owed at the end of a day, by the log up to a position. */
    public Receivables upTo(long position, LocalDate asOf) {
        ShowReceivables question = new ShowReceivables(asOf, null, Filter.NONE);
        return summary(question, asOf, position, asOf(asOf, question, position), owed -> row(owed, asOf));
    }

    private Collection<AccountReceivables> asOf(LocalDate asOf, ShowReceivables question, long head) {
        ReceivablesFold fold = ReceivablesFold.ofADay();
        DocumentsInMap<AccountReceivables> documents = new DocumentsInMap<>(fold);
        Selection selection = Selection.ofNames(fold.events()).upTo(head).knownAt(question.knownAt());
        log.read(selection, (event, stored) -> {
            for (BusinessDays.Dated dated : days.of((AccountEvent) event, closings.recorded(stored))) {
                if (!dated.on().isAfter(asOf)) {
                    documents.foldPart(dated.part(), Recorded.at(stored.position()));
                }
            }
        });
        return documents.all().values();
    }

    private static Receivables summary(
            ShowReceivables question,
            LocalDate asOf,
            long position,
            Collection<AccountReceivables> all,
            Function<AccountReceivables, AccountRow> row) {
        List<AccountReceivables> matching = all.stream()
                .filter(owed -> matches(owed, question.filter()))
                .sorted(Comparator.comparing(owed -> owed.account().value()))
                .toList();
        List<AccountRow> rows = matching.stream().map(row).toList();
        return new Receivables(asOf, question.knownAt(), position, rows, totals(matching, rows, asOf));
    }

    private static AccountRow row(AccountReceivables owed, LocalDate asOf) {
        return new AccountRow(
                owed.account(), owed.name(), owed.region(), owed.salesperson(), owed.standing(), Ageing.of(owed, asOf));
    }

    /** The row of a live document, worked out once a day: what one customer owes changes less often than all of it is read. */
    private AccountRow rowOfToday(AccountReceivables owed, LocalDate today) {
        RowOfADay kept = rows.getIfPresent(owed);
        if (kept == null || !kept.day().equals(today)) {
            kept = new RowOfADay(today, row(owed, today));
            rows.put(owed, kept);
        }
        return kept.row();
    }

    private record RowOfADay(LocalDate day, AccountRow row) {}

    private static List<CurrencyTotal> totals(
            List<AccountReceivables> matching, List<AccountRow> rows, LocalDate asOf) {
        Map<String, List<AccountReceivables>> accounts = matching.stream()
                .collect(Collectors.groupingBy(
                        owed -> owed.billed().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        Map<String, List<Figures>> figures = rows.stream()
                .map(AccountRow::figures)
                .collect(Collectors.groupingBy(row -> row.billed().currency().getCurrencyCode()));
        return accounts.entrySet().stream()
                .map(one -> total(
                        one.getValue(),
                        figures.getOrDefault(one.getKey(), List.of()),
                        asOf,
                        Currency.getInstance(one.getKey())))
                .toList();
    }

    private static CurrencyTotal total(
            List<AccountReceivables> accounts, List<Figures> rows, LocalDate asOf, Currency currency) {
        int open = (int) accounts.stream().filter(Ageing::hasSomethingOpen).count();
        return new CurrencyTotal(open, Ageing.total(accounts, rows, asOf, currency));
    }

    private static boolean matches(AccountReceivables owed, Filter filter) {
        return (filter.region() == null || filter.region().equals(owed.region()))
                && (filter.salesperson() == null || filter.salesperson().equals(owed.salesperson()))
                && (filter.standing() == null || filter.standing() == owed.standing())
                && (filter.text() == null || mentions(owed, filter.text()));
    }

    /** Whether the text is part of the customer's code or name, in capitals or not. */
    static boolean mentions(AccountReceivables owed, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return owed.account().value().toLowerCase(Locale.ROOT).contains(wanted)
                || owed.name().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
