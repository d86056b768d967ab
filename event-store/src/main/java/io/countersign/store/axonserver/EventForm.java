package io.countersign.store.axonserver;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.countersign.store.json.StoredJson;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.log.StoredEvent.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a stored event stands on the server, so that what comes back is what was stored, to the byte.
 *
 * <p>The server keeps milliseconds, pairs of metadata without an order, and numbers without a gap. What an event from another
 * store has beyond that goes with it in pairs of its own, and a number that the other store left out is taken by a filler,
 * which nobody sees.
 */
final class EventForm {

    /** A pair with the microseconds beyond the millisecond. */
    private static final String MICROS = "stored.micros";

    /** A pair with the whole metadata as it was stored, in place of all other pairs. */
    private static final String METADATA = "stored.metadata";

    private static final String FILLER = "log.filler";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> ANYTHING = new TypeReference<>() {};

    private final JsonMapper mapper = StoredJson.mapper();

    /** An event as the server keeps it. */
    Event written(StoredEvent event) {
        Event.Builder written = Event.newBuilder()
                .setMessageIdentifier(event.eventId())
                .setAggregateIdentifier(event.stream())
                .setAggregateSequenceNumber(event.sequence())
                .setTimestamp(event.recordedAt().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.name())
                        .setRevision(event.revision())
                        .setData(ByteString.copyFrom(event.content().value())));
        if (event.aggregateType() != null) {
            written.setAggregateType(event.aggregateType());
        }
        long micros = microsOf(event.recordedAt());
        if (micros != 0) {
            written.putMetaData(MICROS, text(Long.toString(micros)));
        }
        byte[] stored = event.metadata().value();
        Map<String, String> pairs = pairsIn(stored);
        if (pairs.isEmpty() || !Arrays.equals(inOrder(pairs), stored)) {
            written.putMetaData(METADATA, text(new String(stored, StandardCharsets.UTF_8)));
        } else {
            pairs.forEach((key, value) -> written.putMetaData(key, text(value)));
        }
        return written.build();
    }

    /** The pairs of texts that metadata consists of; none when it consists of anything else. */
    private Map<String, String> pairsIn(byte[] stored) {
        try {
            Map<String, String> pairs = mapper.readValue(stored, TEXTS);
            return pairs.containsValue(null) ? Map.of() : pairs;
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    /** What takes a number that no event has. */
    static Event filler(long position, Instant recordedAt) {
        return Event.newBuilder()
                .setMessageIdentifier(FILLER + "-" + position)
                .setTimestamp(recordedAt.toEpochMilli())
                .setPayload(SerializedObject.newBuilder().setType(FILLER))
                .build();
    }

    static boolean isFiller(Event event) {
        return isFiller(event.getPayload().getType());
    }

    static boolean isFiller(String name) {
        return FILLER.equals(name);
    }

    /** An event as it was stored. */
    StoredEvent read(long position, Event event) {
        return new StoredEvent(
                position,
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getAggregateType().isEmpty() ? null : event.getAggregateType(),
                event.getPayload().getType(),
                event.getPayload().getRevision(),
                recordedAt(event),
                event.getMessageIdentifier(),
                new Bytes(event.getPayload().getData().toByteArray()),
                new Bytes(metadata(event.getMetaDataMap())));
    }

    /** When it was recorded, to the microsecond. */
    static Instant recordedAt(Event event) {
        Instant millisecond = Instant.ofEpochMilli(event.getTimestamp());
        return event.containsMetaData(MICROS)
                ? withMicros(millisecond, event.getMetaDataOrThrow(MICROS).getTextValue())
                : millisecond;
    }

    /** The same message as the framework would have read it where the event was stored first. */
    <T> DomainEventMessage<T> asStored(DomainEventMessage<T> message) {
        Object micros = message.getMetaData().get(MICROS);
        Object metadata = message.getMetaData().get(METADATA);
        if (micros == null && metadata == null) {
            return message;
        }
        Map<String, ?> pairs = metadata == null
                ? message.getMetaData().withoutKeys(Set.of(MICROS))
                : mapper.readValue(metadata.toString(), ANYTHING);
        return new GenericDomainEventMessage<>(
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                new GenericMessage<>(message.getIdentifier(), message.getPayload(), pairs),
                micros == null ? message.getTimestamp() : withMicros(message.getTimestamp(), micros.toString()));
    }

    /** The bytes that stand for pairs, and that are sealed. */
    private byte[] metadata(Map<String, MetaDataValue> pairs) {
        MetaDataValue whole = pairs.get(METADATA);
        return whole == null
                ? inOrder(pairs.entrySet().stream()
                        .filter(pair -> !pair.getKey().equals(MICROS))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, pair -> pair.getValue().getTextValue())))
                : whole.getTextValue().getBytes(StandardCharsets.UTF_8);
    }

    /** Pairs in the order of their keys, as JSON. */
    private byte[] inOrder(Map<String, String> pairs) {
        return mapper.writeValueAsBytes(new TreeMap<>(pairs));
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }

    private static long microsOf(Instant moment) {
        return Duration.between(moment.truncatedTo(ChronoUnit.MILLIS), moment).toNanos() / 1_000;
    }

    private static Instant withMicros(Instant millisecond, String micros) {
        return millisecond.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
