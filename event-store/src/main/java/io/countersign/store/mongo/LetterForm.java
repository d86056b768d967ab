package io.countersign.store.mongo;

import io.countersign.store.processing.KeptLetter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a dead letter is written as a document, and read. */
final class LetterForm {

    static final String EVENT_ID = "eventId";
    static final String EVENT = "event";
    static final String STREAM = "stream";
    static final String CAUSE_TYPE = "causeType";
    static final String CAUSE_MESSAGE = "causeMessage";
    static final String PARKED_AT = "parkedAt";
    static final String TOUCHED_AT = "touchedAt";

    private static final String REVISION = "revision";
    private static final String AGGREGATE_TYPE = "aggregateType";
    private static final String SEQUENCE_NUMBER = "sequenceNumber";
    private static final String RECORDED_AT = "recordedAt";
    private static final String CONTENT = "content";
    private static final String METADATA = "metadata";
    private static final String DIAGNOSTICS = "diagnostics";

    private final Serializer events;

    LetterForm(Serializer events) {
        this.events = events;
    }

    /** The document of an event that nothing was kept of before. */
    Document written(String group, String sequence, DeadLetter<? extends EventMessage<?>> letter) {
        EventMessage<?> event = letter.message();
        SerializedObject<String> content = event.serializePayload(events, String.class);
        Document document = new Document("_id", group + "/" + event.getIdentifier())
                .append("group", group)
                .append("sequence", sequence)
                .append("position", positionOf(event))
                .append(EVENT_ID, event.getIdentifier())
                .append(EVENT, content.getType().getName())
                .append(REVISION, content.getType().getRevision())
                .append(RECORDED_AT, event.getTimestamp().toString())
                .append(CONTENT, content.getData())
                .append(METADATA, texts(event.getMetaData()))
                .append(PARKED_AT, letter.enqueuedAt().toString());
        if (event instanceof DomainEventMessage<?> happened) {
            document.append(STREAM, happened.getAggregateIdentifier())
                    .append(AGGREGATE_TYPE, happened.getType())
                    .append(SEQUENCE_NUMBER, happened.getSequenceNumber());
        }
        return touched(document, letter);
    }

    /** The same document with what has become of the letter since. */
    Document touched(Document before, DeadLetter<? extends EventMessage<?>> letter) {
        Document document = new Document(before);
        document.append(TOUCHED_AT, letter.lastTouched().toString())
                .append(DIAGNOSTICS, texts(letter.diagnostics()))
                .append(CAUSE_TYPE, letter.cause().map(Cause::type).orElse(null))
                .append(CAUSE_MESSAGE, letter.cause().map(Cause::message).orElse(null));
        return document;
    }

    Letter read(Document document) {
        String causeType = document.getString(CAUSE_TYPE);
        return new Letter(
                document,
                event(document),
                causeType == null ? null : new ThrowableCause(causeType, document.getString(CAUSE_MESSAGE)),
                Instant.parse(document.getString(PARKED_AT)),
                Instant.parse(document.getString(TOUCHED_AT)),
                MetaData.from(document.get(DIAGNOSTICS, Document.class)));
    }

    private EventMessage<?> event(Document document) {
        Object content = events.deserialize(new SimpleSerializedObject<>(
                document.getString(CONTENT), String.class, document.getString(EVENT), document.getString(REVISION)));
        GenericMessage<Object> message = new GenericMessage<>(
                document.getString(EVENT_ID), content, MetaData.from(document.get(METADATA, Document.class)));
        Instant recordedAt = Instant.parse(document.getString(RECORDED_AT));
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(document.getLong("position")),
                new GenericDomainEventMessage<>(
                        document.getString(AGGREGATE_TYPE),
                        document.getString(STREAM),
                        document.getLong(SEQUENCE_NUMBER),
                        message,
                        recordedAt));
    }

    private static long positionOf(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }

    private static Document texts(Map<String, ?> metadata) {
        Map<String, Object> texts = new HashMap<>();
        metadata.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return new Document(texts);
    }

    /** A dead letter as it is kept. */
    record Letter(
            Document document,
            EventMessage<?> message,
            @Nullable Cause why,
            Instant enqueuedAt,
            Instant lastTouched,
            MetaData diagnostics)
            implements KeptLetter {

        @Override
        public Optional<Cause> cause() {
            return Optional.ofNullable(why);
        }

        @Override
        public DeadLetter<EventMessage<?>> markTouched() {
            return new Letter(document, message, why, enqueuedAt, now(), diagnostics);
        }

        @Override
        public DeadLetter<EventMessage<?>> withCause(@Nullable Throwable cause) {
            return new Letter(
                    document,
                    message,
                    cause == null ? why : ThrowableCause.asCause(cause),
                    enqueuedAt,
                    now(),
                    diagnostics);
        }

        @Override
        public DeadLetter<EventMessage<?>> withDiagnostics(MetaData noted) {
            return new Letter(document, message, why, enqueuedAt, now(), noted);
        }

        private static Instant now() {
            return GenericDeadLetter.clock.instant();
        }
    }
}
