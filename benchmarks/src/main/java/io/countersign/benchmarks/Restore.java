package io.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.countersign.backup.BackupManifest;
import io.countersign.backup.BackupManifest.BackedUpFile;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.query.backup.ProvenBackup;
import io.countersign.query.backup.Restoring;
import io.countersign.query.backup.Restoring.Restored;
import io.countersign.query.backup.Restoring.Until;
import io.countersign.query.seal.Checkpoints;
import io.countersign.query.seal.KeyRing;
import io.countersign.query.seal.Sealer;
import io.countersign.store.backup.Backup;
import io.countersign.store.backup.FollowersInTables;
import io.countersign.store.backup.LogFiles;
import io.countersign.store.backup.TableRow;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.StoredEvent.Bytes;
import io.countersign.store.postgres.EmbeddedServer;
import io.countersign.store.postgres.PostgresEventLog;
import io.countersign.store.seal.SealStore;
import io.countersign.store.seal.SignedCheckpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How fast a log of a million events is taken along as files, checked there, and put into an empty database. */
final class Restore implements Measurement {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public Map<String, Object> run(Path data, Report report) throws Exception {
        int wanted = Integer.parseInt(Objects.requireNonNullElse(System.getenv("COUNTERSIGN_BENCH_EVENTS"), "1000000"));
        LongHistory.Shape shape = new LongHistory.Shape(wanted, 1_000, wanted / 77);
        Map<String, Object> figures = new LinkedHashMap<>();
        Path folder = data.resolve("backup");
        try (LongHistory history = LongHistory.write(data.resolve("first"), shape, report);
                HikariDataSource connections = history.connections()) {
            figures.put("events", history.events());
            long began = System.nanoTime();
            long bytes = write(connections, data.resolve("keys"), folder);
            figures.put("backedUpPerSecond", perSecond("backed up", history.events(), began, report));
            figures.put("backupBytes", bytes);
            report.line(String.format(Locale.ROOT, "the backup has %,d bytes", bytes));
        }
        try (Backup backup = Backup.open(folder)) {
            long began = System.nanoTime();
            ProvenBackup.Proven proven = ProvenBackup.read(backup, List.of(), (event, before) -> {});
            figures.put("checkedPerSecond", perSecond("checked as files", proven.events(), began, report));
            figures.putAll(restored(backup, data.resolve("second"), report));
        }
        return figures;
    }

    private static Map<String, Object> restored(Backup backup, Path data, Report report) {
        try (EmbeddedServer server = EmbeddedServer.start(data);
                HikariDataSource connections = new HikariDataSource()) {
            connections.setJdbcUrl(server.url());
            connections.setUsername(server.user());
            connections.setPassword(server.password());
            connections.addDataSourceProperty("prepareThreshold", "-1");
            Restored restored = new Restoring(connections, List.of(), done -> {})
                    .restore(backup, Until.THE_END, List.of(), (within, cut, last) -> {});
            if (!restored.isEqual()) {
                throw new IllegalStateException("not equal");
            }
            report.line(String.format(
                    Locale.ROOT,
                    "%,d events put back in %.1f s: %,d/s; with the tree reckoned over what the database gives back %.1f s:"
                            + " %,d/s",
                    restored.events(),
                    restored.putBackMillis() / 1e3,
                    1_000 * restored.events() / restored.putBackMillis(),
                    restored.millis() / 1e3,
                    1_000 * restored.events() / restored.millis()));
            report.line("equal: the root is " + restored.readBack().base64() + ", before and after");
            return Map.of(
                    "putBackMillis",
                    restored.putBackMillis(),
                    "putBackPerSecond",
                    1_000 * restored.events() / restored.putBackMillis(),
                    "restoredAndProvenMillis",
                    restored.millis(),
                    "restoredAndProvenPerSecond",
                    1_000 * restored.events() / restored.millis(),
                    "equal",
                    true);
        }
    }

    private static long write(HikariDataSource connections, Path keyFolder, Path folder) throws IOException {
        EventLog log = new PostgresEventLog(connections);
        SealStore store = new SealStore(connections);
        KeyRing keys = KeyRing.open(keyFolder);
        LogFiles files = new LogFiles(log, store);
        Map<String, Long> followers = new FollowersInTables(connections).positions();
        Bytes diary = TableRow.all(connections, "diary");
        new Checkpoints(new Sealer(log, store), store, keys, List.of(), Clock.systemUTC()).signNow();
        SignedCheckpoint newest = store.newestCheckpoint().orElseThrow();
        Files.createDirectories(folder);
        List<BackedUpFile> written = new ArrayList<>();
        written.add(file(
                folder, BackupManifest.CHECKPOINT, new Bytes(newest.note().getBytes(StandardCharsets.UTF_8)), null));
        long reached = 0;
        for (int number = 1; reached < newest.position(); number++) {
            LogFiles.Part part = files.events(reached, newest.position());
            written.add(file(folder, BackupManifest.logFile(number), part.file(), part));
            reached = part.last();
        }
        written.add(file(
                folder,
                BackupManifest.CHECKPOINTS,
                files.checkpoints(0, newest.size()).file(),
                null));
        written.add(file(folder, BackupManifest.DIARY, diary, null));
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT,
                BackupManifest.VERSION,
                Instant.EPOCH.toString(),
                keys.origin(),
                keys.known().stream().map(NoteVerifier::vkey).toList(),
                newest.position(),
                newest.size(),
                newest.note(),
                followers,
                written);
        Files.write(folder.resolve(BackupManifest.FILE), JsonMapper.shared().writeValueAsBytes(manifest));
        return written.stream().mapToLong(BackedUpFile::bytes).sum();
    }

    private static BackedUpFile file(Path folder, String name, Bytes content, LogFiles.@Nullable Part part)
            throws IOException {
        Files.write(folder.resolve(name), content.value());
        return new BackedUpFile(
                name,
                content.value().length,
                sha256(content.value()),
                part == null ? null : part.events(),
                part == null ? null : part.first(),
                part == null ? null : part.last());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long perSecond(String what, long events, long began, Report report) {
        double seconds = (System.nanoTime() - began) / 1e9;
        long perSecond = Math.round(events / seconds);
        report.line(String.format(Locale.ROOT, "%,d events %s in %.1f s: %,d/s", events, what, seconds, perSecond));
        return perSecond;
    }
}
