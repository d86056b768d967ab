package io.countersign.store.backup;

import io.countersign.store.log.StoredEvent;
import io.countersign.store.log.StoredEvent.Bytes;
import io.countersign.store.postgres.PostgresEventStorage;
import io.countersign.store.seal.SignedCheckpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How events and checkpoints are written as lines of JSON, and read from them.
 *
 * <p>The stored bytes of an event are JSON themselves, and stand as a text in its line. Bytes that would not come back the
 * same as a text stand in Base64.
 */
final class Lines {

    static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();

    private static final String BASE_64 = "Base64";
    private static final int GZIP_BUFFER = 1 << 16;

    private Lines() {}

    static void write(StoredEvent event, JsonGenerator line) {
        line.writeStartObject();
        line.writeNumberProperty("position", event.position());
        line.writeStringProperty("stream", event.stream());
        line.writeNumberProperty("sequence", event.sequence());
        write("type", event.aggregateType(), line);
        line.writeNumberProperty("recordedMicros", PostgresEventStorage.micros(event.recordedAt()));
        line.writeStringProperty("name", event.name());
        write("revision", event.revision(), line);
        line.writeStringProperty("id", event.eventId());
        write("content", event.content().value(), line);
        write("metadata", event.metadata().value(), line);
        end(line);
    }

    static void write(SignedCheckpoint checkpoint, JsonGenerator line) {
        line.writeStartObject();
        line.writeNumberProperty("size", checkpoint.size());
        line.writeNumberProperty("position", checkpoint.position());
        line.writeNumberProperty("signedMicros", PostgresEventStorage.micros(checkpoint.signedAt()));
        line.writeStringProperty("note", checkpoint.note());
        end(line);
    }

    private static void write(String name, @Nullable String text, JsonGenerator line) {
        if (text != null) {
            line.writeStringProperty(name, text);
        }
    }

    private static void write(String name, byte[] stored, JsonGenerator line) {
        String text = new String(stored, StandardCharsets.UTF_8);
        if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), stored)) {
            line.writeStringProperty(name, text);
        } else {
            line.writeStringProperty(name + BASE_64, Base64.getEncoder().encodeToString(stored));
        }
    }

    private static void end(JsonGenerator line) {
        line.writeEndObject();
        line.writeRaw('\n');
    }

    /** Reads an event whose line has begun. */
    static StoredEvent event(JsonParser line) {
        Fields fields = Fields.of(line);
        return new StoredEvent(
                fields.number("position"),
                fields.text("stream"),
                fields.number("sequence"),
                fields.find("type"),
                fields.text("name"),
                fields.text("revision"),
                PostgresEventStorage.instant(fields.number("recordedMicros")),
                fields.text("id"),
                fields.bytes("content"),
                fields.bytes("metadata"));
    }

    /** Reads a checkpoint whose line has begun. */
    static SignedCheckpoint checkpoint(JsonParser line) {
        Fields fields = Fields.of(line);
        return new SignedCheckpoint(
                fields.number("size"),
                fields.number("position"),
                PostgresEventStorage.instant(fields.number("signedMicros")),
                fields.text("note"));
    }

    /** Lines, compressed. */
    static byte[] compressed(Writing writing) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Quick zip = new Quick(file)) {
            try (JsonGenerator lines = JSON.createGenerator(ObjectWriteContext.empty(), zip)) {
                writing.to(lines);
            }
        } catch (SQLException e) {
            throw new EventStoreException("what is to be kept elsewhere could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is none: it is written to memory
        }
        return file.toByteArray();
    }

    /** Others work meanwhile: a file that is a little larger costs them less than the time to make it smaller. */
    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream to) throws IOException {
            super(to, GZIP_BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Writes some lines. */
    interface Writing {

        void to(JsonGenerator lines) throws SQLException;
    }

    /** What stands in a line: texts and numbers, found by their names. A line has a few, and is read a million times. */
    private static final class Fields {

        private static final int MOST = 16;

        private final String[] names = new String[MOST];
        private final @Nullable String[] texts = new String[MOST];
        private final long[] numbers = new long[MOST];
        private int count;

        static Fields of(JsonParser line) {
            Fields fields = new Fields();
            for (String name = line.nextName(); name != null; name = line.nextName()) {
                if (fields.count == MOST) {
                    throw new IllegalArgumentException("more fields than any line has");
                }
                fields.add(name, line);
            }
            return fields;
        }

        private void add(String name, JsonParser line) {
            names[count] = name;
            switch (line.nextToken()) {
                case VALUE_NUMBER_INT -> numbers[count] = line.getLongValue();
                case VALUE_STRING -> texts[count] = line.getString();
                default -> throw new IllegalArgumentException(name + " is neither a number nor a text");
            }
            count++;
        }

        private int place(String name) {
            for (int place = 0; place < count; place++) {
                if (names[place].equals(name)) {
                    return place;
                }
            }
            return -1;
        }

        long number(String name) {
            int place = place(name);
            if (place < 0 || texts[place] != null) {
                throw new IllegalArgumentException("no number " + name);
            }
            return numbers[place];
        }

        String text(String name) {
            String text = find(name);
            if (text == null) {
                throw new IllegalArgumentException("no text " + name);
            }
            return text;
        }

        @Nullable
        String find(String name) {
            int place = place(name);
            return place < 0 ? null : texts[place];
        }

        Bytes bytes(String name) {
            String text = find(name);
            return new Bytes(
                    text != null
                            ? text.getBytes(StandardCharsets.UTF_8)
                            : Base64.getDecoder().decode(text(name + BASE_64)));
        }
    }
}
