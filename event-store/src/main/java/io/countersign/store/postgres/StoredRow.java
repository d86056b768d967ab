package io.countersign.store.postgres;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of the log for the framework, with its time as a number that needs no parsing. */
@SuppressWarnings("ArrayRecordComponent") // the framework's interface hands out arrays; nobody compares rows
record StoredRow(
        String eventId,
        String stream,
        long sequence,
        String aggregateType,
        Instant recordedAt,
        String name,
        String revision,
        byte[] content,
        byte[] metadata)
        implements DomainEventData<byte[]> {

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(content, byte[].class, name, revision);
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return stream;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }
}
