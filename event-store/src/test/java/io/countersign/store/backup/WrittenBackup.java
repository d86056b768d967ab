package io.countersign.store.backup;

import io.countersign.backup.BackupManifest;
import io.countersign.backup.BackupManifest.BackedUpFile;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.log.StoredEvent.Bytes;
import io.countersign.store.seal.SignedCheckpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes backups for tests, right ones and such as nobody would hand out. */
public final class WrittenBackup {

    private final Path folder;
    private final List<BackedUpFile> files = new ArrayList<>();
    private int version = BackupManifest.VERSION;

    public WrittenBackup(Path folder) {
        this.folder = folder;
    }

    /** An event that is none of ours, but is stored like one. */
    public static StoredEvent event(long position, String content) {
        return new StoredEvent(
                position,
                "account-C" + position,
                0,
                position % 2 == 0 ? null : "CustomerAccount",
                "account.opened",
                "1",
                Instant.parse("2026-01-01T00:00:00.000001Z").plusSeconds(position),
                "id-" + position,
                new Bytes(content.getBytes(StandardCharsets.UTF_8)),
                new Bytes("{\"correlation\":\"request-%d\"}".formatted(position).getBytes(StandardCharsets.UTF_8)));
    }

    public WrittenBackup ofVersion(int other) {
        version = other;
        return this;
    }

    /** Adds a file with some events. */
    public WrittenBackup log(List<StoredEvent> events) {
        return add(
                BackupManifest.logFile(files.size()),
                Lines.compressed(lines -> events.forEach(event -> Lines.write(event, lines))),
                (long) events.size(),
                events.getFirst().position(),
                events.getLast().position());
    }

    public WrittenBackup checkpoints(List<SignedCheckpoint> checkpoints) {
        return add(
                BackupManifest.CHECKPOINTS,
                Lines.compressed(lines -> checkpoints.forEach(one -> Lines.write(one, lines))));
    }

    /** Adds a file with a few lines, as they are given. */
    public WrittenBackup lines(String name, String... each) {
        return add(name, Lines.compressed(lines -> {
            for (String line : each) {
                lines.writeRaw(line + "\n");
            }
        }));
    }

    public WrittenBackup add(String name, byte[] content) {
        return add(name, content, null, null, null);
    }

    public WrittenBackup add(
            String name, byte[] content, @Nullable Long events, @Nullable Long first, @Nullable Long last) {
        write(name, content);
        files.add(new BackedUpFile(name, content.length, sha256(content), events, first, last));
        return this;
    }

    /** Writes the manifest. */
    public Path end(String origin, List<String> keys, String checkpoint, Map<String, Long> followers) {
        List<BackedUpFile> log =
                files.stream().filter(file -> file.events() != null).toList();
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT,
                version,
                "2026-11-29T08:00:00Z",
                origin,
                keys,
                log.isEmpty() ? 0 : number(log.getLast().last()),
                log.stream().mapToLong(file -> number(file.events())).sum(),
                checkpoint,
                followers,
                files);
        write(BackupManifest.FILE, JsonMapper.shared().writeValueAsBytes(manifest));
        return folder;
    }

    private static long number(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private void write(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
