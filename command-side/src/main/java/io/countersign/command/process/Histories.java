package io.countersign.command.process;

import io.countersign.identity.Id;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What has happened to a thing, as its own events in the log say. For a process that needs more than its event names. */
public final class Histories {

    private final EventStore events;

    /** Reads from this store. */
    public Histories(EventStore events) {
        this.events = events;
    }

    /** Whether anything ever happened to it. Stock, for one, is kept only of models that once were received or expected. */
    boolean began(Id thing) {
        return events.lastSequenceNumberFor(thing.toString()).isPresent();
    }

    /** The first event of this kind, if there was one. */
    <E> Optional<E> firstOf(Id thing, Class<E> kind) {
        DomainEventStream stream = events.readEvents(thing.toString());
        while (stream.hasNext()) {
            Object event = stream.next().getPayload();
            if (kind.isInstance(event)) {
                return Optional.of(kind.cast(event));
            }
        }
        return Optional.empty();
    }

    /** What all of its events come to, one after the other. */
    <T> T fold(Id thing, T beginning, BiFunction<T, Object, T> after) {
        DomainEventStream stream = events.readEvents(thing.toString());
        T reached = beginning;
        while (stream.hasNext()) {
            reached = after.apply(reached, stream.next().getPayload());
        }
        return reached;
    }

    /** Whether such a thing has happened to it. */
    boolean knows(Id thing, Class<?> kind) {
        return firstOf(thing, kind).isPresent();
    }
}
