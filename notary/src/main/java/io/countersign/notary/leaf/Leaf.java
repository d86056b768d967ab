package io.countersign.notary.leaf;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Decimal;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.Utf8;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All that is sealed of one stored event.
 *
 * <p>Its bytes are eleven fields, one after the other: the name of this form, {@value #FORMAT}, and the ten components in
 * the order in which they stand here. Each field is a length of four bytes, the highest first, and then as many bytes.
 * Texts are UTF-8. Numbers are texts of ASCII digits without leading zeros, with a minus if they are negative. A field
 * that the event does not have is the length {@code ff ff ff ff} with nothing behind it, which is not the same as an
 * empty text.
 *
 * @param position the event's place in the log of the store, from 1; it may leave numbers out
 * @param eventId the event's random identifier; it keeps the hash of a leaf from giving its content away
 * @param aggregateType what kind of thing it happened to, if the store says
 * @param aggregateId the thing it happened to
 * @param sequence its place among the events of that thing, from 0
 * @param name its stored name
 * @param revision the revision of its stored form, if it has one
 * @param recordedMicros when it was stored, in microseconds since 1970-01-01T00:00:00Z
 * @param content the stored bytes, untouched
 * @param metadata the stored bytes of who acted, under which authority, untouched
 */
public record Leaf(
        long position,
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        String name,
        @Nullable String revision,
        long recordedMicros,
        Bytes content,
        Bytes metadata) {

    /** The name of the form, and the first field. */
    public static final String FORMAT = "countersign-leaf/1";

    private static final int ABSENT = -1;

    public Leaf {
        if (position < 1 || sequence < 0) {
            throw new Malformed("a leaf's position begins at 1 and its sequence at 0");
        }
    }

    /** The bytes that are hashed. */
    public byte[] bytes() {
        byte[] @Nullable [] fields = {
            Utf8.encode(FORMAT),
            number(position),
            Utf8.encode(eventId),
            text(aggregateType),
            Utf8.encode(aggregateId),
            number(sequence),
            Utf8.encode(name),
            text(revision),
            number(recordedMicros),
            content.toArray(),
            metadata.toArray()
        };
        return joined(fields);
    }

    /**
     * The leaf with these bytes.
     *
     * @throws Malformed if they are not exactly what {@link #bytes()} gives for some leaf
     */
    public static Leaf read(byte[] bytes) {
        Fields fields = new Fields(bytes);
        if (!fields.text("format").equals(FORMAT)) {
            throw new Malformed("a leaf of another form than " + FORMAT);
        }
        Leaf leaf = new Leaf(
                fields.number("position"),
                fields.text("event identifier"),
                fields.textOrNothing("aggregate type"),
                fields.text("aggregate identifier"),
                fields.number("sequence"),
                fields.text("name"),
                fields.textOrNothing("revision"),
                fields.number("recorded time"),
                Bytes.of(fields.bytes("content")),
                Bytes.of(fields.bytes("metadata")));
        if (!Arrays.equals(leaf.bytes(), bytes)) {
            throw new Malformed("a leaf with something behind its last field");
        }
        return leaf;
    }

    private static byte[] number(long number) {
        return Utf8.encode(Long.toString(number));
    }

    private static byte @Nullable [] text(@Nullable String text) {
        return text == null ? null : Utf8.encode(text);
    }

    private static byte[] joined(byte[] @Nullable [] fields) {
        int length = 0;
        for (byte @Nullable [] field : fields) {
            length = Math.addExact(length, Integer.BYTES + (field == null ? 0 : field.length));
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte @Nullable [] field : fields) {
            if (field == null) {
                all.putInt(ABSENT);
            } else {
                all.putInt(field.length).put(field);
            }
        }
        return all.array();
    }

    /** Takes one field after the other. */
    private static final class Fields {

        private final ByteBuffer rest;

        Fields(byte[] bytes) {
            rest = ByteBuffer.wrap(bytes);
        }

        byte @Nullable [] bytesOrNothing(String field) {
            if (rest.remaining() < Integer.BYTES) {
                throw new Malformed("a leaf that ends before its " + field);
            }
            int length = rest.getInt();
            if (length == ABSENT) {
                return null;
            }
            if (length < 0 || length > rest.remaining()) {
                throw new Malformed("a leaf that ends within its " + field);
            }
            byte[] bytes = new byte[length];
            rest.get(bytes);
            return bytes;
        }

        byte[] bytes(String field) {
            byte[] bytes = bytesOrNothing(field);
            if (bytes == null) {
                throw new Malformed("a leaf without " + field);
            }
            return bytes;
        }

        String text(String field) {
            return Utf8.decode(bytes(field));
        }

        @Nullable
        String textOrNothing(String field) {
            byte[] bytes = bytesOrNothing(field);
            return bytes == null ? null : Utf8.decode(bytes);
        }

        long number(String field) {
            return Decimal.read(text(field));
        }
    }
}
