package io.countersign.store.json;

import io.countersign.store.log.StoredEvent;
import io.countersign.store.names.StoredNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files that say how each revision of each event was written once, and therefore has to be read for ever. */
final class EventsOnDisk {

    static final Path FOLDER = Path.of("..", "shared-api", "src", "test", "resources", "events");

    private static final String WITHOUT_OPTIONS = "-without-options";

    private EventsOnDisk() {}

    /** The file of this event as it is written today. */
    static Path fileOf(Object event, boolean complete) {
        String name = Objects.requireNonNull(StoredNames.nameOf(event.getClass()));
        return FOLDER.resolve(name + ".v" + StoredNames.currentRevision(event.getClass())
                + (complete ? "" : WITHOUT_OPTIONS) + ".json");
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as if it had been in the log since then. */
    static StoredEvent stored(Path file) {
        String stem = file.getFileName().toString().replace(".json", "").replace(WITHOUT_OPTIONS, "");
        int revision = stem.lastIndexOf(".v");
        return new StoredEvent(
                1,
                "account-C001",
                0,
                "CustomerAccount",
                stem.substring(0, revision),
                stem.substring(revision + 2),
                Instant.EPOCH,
                "event-1",
                new StoredEvent.Bytes(bytesOf(file)),
                new StoredEvent.Bytes("{}".getBytes(StandardCharsets.UTF_8)));
    }
}
