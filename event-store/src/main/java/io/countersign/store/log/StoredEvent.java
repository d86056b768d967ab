package io.countersign.store.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event exactly as it is stored.
 *
 * @param position its place in the log, from 1
 * @param stream the thing it happened to, such as {@code account-C001}
 * @param sequence its place in that stream, from 0
 * @param aggregateType what kind of thing that is
 * @param name its stored name
 * @param content the stored bytes
 * @param metadata the stored bytes
 */
public record StoredEvent(
        long position,
        String stream,
        long sequence,
        @Nullable String aggregateType,
        String name,
        String revision,
        Instant recordedAt,
        String eventId,
        Bytes content,
        Bytes metadata) {

    /** Bytes that are compared by their content. */
    @SuppressWarnings(
            "ArrayRecordComponent") // the one place where stored bytes are wrapped, so that nothing else holds an array
    public record Bytes(byte[] value) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes bytes && java.util.Arrays.equals(value, bytes.value);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return value.length + " bytes";
        }
    }
}
