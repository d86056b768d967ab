package io.countersign.standalone.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** The framework's events in memory, which finds those of one stream without looking at all others. */
final class StreamsInMemory extends InMemoryEventStorageEngine {

    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        super.appendEvents(events);
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> inStream = (DomainEventMessage<?>) event;
            streams.computeIfAbsent(inStream.getAggregateIdentifier(), first -> new ArrayList<>())
                    .add(inStream);
        }
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return DomainEventStream.of(List.copyOf(streams.getOrDefault(stream, List.of())).stream()
                .filter(event -> event.getSequenceNumber() >= firstSequence));
    }
}
