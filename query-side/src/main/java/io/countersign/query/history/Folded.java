package io.countersign.query.history;

import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import io.countersign.query.documents.Seen;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** A view as the log gives it, independently of what is kept anywhere; followed as far as one likes. */
final class Folded<T> {

    private static final int TOLD_EVERY = 2_000;

    private final LogFold log;
    private final Closings closings;
    private final Fold<T> fold;
    private final Set<Long> skipped;
    private final DocumentsInMap<T> documents;
    private long reached;
    private long events;

    /** @param skipped events that may be left out when they cannot be digested */
    Folded(LogFold log, Closings closings, Fold<T> fold, Set<Long> skipped) {
        this.log = log;
        this.closings = closings;
        this.fold = fold;
        this.skipped = skipped;
        this.documents = new DocumentsInMap<>(fold);
    }

    /**
     * Goes on up to a position.
     *
     * @param progress told the position now and then
     * @return the ids of the documents that have changed
     * @throws NotDigested when an event cannot be folded in
     */
    Set<String> upTo(long position, LongConsumer progress) {
        Set<String> changed = new HashSet<>();
        if (position > reached) {
            log.read(Selection.ofNames(fold.events()).after(reached).upTo(position), (event, stored) -> {
                Recorded recorded = closings.recorded(stored);
                String id = fold.documentOf(event, recorded);
                if (id != null && foldIn(event, stored, recorded)) {
                    changed.add(id);
                }
                if (++events % TOLD_EVERY == 0) {
                    progress.accept(stored.position());
                }
            });
            reached = position;
        }
        return changed;
    }

    private boolean foldIn(Object event, StoredEvent stored, Recorded recorded) {
        try {
            documents.fold(event, recorded);
            return true;
        } catch (RuntimeException e) {
            if (skipped.contains(stored.position())) {
                return false;
            }
            throw new NotDigested(stored, e);
        }
    }

    long events() {
        return events;
    }

    Collection<Seen<T>> all() {
        return documents.seen();
    }

    List<Seen<T>> these(Collection<String> ids) {
        return ids.stream().flatMap(id -> documents.seen(id).stream()).toList();
    }
}
