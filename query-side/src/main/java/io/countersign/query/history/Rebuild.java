package io.countersign.query.history;

import io.countersign.operation.ViewQuery.Difference;
import io.countersign.operation.ViewQuery.Phase;
import io.countersign.query.documents.MongoDocuments;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a view from the whole log: folds in memory, then writes each document once. Or compares the live view with what
 * it would build.
 *
 * <p>All documents of the view are held in memory meanwhile, so that one is built at a time.
 */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** What is still missing is caught up with while others write, until it is no more than this. */
    private static final int FEW = 200;

    private static final int ROUNDS_MAX = 20;

    private final LogFold log;
    private final Closings closings;
    private final Skipped skipped;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    public Rebuild(LogFold log, Closings closings, Skipped skipped) {
        this.log = log;
        this.closings = closings;
        this.skipped = skipped;
    }

    /**
     * Replaces a view that nobody reads or writes by what the log says.
     *
     * @param progress told the position now and then
     * @return the position up to which the view has seen everything
     */
    public <T> long of(View<T> view, LongConsumer progress) {
        long head = log.head();
        Folded<T> folded = new Folded<>(log, closings, view.fold(), skipped.by(view.group()));
        folded.upTo(head, progress);
        view.documents().replaceAll(folded.all(), head);
        progress.accept(head);
        return head;
    }

    /**
     * Builds a view beside the live one, compares both as of the same event, and lets reads move over. Whoever reads is
     * never held up; whoever writes to this view is for a moment.
     */
    public <T> Result beside(View<T> view, Watching watching) {
        return oneAtATime(() -> {
            MongoDocuments<T>.Successor next = view.documents().successor();
            try {
                return new Run<>(view, next, watching).go();
            } catch (RuntimeException e) {
                if (view.documents().generation() != next.number()) {
                    next.drop();
                }
                throw e;
            }
        });
    }

    /** Compares a view with an independent fold of the log, as of the same event, and changes nothing. */
    public <T> Result compare(View<T> view, Watching watching) {
        return oneAtATime(() -> new Run<>(view, null, watching).go());
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
     */
    public record Result(
            int generation,
            long position,
            long events,
            long documents,
            String digestLive,
            String digestFolded,
            @Nullable Difference difference,
            long millis) {}

    private final class Run<T> {

        private static final double FOLDED = 0.6;
        private static final double WRITTEN = 0.8;

        private final MongoDocuments<T> live;
        private final MongoDocuments<T>.@Nullable Successor next;
        private final Watching watching;
        private final Folded<T> folded;
        private final Comparison<T> comparison;
        private final long began = System.nanoTime();

        Run(View<T> view, MongoDocuments<T>.@Nullable Successor next, Watching watching) {
            this.live = view.documents();
            this.next = next;
            this.watching = watching;
            this.folded = new Folded<>(log, closings, view.fold(), skipped.by(view.group()));
            this.comparison = new Comparison<>(live);
        }

        Result go() {
            long target = Math.max(1, live.position());
            watching.at(Phase.FOLDING, 0, 0);
            folded.upTo(
                    live.position(),
                    position -> watching.at(Phase.FOLDING, folded.events(), FOLDED * position / target));
            try (MongoDocuments<T>.Touched touched = live.watch()) {
                write();
                compare();
                for (int round = 0; round < ROUNDS_MAX; round++) {
                    if (step(live.position(), touched) <= FEW) {
                        break;
                    }
                }
                End end = live.whileNobodyWrites(position -> end(position, touched));
                clearUp(end);
                return new Result(
                        live.generation(),
                        end.position(),
                        folded.events(),
                        comparison.documents(),
                        comparison.digestLive(),
                        comparison.digestFolded(),
                        end.difference(),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            }
        }

        private void clearUp(End end) {
            try {
                end.clearUp().run();
            } catch (RuntimeException e) {
                LOG.warn("reads have moved over; what was read before is dropped at the next start", e);
            }
        }

        private void write() {
            if (next != null) {
                double all = Math.max(1, folded.all().size());
                watching.at(Phase.WRITING, folded.events(), FOLDED);
                next.add(
                        folded.all(),
                        written -> watching.at(
                                Phase.WRITING, folded.events(), FOLDED + (WRITTEN - FOLDED) * written / all));
            }
        }

        private void compare() {
            double all = Math.max(1, 2 * folded.all().size());
            watching.at(Phase.COMPARING, folded.events(), WRITTEN);
            comparison.all(
                    folded.all(),
                    taken -> watching.at(
                            Phase.COMPARING, folded.events(), Math.min(1, WRITTEN + (1 - WRITTEN) * taken / all)));
        }

        /** Catches up to a position, and says how much there was to do. */
        private int step(long position, MongoDocuments<T>.Touched touched) {
            Set<String> changed = folded.upTo(position, told -> {});
            Set<String> written = touched.take();
            if (next != null) {
                next.put(folded.these(changed));
            }
            comparison.again(written, folded.these(changed));
            return changed.size() + written.size();
        }

        private End end(long position, MongoDocuments<T>.Touched touched) {
            step(position, touched);
            Difference difference = comparison.firstDifference(folded);
            return new End(position, difference, next == null ? () -> {} : next.takeOver(position));
        }
    }

    private record End(long position, @Nullable Difference difference, Runnable clearUp) {}
}
