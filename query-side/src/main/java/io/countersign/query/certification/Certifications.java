package io.countersign.query.certification;

import io.countersign.operation.ViewCommand;
import io.countersign.operation.ViewCommand.NoteCertificationFailure;
import io.countersign.people.PersonId;
import io.countersign.query.history.LiveViews;
import io.countersign.query.history.View;
import io.countersign.query.operations.Notes;
import io.countersign.query.operations.OnRecord;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.nodes.Duty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Certifies views when somebody wants it and when it is time, and has it noted what was found.
 *
 * <p>Who waits stands on record, and nowhere else: what was under way when a process ended is done by the next one. A night
 * on which the program was off is made up for.
 */
public final class Certifications implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Certifications.class);

    private static final PersonId NOBODY = new PersonId("nobody");
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final LiveViews views;
    private final Certifying certifying;
    private final OnRecord record;
    private final Notes notes;
    private final EventLog log;
    private final Clock clock;
    private final Rhythm rhythm;
    private volatile @Nullable ScheduledExecutorService looking;
    private volatile boolean running;

    public Certifications(
            LiveViews views,
            Certifying certifying,
            OnRecord record,
            Notes notes,
            EventLog log,
            Clock clock,
            Rhythm rhythm) {
        this.views = views;
        this.certifying = certifying;
        this.record = record;
        this.notes = notes;
        this.log = log;
        this.clock = clock;
        this.rhythm = rhythm;
    }

    @Override
    public void start() {
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().name("certifying views").daemon().unstarted(task));
        looking = begun;
        running = true;
        begin();
        begun.scheduleWithFixedDelay(this::lookOrSay, LOOK_AGAIN.toSeconds(), LOOK_AGAIN.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        ScheduledExecutorService begun = looking;
        if (begun == null) {
            return;
        }
        looking = null;
        begun.shutdown();
        try {
            if (!begun.awaitTermination(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("views are being certified still; it is done again after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins with what somebody waits for. */
    void begin() {
        ScheduledExecutorService begun = looking;
        if (running && begun != null) {
            begun.execute(() -> saying(this::certifyWhatIsAwaited));
        }
    }

    private void lookOrSay() {
        saying(this::certifyWhatIsAwaited);
        saying(this::certifyWhenItIsTime);
    }

    /** Certifies the views that somebody waits for. */
    void certifyWhatIsAwaited() {
        certify(views.all().stream().filter(view -> orderedBy(view) != null).toList());
    }

    /** Certifies every view, unless each was looked at since it was time, or nothing had been recorded by then. */
    void certifyWhenItIsTime() {
        rhythm.lastTime(clock.instant()).filter(this::isMissing).ifPresent(time -> certify(views.all()));
    }

    private boolean isMissing(Instant time) {
        return views.all().stream()
                        .map(view -> record.certificationsOf(view.name()).lookedAt())
                        .anyMatch(at -> at == null || at.isBefore(time))
                && isOlderThan(time);
    }

    private boolean isOlderThan(Instant time) {
        boolean[] older = {false};
        log.read(
                Selection.ofNames(Set.of()).limitedTo(1),
                first -> older[0] = first.recordedAt().isBefore(time));
        return older[0];
    }

    private void certify(List<View<?>> wanted) {
        if (wanted.isEmpty() || !running) {
            return;
        }
        for (ViewCommand found : found(wanted)) {
            if (found instanceof NoteCertificationFailure failure) {
                LOG.error(
                        "view {} is not certified as of event {}: first difference {}, first broken event {}, failure {}",
                        failure.view().value(),
                        failure.position(),
                        failure.firstDifference(),
                        failure.firstBroken(),
                        failure.failure());
            }
            notes.note(
                    found,
                    this,
                    Objects.requireNonNullElse(
                            record.certificationsOf(found.view()).orderedBy(), NOBODY));
        }
    }

    private List<ViewCommand> found(List<View<?>> wanted) {
        try {
            return certifying.certify(wanted);
        } catch (RuntimeException e) {
            LOG.warn("views could not be certified", e);
            return wanted.stream()
                    .<ViewCommand>map(view -> new NoteCertificationFailure(
                            view.name(),
                            view.documents().position(),
                            null,
                            null,
                            e.getClass().getSimpleName()))
                    .toList();
        }
    }

    private @Nullable PersonId orderedBy(View<?> view) {
        return record.certificationsOf(view.name()).orderedBy();
    }

    private static void saying(Runnable doing) {
        try {
            doing.run();
        } catch (RuntimeException e) {
            LOG.warn("what was found of views could not be noted; it is tried again", e);
        }
    }
}
