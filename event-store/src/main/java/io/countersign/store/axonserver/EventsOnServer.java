package io.countersign.store.axonserver;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * The framework's event store over Axon Server, with positions as everywhere else in this program: the first event has 1,
 * and 0 comes before it. The server counts from 0.
 */
public final class EventsOnServer extends AxonServerEventStore {

    private static final EventForm FORM = new EventForm();

    private EventsOnServer(Builder builder) {
        super(builder);
    }

    /** An event store on this server. */
    public static EventsOnServer on(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            Serializer content,
            Serializer plumbing,
            EventUpcaster upcasters) {
        Builder builder = AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(content)
                .snapshotSerializer(plumbing)
                .snapshotFilter(SnapshotFilter.rejectAll())
                .upcasterChain(events -> upcasters.upcast(withoutFillers(events)));
        builder.build(); // only then has the builder a storage, which is the framework's own
        return new EventsOnServer(builder);
    }

    /** The token of a position; nothing for the beginning. */
    public static @Nullable TrackingToken tokenAt(long position) {
        return position <= 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    private static Stream<IntermediateEventRepresentation> withoutFillers(
            Stream<? extends IntermediateEventRepresentation> events) {
        return events.<IntermediateEventRepresentation>map(event -> event)
                .filter(event -> !EventForm.isFiller(event.getType().getName()));
    }

    /** There are no snapshots, and nobody asks the server for one. */
    @Override
    public DomainEventStream readEvents(String stream) {
        return readEvents(stream, 0);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        DomainEventStream events = super.readEvents(stream, firstSequence);
        return DomainEventStream.of(events.asStream().map(FORM::asStored), events::getLastSequenceNumber);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        return new Counted(super.openStream(onServer(after)));
    }

    @Override
    @SuppressWarnings("NullAway") // the framework's contract: null is the beginning
    public TrackingToken createTailToken() {
        return null; // the server's own is the first event, and not what comes before it
    }

    @Override
    public TrackingToken createHeadToken() {
        return ours(super.createHeadToken());
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return ours(super.createTokenAt(moment));
    }

    @SuppressWarnings("NullAway") // the framework's contract: null is the beginning
    private static @Nullable TrackingToken onServer(@Nullable TrackingToken token) {
        return token == null || token.position().orElse(0) <= 0
                ? null
                : new GlobalSequenceTrackingToken(token.position().orElse(0) - 1);
    }

    @SuppressWarnings("NullAway") // the framework's contract: null is the beginning
    private static TrackingToken ours(@Nullable TrackingToken onServer) {
        return onServer == null
                ? null
                : new GlobalSequenceTrackingToken(onServer.position().orElse(-1) + 1);
    }

    /** Events with their positions as this program counts. */
    private static final class Counted implements TrackingEventStream {

        private final TrackingEventStream events;

        Counted(TrackingEventStream events) {
            this.events = events;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek().map(Counted::counted);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return events.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return counted(events.nextAvailable());
        }

        /** Whatever is followed is followed whole: a position must not stand still because nobody minds what happens. */
        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {}

        @Override
        public void close() {
            events.close();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return events.setOnAvailableCallback(callback);
        }

        private static TrackedEventMessage<?> counted(TrackedEventMessage<?> event) {
            TrackingToken position = ours(event.trackingToken());
            return event instanceof DomainEventMessage<?> happened
                    ? new GenericTrackedDomainEventMessage<>(position, FORM.asStored(happened))
                    : event.withTrackingToken(position);
        }
    }
}
