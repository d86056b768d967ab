package io.countersign.query.history;

import io.countersign.operation.ViewQuery.Difference;
import io.countersign.operation.ViewQuery.Phase;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.documents.Seen;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a view from the whole log: folds in memory, then writes each document once. Or compares the live view with what
 * it would build.
 *
 * <p>So many documents are in memory at once, and no more. A view that has more is folded in parts, each by a reading of
 * the log of its own; one whose documents hand something on to each other is folded in one, and those that nothing will
 * change any more are written and let go of. One view is built at a time.
 */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private static final int DOCUMENTS_AT_ONCE_MAX = 50_000;

    /** What is still missing is caught up with while others write, until it is no more than this. */
    private static final int FEW = 200;

    private static final int ROUNDS_MAX = 20;

    private final LogFold log;
    private final Closings closings;
    private final Skipped skipped;
    private final int documentsMax;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    public Rebuild(LogFold log, Closings closings, Skipped skipped) {
        this(log, closings, skipped, DOCUMENTS_AT_ONCE_MAX);
    }

    /** @param documentsMax so many documents may be in memory at once */
    Rebuild(LogFold log, Closings closings, Skipped skipped, int documentsMax) {
        this.log = log;
        this.closings = closings;
        this.skipped = skipped;
        this.documentsMax = documentsMax;
    }

    /**
     * Replaces a view that nobody reads or writes by what the log says.
     *
     * @param progress told the position now and then
     * @return the position up to which the view has seen everything
     */
    public <T> long of(View<T> view, LongConsumer progress) {
        long head = log.head();
        inParts(view, parts -> {
            MongoDocuments<T>.Successor next = view.documents().successor();
            for (int part = 0; part < parts; part++) {
                Folded<T> folded = part(view, part, parts);
                folded.upTo(head, progress, some -> next.add(some, written -> {}));
                next.add(folded.all(), written -> {});
            }
            next.takeOver(head).run();
            return head;
        });
        progress.accept(head);
        return head;
    }

    /**
     * Builds a view beside the live one, compares both as of the same event, and lets reads move over. Whoever reads is
     * never held up; whoever writes to this view is for a moment.
     */
    public <T> Result beside(View<T> view, Watching watching) {
        return oneAtATime(() -> inParts(view, parts -> built(view, parts, true, watching)));
    }

    /** Compares a view with an independent fold of the log, as of the same event, and changes nothing that is read. */
    public <T> Result compare(View<T> view, Watching watching) {
        return oneAtATime(() -> inParts(view, parts -> built(view, parts, false, watching)));
    }

    private <T> Result built(View<T> view, int parts, boolean switching, Watching watching) {
        MongoDocuments<T>.Successor next = switching || parts > 1 || view.fold().handsOn()
                ? view.documents().successor()
                : null;
        try {
            return new Run<>(view, parts, next, switching, watching).go();
        } finally {
            if (next != null && view.documents().generation() != next.number()) {
                next.drop();
            }
        }
    }

    /** Does it in as many parts as are needed: more when there turn out to be more documents than may be in memory. */
    private <T, R> R inParts(View<T> view, IntFunction<R> doing) {
        if (view.fold().handsOn()) { // what is finished is let go of, and the rest follows from one another
            return doing.apply(1);
        }
        for (int parts = (int) (view.documents().count() / documentsMax) + 1; ; parts = 2 * parts) {
            try {
                return doing.apply(parts);
            } catch (Folded.TooMany e) {
                LOG.info(
                        "view {} has more documents than {} parts may hold",
                        view.name().value(),
                        parts);
            }
        }
    }

    private <T> Folded<T> part(View<T> view, int part, int parts) {
        Predicate<String> mine = parts == 1 ? id -> true : id -> Math.floorMod(id.hashCode(), parts) == part;
        int most = view.fold().handsOn() ? Integer.MAX_VALUE : documentsMax + documentsMax / 2;
        return Folded.fromTheBeginning(log, closings, view, skipped.by(view.group()), mine, most);
    }

    private <R> R oneAtATime(Supplier<R> doing) {
        oneAtATime.lock();
        try {
            return doing.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Is told how far it has come. */
    @FunctionalInterface
    public interface Watching {

        /** Does not look. */
        Watching NOBODY = (phase, events, done) -> {};

        /**
         * @param events how many events are folded
         * @param done how much of the whole way, from 0 to 1
         */
        void at(Phase phase, long events, double done);
    }

    /**
     * What came of it.
     *
     * @param generation the one that is live now
     * @param position both were compared as of this event
     * @param digestLive over what was read before
     * @param heldUpMillis how long nobody could write to the view
     */
    public record Result(
            int generation,
            long position,
            long events,
            long documents,
            String digestLive,
            String digestFolded,
            @Nullable Difference difference,
            long heldUpMillis,
            long millis) {}

    private final class Run<T> {

        private static final double FOLDED = 0.6;
        private static final double WRITTEN = 0.8;

        private final View<T> view;
        private final MongoDocuments<T> live;
        private final int parts;
        private final MongoDocuments<T>.@Nullable Successor next;
        private final boolean switching;
        private final Watching watching;
        private final Comparison<T> comparison;
        private final long began = System.nanoTime();
        private long events;

        Run(View<T> view, int parts, MongoDocuments<T>.@Nullable Successor next, boolean switching, Watching watching) {
            this.view = view;
            this.live = view.documents();
            this.parts = parts;
            this.next = next;
            this.switching = switching;
            this.watching = watching;
            this.comparison = new Comparison<>(live);
        }

        Result go() {
            try (MongoDocuments<T>.Touched touched = live.watch()) {
                long start = live.position();
                Folded<T> rest = fold(start);
                for (int round = 0; round < ROUNDS_MAX; round++) {
                    if (step(rest, live.position(), touched) <= FEW) {
                        break;
                    }
                }
                End end = live.whileNobodyWrites(position -> end(rest, position, touched));
                clearUp(end);
                return new Result(
                        live.generation(),
                        end.position(),
                        parts == 1 ? rest.events() : events + rest.events(),
                        comparison.documents(),
                        comparison.digestLive(),
                        comparison.digestFolded(),
                        end.difference(),
                        end.heldUpMillis(),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            }
        }

        /**
         * Folds, writes and compares one part after the other.
         *
         * @return where to go on from
         */
        private Folded<T> fold(long start) {
            for (int part = 0; part < parts; part++) {
                Folded<T> folded = part(view, part, parts);
                fold(folded, part, start);
                events += folded.events();
                if (parts == 1) {
                    return folded;
                }
            }
            return Folded.goingOn(
                    log, closings, view, skipped.by(view.group()), id -> next == null ? null : next.read(id), start);
        }

        private void fold(Folded<T> folded, int part, long start) {
            watching.at(Phase.FOLDING, events, done(part, 0));
            folded.upTo(
                    start,
                    position -> watching.at(
                            Phase.FOLDING,
                            events + folded.events(),
                            done(part, FOLDED * position / Math.max(1, start))),
                    this::take);
            double all = Math.max(1, folded.all().size());
            if (next != null) {
                watching.at(Phase.WRITING, events + folded.events(), done(part, FOLDED));
                next.add(
                        folded.all(),
                        written -> watching.at(
                                Phase.WRITING,
                                events + folded.events(),
                                done(part, FOLDED + (WRITTEN - FOLDED) * written / all)));
            }
            watching.at(Phase.COMPARING, events + folded.events(), done(part, WRITTEN));
            comparison.all(
                    folded.all(),
                    taken -> watching.at(
                            Phase.COMPARING,
                            events + folded.events(),
                            done(part, WRITTEN + (1 - WRITTEN) * taken / all)));
        }

        /** Writes and compares documents that nothing will change any more. */
        private void take(List<Seen<T>> finished) {
            if (next != null) {
                next.add(finished, written -> {});
            }
            comparison.all(finished, taken -> {});
        }

        private double done(int part, double ofPart) {
            return Math.min(1, (part + ofPart) / parts);
        }

        /** Catches up to a position, and says how much there was to do. */
        private int step(Folded<T> rest, long position, MongoDocuments<T>.Touched touched) {
            Set<String> changed = rest.upTo(position, told -> {});
            Set<String> written = touched.take();
            if (next != null) {
                next.put(rest.these(changed));
            }
            comparison.again(written, rest.these(changed));
            return changed.size() + written.size();
        }

        private End end(Folded<T> rest, long position, MongoDocuments<T>.Touched touched) {
            long since = System.nanoTime();
            step(rest, position, touched);
            comparison.allThatIsTooMany();
            Difference difference = comparison.firstDifference(id ->
                    next == null ? rest.these(Set.of(id)).stream().findFirst().orElse(null) : next.read(id));
            Runnable clearUp = next == null || !switching ? () -> {} : next.takeOver(position);
            return new End(position, difference, clearUp, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
        }

        private void clearUp(End end) {
            try {
                end.clearUp().run();
            } catch (RuntimeException e) {
                LOG.warn("reads have moved over; what was read before is dropped at the next start", e);
            }
        }
    }

    private record End(long position, @Nullable Difference difference, Runnable clearUp, long heldUpMillis) {}
}
