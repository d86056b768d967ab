package io.countersign.query.history;

import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Folding;
import io.countersign.query.documents.Recorded;
import io.countersign.query.documents.Seen;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A view, or some of its documents, as the log gives it, independently of what is kept anywhere. */
final class Folded<T> {

    private static final int TOLD_EVERY = 2_000;
    private static final int FINISHED_AT_ONCE = 250;

    private final LogFold log;
    private final Closings closings;
    private final Fold<T> fold;
    private final Set<Long> skipped;
    private final DocumentsInMap<T> documents;
    private final Predicate<String> mine;
    private final Function<String, @Nullable Seen<T>> before;
    private final int documentsMax;
    private final List<Seen<T>> finishedHere = new ArrayList<>();
    private long reached;
    private long events;

    private Folded(
            LogFold log,
            Closings closings,
            View<T> view,
            Set<Long> skipped,
            Predicate<String> mine,
            Function<String, @Nullable Seen<T>> before,
            int documentsMax,
            long reached) {
        this.log = log;
        this.closings = closings;
        this.fold = view.fold();
        this.skipped = skipped;
        this.documents = new DocumentsInMap<>(fold);
        this.mine = mine;
        this.before = before;
        this.documentsMax = documentsMax;
        this.reached = reached;
    }

    /**
     * From the beginning of the log.
     *
     * @param skipped events that may be left out when they cannot be digested
     * @param mine the ids of the documents that are wanted
     * @param documentsMax so many documents at most
     */
    static <T> Folded<T> fromTheBeginning(
            LogFold log, Closings closings, View<T> view, Set<Long> skipped, Predicate<String> mine, int documentsMax) {
        return new Folded<>(log, closings, view, skipped, mine, id -> null, documentsMax, 0);
    }

    /**
     * From where some documents have been folded already.
     *
     * @param before gives a document as it was then
     */
    static <T> Folded<T> goingOn(
            LogFold log,
            Closings closings,
            View<T> view,
            Set<Long> skipped,
            Function<String, @Nullable Seen<T>> before,
            long reached) {
        return new Folded<>(log, closings, view, skipped, id -> true, before, Integer.MAX_VALUE, reached);
    }

    /**
     * Goes on up to a position.
     *
     * @param progress told the position now and then
     * @return the ids of the documents that have changed
     * @throws NotDigested when an event cannot be folded in
     * @throws TooMany when there are more documents than may be
     */
    Set<String> upTo(long position, LongConsumer progress) {
        return upTo(position, progress, null);
    }

    /**
     * Goes on up to a position.
     *
     * @param finished is handed, some at a time, the documents that nothing will change any more; they are let go of here
     */
    Set<String> upTo(long position, LongConsumer progress, @Nullable Consumer<List<Seen<T>>> finished) {
        Set<String> changed = new HashSet<>();
        if (position > reached) {
            long[] read = {0};
            log.read(Selection.ofNames(fold.events()).after(reached).upTo(position), (event, stored) -> {
                Recorded recorded = closings.recorded(stored);
                String id = fold.documentOf(event, recorded);
                if (id != null && mine.test(id)) {
                    events++;
                    changed.addAll(foldIn(event, stored, recorded, finished != null));
                    if (finished != null && finishedHere.size() >= FINISHED_AT_ONCE) {
                        handOver(finished);
                    }
                }
                if (++read[0] % TOLD_EVERY == 0) {
                    progress.accept(stored.position());
                }
            });
            reached = position;
        }
        return changed;
    }

    private Set<String> foldIn(Object event, StoredEvent stored, Recorded recorded, boolean lettingGo) {
        Map<String, Folding.Changed<T>> changes;
        try {
            changes = Folding.of(fold, event, recorded, this::current);
        } catch (RuntimeException e) {
            if (skipped.contains(stored.position())) {
                return Set.of();
            }
            throw new NotDigested(stored, e);
        }
        changes.values().forEach(change -> {
            documents.put(change.document());
            if (lettingGo && fold.isFinished(change.document().state())) {
                finishedHere.add(change.document());
            }
        });
        if (documents.seen().size() > documentsMax) {
            throw new TooMany();
        }
        return changes.keySet();
    }

    private @Nullable Seen<T> current(String id) {
        return documents.seen(id).orElseGet(() -> before.apply(id));
    }

    private void handOver(Consumer<List<Seen<T>>> finished) {
        finished.accept(List.copyOf(finishedHere));
        finishedHere.forEach(document -> documents.drop(document.id()));
        finishedHere.clear();
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

    /** There are more documents than are wanted in memory at once. */
    static final class TooMany extends RuntimeException {

        TooMany() {
            super("more documents than may be in memory at once", null, false, false);
        }
    }
}
