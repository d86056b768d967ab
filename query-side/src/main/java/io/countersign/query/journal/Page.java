package io.countersign.query.journal;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.report.PagedQuestion.Part;
import io.countersign.report.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes those of some entries that belong on a page. They come in their order, by day, or, where that is the order of the
 * log, without one.
 */
final class Page {

    private final @Nullable Part part;
    private final @Nullable Place after;
    private final long upTo;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Place next;

    /**
     * A page that has nothing on it yet.
     *
     * @param part which one; the only one when absent
     * @param head the position up to which the log may be read for it
     */
    Page(@Nullable Part part, long head) {
        this.part = part;
        after = part == null ? null : part.after();
        upTo = after == null ? head : Math.min(after.upTo(), head);
    }

    /** The position up to which it reads. */
    long upTo() {
        return upTo;
    }

    /** What is on it. */
    List<Entry> entries() {
        return entries;
    }

    /** Where the next page goes on; nothing when this is the last. */
    @Nullable
    Place next() {
        return next;
    }

    /** Was everything of this day on the pages before? */
    boolean isBehind(LocalDate on) {
        return after != null && after.on() != null && on.isBefore(after.on());
    }

    /** Was this entry on the pages before? */
    boolean isBehind(@Nullable LocalDate on, long place) {
        return on != null && isBehind(on) || place < firstOf(on);
    }

    /** The place of the first entry of a day that was not on the pages before. */
    long firstOf(@Nullable LocalDate on) {
        return after != null && (on == null ? after.on() == null : on.equals(after.on())) ? after.entries() : 0;
    }

    /** The later of a day and the day on which the page before ended. */
    LocalDate laterOf(LocalDate from) {
        return isBehind(from) && after != null && after.on() != null ? after.on() : from;
    }

    /**
     * Takes an entry if it belongs here.
     *
     * @param place how many of its day come before it
     * @return whether another one is wanted
     */
    boolean take(Entry entry, @Nullable LocalDate on, long place) {
        if (entry.position() > upTo || isBehind(on, place)) {
            return true;
        }
        if (part != null && entries.size() >= part.entriesMax()) {
            next = next == null ? new Place(on, place, upTo) : next;
            return false;
        }
        entries.add(entry);
        return true;
    }
}
