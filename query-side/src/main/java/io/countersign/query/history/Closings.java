package io.countersign.query.history;

import io.countersign.books.BooksEvent.ClosingBegun;
import io.countersign.books.BooksId;
import io.countersign.query.documents.Recorded;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * From when on which months were closed, by the log.
 *
 * <p>Whether a fact is late is decided by its place in the log alone: it is late when the closing of its month had been
 * begun before it. So the answer never changes.
 */
public final class Closings {

    private final EventLog log;
    private final EventReading reading;
    private volatile Known known = new Known(0, new TreeMap<>());

    public Closings(EventLog log, EventReading reading) {
        this.log = log;
        this.reading = reading;
    }

    /** How an event that is stored in this place was recorded. */
    public Recorded recorded(long position, Instant at) {
        Known now = known;
        if (now.upTo() < position) {
            now = readOn();
        }
        Map.Entry<Long, LocalDate> last = now.openFrom().lowerEntry(position);
        return new Recorded(position, at, last == null ? LocalDate.MIN : last.getValue());
    }

    /** How this event was recorded. */
    public Recorded recorded(StoredEvent stored) {
        return recorded(stored.position(), stored.recordedAt());
    }

    /**
     * How far the log has to be read for what counted by a day: to where the closing of its month was begun, because what
     * came later counts later. So what is said of a closed month is never said differently again.
     *
     * @param head the end of the log
     */
    public long cut(LocalDate asOf, long head) {
        Known now = known.upTo() < head ? readOn() : known;
        return now.openFrom().entrySet().stream()
                .filter(closing -> closing.getValue().isAfter(asOf))
                .mapToLong(Map.Entry::getKey)
                .findFirst()
                .orElse(head);
    }

    private synchronized Known readOn() {
        long head = log.head();
        NavigableMap<Long, LocalDate> openFrom = new TreeMap<>(known.openFrom());
        Selection later = Selection.ofStream(BooksId.COMPANY.toString())
                .after(known.upTo())
                .upTo(head);
        log.read(later, stored -> {
            if (reading.event(stored) instanceof ClosingBegun begun) {
                openFrom.put(stored.position(), begun.month().plusMonths(1).atDay(1));
            }
        });
        known = new Known(head, openFrom);
        return known;
    }

    /**
     * What has been read.
     *
     * @param upTo the position up to which
     * @param openFrom the first open day after each closing was begun, by the position of that event
     */
    private record Known(long upTo, NavigableMap<Long, LocalDate> openFrom) {}
}
