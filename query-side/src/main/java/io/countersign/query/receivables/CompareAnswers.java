package io.countersign.query.receivables;

import io.countersign.account.AccountEvent;
import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.report.FactsBehind;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables.Comparison;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables.Difference;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables.Seen;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers what each customer owes more or less than in another view of the past, and which events make the difference.
 *
 * <p>One reading of the log folds each account twice, once for either view. An event belongs to the difference when it
 * changes the two balances differently, and by as much as it does.
 */
public final class CompareAnswers {

    private final LogFold log;
    private final Closings closings;
    private final Clock clock;
    private final ZoneId zone;
    private final BusinessDays days;

    public CompareAnswers(LogFold log, Closings closings, Clock clock, ZoneId zone) {
        this.log = log;
        this.closings = closings;
        this.clock = clock;
        this.zone = zone;
        this.days = new BusinessDays(zone);
    }

    @QueryHandler
    Comparison answer(CompareReceivables question) {
        long head = log.head();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        long knownBefore = knownAt(question.before());
        long knownAfter = knownAt(question.after());
        Map<CustomerAccountId, Pair> pairs = new TreeMap<>(Comparator.comparing(CustomerAccountId::value));
        log.read(Selection.ofNames(new ReceivablesFold().events()).upTo(head), (event, stored) -> {
            AccountEvent account = (AccountEvent) event;
            pairs.computeIfAbsent(
                            account.account(),
                            one -> new Pair(
                                    new View(question.before(), knownBefore, today),
                                    new View(question.after(), knownAfter, today)))
                    .fold(days.of(account, closings.recorded(stored)), stored);
        });
        List<Difference> rows = pairs.values().stream()
                .map(pair -> pair.difference(question.filter()))
                .filter(Objects::nonNull)
                .toList();
        return new Comparison(question.before(), question.after(), head, rows);
    }

    private long knownAt(Seen seen) {
        return seen.knownAt() == null ? Long.MAX_VALUE : log.knownAt(seen.knownAt());
    }

    /** One account in the two views. */
    private static final class Pair {

        private final View before;
        private final View after;
        private final List<Fact> events = new ArrayList<>();

        Pair(View before, View after) {
            this.before = before;
            this.after = after;
        }

        void fold(List<BusinessDays.Dated> parts, StoredEvent stored) {
            for (BusinessDays.Dated dated : parts) {
                Money change = minus(after.fold(dated, stored), before.fold(dated, stored));
                if (change != null && !change.isZero()) {
                    events.add(FactsBehind.fact(
                            stored, dated.on(), dated.own(), StatementAnswers.documentOf(dated.part()), change));
                }
            }
        }

        @Nullable
        Difference difference(Filter filter) {
            AccountReceivables newest = after.owed == null ? before.owed : after.owed;
            if (newest == null || events.isEmpty() || !matches(newest, filter)) {
                return null;
            }
            Money nothing = Money.zero(newest.billed().currency());
            Money was = before.owed == null ? nothing : balance(before.owed);
            Money is = after.owed == null ? nothing : balance(after.owed);
            return new Difference(newest.account(), newest.name(), was, is, is.minus(was), events);
        }

        private static @Nullable Money minus(@Nullable Money one, @Nullable Money other) {
            if (one == null) {
                return other == null ? null : other.negated();
            }
            return other == null ? one : one.minus(other);
        }

        private static boolean matches(AccountReceivables owed, Filter filter) {
            PersonId salesperson = filter.salesperson();
            return (filter.region() == null || filter.region().equals(owed.region()))
                    && (salesperson == null || salesperson.equals(owed.salesperson()))
                    && (filter.standing() == null || filter.standing() == owed.standing())
                    && (filter.text() == null || ReceivablesAnswers.mentions(owed, filter.text()));
        }
    }

    /** One account in one view. */
    private static final class View {

        private final ReceivablesFold fold = ReceivablesFold.ofADay();
        private final long known;
        private final LocalDate asOf;
        private @Nullable AccountReceivables owed;

        View(Seen seen, long known, LocalDate today) {
            this.known = known;
            this.asOf = seen.asOf() == null ? today : seen.asOf();
        }

        /** What a part changes in the balance; nothing when this view does not see it. */
        @Nullable
        Money fold(BusinessDays.Dated dated, StoredEvent stored) {
            if (dated.on().isAfter(asOf) || stored.position() > known) {
                return null;
            }
            AccountReceivables earlier = owed;
            AccountReceivables later = fold.after(earlier, dated.part());
            owed = later;
            return earlier == null ? balance(later) : balance(later).minus(balance(earlier));
        }
    }

    private static Money balance(AccountReceivables owed) {
        return owed.billed().minus(owed.received()).minus(owed.credited());
    }
}
