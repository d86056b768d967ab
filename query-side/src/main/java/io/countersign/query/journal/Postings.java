package io.countersign.query.journal;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.money.Money;
import io.countersign.query.documents.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one event posts, by day. */
final class Postings {

    private final Map<Day, List<Posting>> byDay = new LinkedHashMap<>();

    /** Debits one account and credits another; the other way round when the amount is less than nothing. */
    void add(Day day, String debit, @Nullable String debited, String credit, @Nullable String credited, Money amount) {
        if (!amount.isZero()) {
            List<Posting> postings = byDay.computeIfAbsent(day, one -> new ArrayList<>());
            postings.add(new Posting(debit, debited, amount));
            postings.add(new Posting(credit, credited, amount.negated()));
        }
    }

    /** One entry for each day. */
    List<Entry> entries(Recorded recorded, String event, String stream, String document) {
        return byDay.entrySet().stream()
                .map(day -> new Entry(
                        recorded.position(),
                        day.getKey().on(),
                        day.getKey().isLate() ? day.getKey().own() : null,
                        recorded.at(),
                        event,
                        stream,
                        document,
                        day.getValue()))
                .toList();
    }
}
