package io.countersign.query.operations;

import io.countersign.operation.ViewCommand.NoteRebuildFailure;
import io.countersign.operation.ViewCommand.NoteSwitch;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.Difference;
import io.countersign.operation.ViewQuery.Phase;
import io.countersign.operation.ViewQuery.Progress;
import io.countersign.people.PersonId;
import io.countersign.query.history.LiveViews;
import io.countersign.query.history.NotDigested;
import io.countersign.query.history.Rebuild;
import io.countersign.query.history.Rebuild.Result;
import io.countersign.query.history.View;
import io.countersign.store.nodes.Duty;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds views that somebody ordered, one after the other, and has it noted what came of it.
 *
 * <p>An order is carried out by the process that was running when it was given. What was under way when a process ended
 * is noted as failed when the next one begins: the view that was read is read still.
 */
public final class Rebuilds implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private static final String STOPPED = "the program was stopped before it was done";
    private static final int NOTE_TRIES_MAX = 20;
    private static final Duration NOTE_AGAIN_AFTER = Duration.ofSeconds(3);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final LiveViews views;
    private final Rebuild rebuild;
    private final OnRecord record;
    private final Notes notes;
    private final LongSupplier head;
    private final Map<ViewName, Way> underWay = new ConcurrentHashMap<>();
    private volatile @Nullable ExecutorService building;
    private volatile boolean running;
    private volatile long headAtStart;

    /** @param head the end of the log before anybody may order anything */
    public Rebuilds(LiveViews views, Rebuild rebuild, OnRecord record, Notes notes, LongSupplier head) {
        this.views = views;
        this.rebuild = rebuild;
        this.record = record;
        this.notes = notes;
        this.head = head;
        this.headAtStart = head.getAsLong();
    }

    /**
     * Begins, unless the order is from before this process began.
     *
     * @param position of the event that orders it
     */
    void begin(ViewName view, PersonId orderedBy, long position) {
        ExecutorService begun = building;
        if (begun != null && position > headAtStart && underWay.putIfAbsent(view, new Way()) == null) {
            begun.execute(() -> carryOut(view, orderedBy));
        }
    }

    /** How far the rebuild of this view has come, if one is under way. */
    Optional<Progress> progressOf(ViewName view) {
        return Optional.ofNullable(underWay.get(view)).map(Way::progress);
    }

    @Override
    public void start() {
        ExecutorService begun = Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().name("rebuilding views").daemon().unstarted(task));
        headAtStart = head.getAsLong();
        building = begun;
        running = true;
        begun.execute(this::noteWhatWasStopped);
    }

    @Override
    public void stop() {
        running =
                false; // nobody is interrupted: an interrupt in the middle of a write would break the file of the views
        ExecutorService begun = building;
        if (begun == null) {
            return;
        }
        building = null; // an order that comes now is noted as stopped by whoever begins next
        begun.shutdown();
        try {
            if (!begun.awaitTermination(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a rebuild has not stopped in time; it is noted as failed at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void noteWhatWasStopped() {
        for (View<?> view : views.all()) {
            record.lastRebuildOf(view.name())
                    .filter(last -> last.isUnderWay() && last.position() <= headAtStart)
                    .ifPresent(last -> note(
                            new NoteRebuildFailure(view.name(), STOPPED),
                            last.rebuild().orderedBy()));
        }
    }

    private void carryOut(ViewName name, PersonId orderedBy) {
        Object end;
        try {
            end = views.find(name)
                    .<Object>map(view -> build(name, view))
                    .orElseGet(() -> new NoteRebuildFailure(name, "there is no view of this name"));
        } catch (RuntimeException e) {
            LOG.warn("view {} could not be built; what was read before is read still", name.value(), e);
            end = new NoteRebuildFailure(name, causeOf(e));
        }
        try {
            note(end, orderedBy);
        } finally {
            underWay.remove(name);
        }
    }

    private NoteSwitch build(ViewName name, View<?> view) {
        Way way = underWay.getOrDefault(name, new Way());
        way.begin();
        Result result = rebuild.beside(view, (phase, events, done) -> {
            if (!running) {
                throw new Stopped();
            }
            way.at(phase, events, done);
        });
        Difference difference = result.difference();
        LOG.info(
                "view {}: {} events folded into {} documents in {} ms, writers held up for {} ms; reads have moved to generation {}{}",
                name.value(),
                result.events(),
                result.documents(),
                result.millis(),
                result.heldUpMillis(),
                result.generation(),
                difference == null ? "" : "; before, " + difference.document() + " differed");
        return new NoteSwitch(
                name,
                result.generation(),
                result.position(),
                result.events(),
                result.documents(),
                result.digestLive(),
                result.digestFolded(),
                difference == null ? null : difference.document(),
                result.millis());
    }

    private static String causeOf(RuntimeException failure) {
        return failure instanceof NotDigested || failure instanceof Stopped
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }

    private void note(Object end, PersonId orderedBy) {
        for (int tries = 1; ; tries++) {
            try {
                notes.note(end, this, orderedBy);
                return;
            } catch (RuntimeException e) {
                if (tries == NOTE_TRIES_MAX || !running) {
                    LOG.error("the end of a rebuild could not be noted; it will be noted as failed", e);
                    return;
                }
                LockSupport.parkNanos(NOTE_AGAIN_AFTER.toNanos());
            }
        }
    }

    private static final class Stopped extends RuntimeException {

        Stopped() {
            super(STOPPED);
        }
    }

    /** How far one has come. */
    private static final class Way {

        private volatile long began;
        private volatile Phase phase = Phase.WAITING;
        private volatile long events;
        private volatile double done;

        void begin() {
            began = System.nanoTime();
        }

        void at(Phase phase, long events, double done) {
            this.phase = phase;
            this.events = events;
            this.done = done;
        }

        Progress progress() {
            if (phase == Phase.WAITING) {
                return new Progress(phase, 0, 0, 0, null);
            }
            double seconds = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)) / 1e3;
            double part = done;
            return new Progress(
                    phase,
                    events,
                    (int) (100 * part),
                    Math.round(events / seconds),
                    part == 0 ? null : Math.round(Math.ceil(seconds * (1 - part) / part)));
        }
    }
}
