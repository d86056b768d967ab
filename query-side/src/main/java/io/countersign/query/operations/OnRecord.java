package io.countersign.query.operations;

import io.countersign.operation.DeadLetterEvent;
import io.countersign.operation.DeadLetterEvent.DeadLetterDigested;
import io.countersign.operation.DeadLetterEvent.DeadLetterRetried;
import io.countersign.operation.DeadLetterEvent.DeadLetterSkipped;
import io.countersign.operation.DeadLetterEvent.DeadLetterStayed;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.FollowerName;
import io.countersign.operation.ViewEvent;
import io.countersign.operation.ViewEvent.ViewCertificationOrdered;
import io.countersign.operation.ViewEvent.ViewCertified;
import io.countersign.operation.ViewEvent.ViewNotCertified;
import io.countersign.operation.ViewEvent.ViewRebuildFailed;
import io.countersign.operation.ViewEvent.ViewRebuildOrdered;
import io.countersign.operation.ViewEvent.ViewSwitched;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.Certification;
import io.countersign.operation.ViewQuery.Certified;
import io.countersign.operation.ViewQuery.NotCertified;
import io.countersign.operation.ViewQuery.Outcome;
import io.countersign.operation.ViewQuery.Rebuild;
import io.countersign.people.PersonId;
import io.countersign.query.history.Skipped;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What people decided about views and dead letters, from the few events that say so. */
public final class OnRecord implements Skipped {

    private final EventLog log;
    private final EventReading reading;
    private final Map<ViewName, Certifications> certifications = new ConcurrentHashMap<>();

    public OnRecord(EventLog log, EventReading reading) {
        this.log = log;
        this.reading = reading;
    }

    /** The last time that somebody had this view built. */
    Optional<LastRebuild> lastRebuildOf(ViewName view) {
        Fold fold = new Fold();
        read(view.toString(), fold::on);
        return Optional.ofNullable(fold.last);
    }

    /** How a view stands with the sealed log. */
    public Certifications certificationsOf(ViewName view) {
        return certifications.compute(view, (name, known) -> {
            Certifications[] now = {known == null ? Certifications.NONE : known};
            log.read(
                    Selection.ofStream(name.toString()).after(now[0].readTo()),
                    stored -> now[0] = now[0].after(reading.event(stored), stored));
            return now[0];
        });
    }

    @Override
    public Set<Long> by(String group) {
        Set<Long> positions = new HashSet<>();
        read(new FollowerName(group).toString(), (event, stored) -> {
            if (event instanceof DeadLetterSkipped skipped) {
                positions.add(skipped.letter().position());
            }
        });
        return positions;
    }

    /** What was decided about each letter of a follower, last. */
    Map<DeadLetterId, Decided> decidedOn(FollowerName follower) {
        Map<DeadLetterId, Decided> decided = new HashMap<>();
        read(follower.toString(), (event, stored) -> {
            if (event instanceof DeadLetterEvent about) {
                DeadLetterId letter = letterOf(about);
                decided.put(letter, Decided.after(decided.get(letter), about, stored));
            }
        });
        return decided;
    }

    private static DeadLetterId letterOf(DeadLetterEvent event) {
        return switch (event) {
            case DeadLetterRetried retried -> retried.letter();
            case DeadLetterDigested digested -> digested.letter();
            case DeadLetterStayed stayed -> stayed.letter();
            case DeadLetterSkipped skipped -> skipped.letter();
        };
    }

    /** The event at a place in the log. */
    Optional<StoredEvent> at(long position) {
        StoredEvent[] found = {null};
        log.read(Selection.ofNames(Set.of()).after(position - 1).upTo(position), stored -> found[0] = stored);
        return Optional.ofNullable(found[0]);
    }

    private void read(String stream, BiConsumer<Object, StoredEvent> each) {
        log.read(Selection.ofStream(stream), stored -> each.accept(reading.event(stored), stored));
    }

    /**
     * A rebuild as it is on record.
     *
     * @param position of the event that orders it
     */
    record LastRebuild(long position, Rebuild rebuild) {

        boolean isUnderWay() {
            return rebuild.endedAt() == null;
        }
    }

    /**
     * How a view stands with the sealed log, and who waits to hear of it.
     *
     * @param readTo the last event of the view that this is made of
     * @param orderedBy nobody when nobody waits
     * @param lookedAt when somebody or something looked, last
     */
    public record Certifications(
            long readTo,
            @Nullable PersonId orderedBy,
            @Nullable Instant lookedAt,
            @Nullable Certified certified,
            @Nullable NotCertified failed) {

        private static final Certifications NONE = new Certifications(0, null, null, null, null);

        /** How it stands. */
        public Certification certification() {
            return new Certification(orderedBy != null, certified, failed);
        }

        private Certifications after(Object event, StoredEvent stored) {
            Instant at = stored.recordedAt();
            return switch (event) {
                case ViewCertificationOrdered ordered ->
                    new Certifications(stored.position(), ordered.orderedBy(), lookedAt, certified, failed);
                case ViewCertified now ->
                    new Certifications(
                            stored.position(),
                            null,
                            at,
                            new Certified(now.position(), at, now.digest(), now.size(), now.root()),
                            null);
                case ViewNotCertified now ->
                    new Certifications(
                            stored.position(),
                            null,
                            at,
                            certified,
                            new NotCertified(
                                    now.position(), at, now.firstDifference(), now.firstBroken(), now.failure()));
                default -> new Certifications(stored.position(), orderedBy, lookedAt, certified, failed);
            };
        }
    }

    /**
     * What was decided about a letter, last.
     *
     * @param at when it was digested or skipped, or tried in vain
     */
    record Decided(
            State state, PersonId by, Instant at, @Nullable String reason) {

        enum State {
            RETRIED,
            STAYED,
            DIGESTED,
            SKIPPED
        }

        private static Decided after(@Nullable Decided before, DeadLetterEvent event, StoredEvent stored) {
            PersonId who = before == null ? new PersonId("nobody") : before.by();
            return switch (event) {
                case DeadLetterRetried retried ->
                    new Decided(State.RETRIED, retried.retriedBy(), stored.recordedAt(), null);
                case DeadLetterDigested digested -> new Decided(State.DIGESTED, who, stored.recordedAt(), null);
                case DeadLetterStayed stayed -> new Decided(State.STAYED, who, stored.recordedAt(), null);
                case DeadLetterSkipped skipped ->
                    new Decided(State.SKIPPED, skipped.skippedBy(), stored.recordedAt(), skipped.reason());
            };
        }
    }

    private static final class Fold {

        private @Nullable LastRebuild last;

        void on(Object event, StoredEvent stored) {
            if (event instanceof ViewEvent about) {
                last = switch (about) {
                    case ViewRebuildOrdered ordered ->
                        new LastRebuild(
                                stored.position(),
                                new Rebuild(
                                        ordered.reason(), ordered.orderedBy(), stored.recordedAt(), null, null, null));
                    case ViewSwitched switched -> ended(stored, outcomeOf(switched), null);
                    case ViewRebuildFailed failed -> ended(stored, null, failed.cause());
                    case ViewCertificationOrdered ordered -> last;
                    case ViewCertified certified -> last;
                    case ViewNotCertified failed -> last;
                };
            }
        }

        private @Nullable LastRebuild ended(StoredEvent stored, @Nullable Outcome outcome, @Nullable String failure) {
            if (last == null) {
                return null;
            }
            Rebuild begun = last.rebuild();
            return new LastRebuild(
                    last.position(),
                    new Rebuild(
                            begun.reason(),
                            begun.orderedBy(),
                            begun.orderedAt(),
                            stored.recordedAt(),
                            outcome,
                            failure));
        }

        private static Outcome outcomeOf(ViewSwitched event) {
            return new Outcome(
                    event.generation(),
                    event.position(),
                    event.events(),
                    event.documents(),
                    event.digestBefore(),
                    event.digestAfter(),
                    event.firstDifference(),
                    event.millis());
        }
    }
}
