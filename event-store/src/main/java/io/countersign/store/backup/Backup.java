package io.countersign.store.backup;

import io.countersign.backup.BackupManifest;
import io.countersign.backup.BackupManifest.BackedUpFile;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.seal.SignedCheckpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup, opened to be read: a folder, or all of it in one ZIP file.
 *
 * <p>A file is compared with what the manifest says of it before anything in it is believed.
 */
public final class Backup implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int BUFFER = 1 << 16;

    private final @Nullable FileSystem zip;
    private final Path folder;
    private final BackupManifest manifest;

    private Backup(@Nullable FileSystem zip, Path folder, BackupManifest manifest) {
        this.zip = zip;
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Opens it.
     *
     * @throws Damaged when it has no manifest that can be read
     */
    public static Backup open(Path place) {
        try {
            if (Files.isRegularFile(place)) {
                FileSystem zip = FileSystems.newFileSystem(place);
                Path root = zip.getPath("/");
                return new Backup(zip, root, manifestIn(root));
            }
            return new Backup(null, place, manifestIn(place));
        } catch (IOException | ProviderNotFoundException e) {
            throw new Damaged(place + " is neither a folder nor a ZIP file with a backup in it");
        }
    }

    private static BackupManifest manifestIn(Path folder) throws IOException {
        Path file = folder.resolve(BackupManifest.FILE);
        if (Files.notExists(file)) {
            throw new Damaged(BackupManifest.FILE + " is not there: this is no backup, or it was never finished");
        }
        try {
            JsonNode read = MAPPER.readTree(Files.readAllBytes(file));
            if (!BackupManifest.FORMAT.equals(read.path("format").asString(""))) {
                throw new Damaged(BackupManifest.FILE + " is not that of a backup");
            }
            if (read.path("version").asInt() > BackupManifest.VERSION) {
                throw new Damaged(
                        "the backup is of version " + read.path("version").asInt()
                                + " of the format, and this program knows version " + BackupManifest.VERSION
                                + ": restore it with a newer program");
            }
            return MAPPER.treeToValue(read, BackupManifest.class);
        } catch (JacksonException e) {
            throw new Damaged(BackupManifest.FILE + " cannot be read");
        }
    }

    public BackupManifest manifest() {
        return manifest;
    }

    /**
     * Reads every event, in the order of the log.
     *
     * @throws Damaged when a file is not what was written, or one is missing
     */
    public void events(Consumer<StoredEvent> each) {
        long[] last = {0};
        long events = 0;
        for (BackedUpFile file : manifest.log()) {
            long[] read = {0};
            lines(file, Lines::event, event -> {
                if (event.position() <= last[0]) {
                    throw new Damaged(file.name() + ": the event at position " + event.position() + " is out of order");
                }
                if (read[0] == 0 && !Objects.equals(file.first(), event.position())) {
                    throw new Damaged(file.name() + " does not begin with the event that the manifest says");
                }
                last[0] = event.position();
                read[0]++;
                each.accept(event);
            });
            if (!Objects.equals(file.events(), read[0]) || !Objects.equals(file.last(), last[0])) {
                throw new Damaged(file.name() + " does not have the events that the manifest says");
            }
            events += read[0];
        }
        if (events != manifest.events() || last[0] != manifest.position()) {
            throw new Damaged("the parts of the log together have " + events + " events up to position " + last[0]
                    + ", and the manifest says " + manifest.events() + " up to " + manifest.position());
        }
    }

    /** Reads every checkpoint, the smallest first. */
    public void checkpoints(Consumer<SignedCheckpoint> each) {
        long[] last = {0};
        lines(file(BackupManifest.CHECKPOINTS), Lines::checkpoint, checkpoint -> {
            if (checkpoint.size() <= last[0]) {
                throw new Damaged(BackupManifest.CHECKPOINTS + ": the checkpoint over " + checkpoint.size()
                        + " events is out of order");
            }
            last[0] = checkpoint.size();
            each.accept(checkpoint);
        });
    }

    /** Reads the rows of a file of tables. */
    public void rows(String file, Consumer<TableRow> each) {
        lines(file(file), TableRow::read, each);
    }

    /** Looks at the file that is there for people only. */
    public void checkpointFile() {
        demandAsWritten(file(BackupManifest.CHECKPOINT));
    }

    private BackedUpFile file(String name) {
        return manifest.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Damaged("the manifest names no file " + name));
    }

    private <T> void lines(BackedUpFile file, Function<JsonParser, T> reading, Consumer<? super T> each) {
        Path path = demandAsWritten(file);
        long line = 1;
        try (InputStream unzipped = new GZIPInputStream(Files.newInputStream(path), BUFFER);
                JsonParser lines = Lines.JSON.createParser(ObjectReadContext.empty(), unzipped)) {
            while (lines.nextToken() != null) {
                each.accept(read(file, line, lines, reading));
                line++;
            }
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static <T> T read(BackedUpFile file, long line, JsonParser lines, Function<JsonParser, T> reading) {
        try {
            return reading.apply(lines);
        } catch (JacksonException e) {
            throw new Damaged(file.name() + ", line " + line + " is not JSON");
        } catch (IllegalArgumentException e) {
            throw new Damaged(file.name() + ", line " + line + ": " + e.getMessage());
        }
    }

    private Path demandAsWritten(BackedUpFile file) {
        Path path = folder.resolve(file.name());
        if (Files.notExists(path)) {
            throw new Damaged(file.name() + " is not there");
        }
        MessageDigest digest = sha256();
        try (InputStream raw = new DigestInputStream(Files.newInputStream(path), digest)) {
            long bytes = raw.transferTo(OutputStream.nullOutputStream());
            if (bytes < file.bytes()) {
                throw new Damaged(file.name() + " is cut off: it has " + bytes + " of " + file.bytes() + " bytes");
            }
        } catch (IOException e) {
            throw unreadable(file);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new Damaged(file.name() + " is not what was written: its SHA-256 is not the one in the manifest");
        }
        return path;
    }

    private static Damaged unreadable(BackedUpFile file) {
        return new Damaged(file.name() + " cannot be read");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
