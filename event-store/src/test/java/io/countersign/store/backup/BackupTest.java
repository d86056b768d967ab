package io.countersign.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.backup.BackupManifest;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.log.StoredEvent.Bytes;
import io.countersign.store.seal.SignedCheckpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again as it was, and whatever was done to a file is noticed, and said of which. */
class BackupTest {

    private static final SignedCheckpoint CHECKPOINT =
            new SignedCheckpoint(5, 7, Instant.parse("2026-11-29T08:00:00.123456Z"), "a note\n\n— signed\n");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_is_stored_is_read_again_byte_for_byte() {
        List<StoredEvent> strange = List.of(
                event(1, bytes("{\"name\":\"上海墙布 \\\"🙂\\\"\\n\"}")),
                event(2, new byte[] {(byte) 0xff, 0, (byte) 0xc3}),
                event(9, new byte[0]));

        Path written = backup(strange);

        assertThat(eventsOf(written)).isEqualTo(strange);
    }

    @Test
    void a_line_can_be_read_by_people() throws IOException {
        backup(List.of(WrittenBackup.event(3, "{\"a\":1}")));

        byte[] lines;
        try (InputStream unzipped = new GZIPInputStream(Files.newInputStream(folder.resolve("log-000001.jsonl.gz")))) {
            lines = unzipped.readAllBytes();
        }

        assertThat(new String(lines, StandardCharsets.UTF_8)).isEqualTo("""
                {"position":3,"stream":"account-C3","sequence":0,"type":"CustomerAccount","recordedMicros":1767225603000001,\
                "name":"account.opened","revision":"1","id":"id-3","content":"{\\"a\\":1}",\
                "metadata":"{\\"correlation\\":\\"request-3\\"}"}
                """);
    }

    @Test
    void checkpoints_and_rows_come_back_too() {
        Path written = backup(some(1, 5));

        try (Backup backup = Backup.open(written)) {
            List<SignedCheckpoint> checkpoints = new ArrayList<>();
            backup.checkpoints(checkpoints::add);
            assertThat(checkpoints).containsExactly(CHECKPOINT);
            List<TableRow> rows = new ArrayList<>();
            backup.rows(BackupManifest.DIARY, rows::add);
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.table()).isEqualTo("diary");
                assertThat(row.row().path("target").asString()).isEqualTo("C1");
                assertThat(row.toString()).doesNotContain("C1");
            });
            List<TableRow> people = new ArrayList<>();
            backup.rows(BackupManifest.PEOPLE, people::add);
            assertThat(people.stream().map(row -> row.row().path("user_name").asString()))
                    .containsExactly("anna", "zhang.wei");
        }
    }

    @Test
    void the_same_in_one_zip_file_is_a_backup_too() throws IOException {
        List<StoredEvent> events = some(1, 5);
        Path written = backup(events);
        Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"));
                Stream<Path> files = Files.list(written)) {
            for (Path file : files.toList()) {
                Files.copy(file, inside.getPath("/" + file.getFileName()));
            }
        }

        assertThat(eventsOf(zip)).isEqualTo(events);
        Files.delete(zip);
    }

    static Stream<String> every_file() {
        return Stream.of(
                "checkpoint",
                "log-000001.jsonl.gz",
                "log-000002.jsonl.gz",
                "checkpoints.jsonl.gz",
                "diary.jsonl.gz",
                "people.jsonl.gz");
    }

    @ParameterizedTest
    @MethodSource("every_file")
    void one_byte_that_was_changed_is_found_and_its_file_named(String file) throws IOException {
        Path written = wholeBackup();
        byte[] content = Files.readAllBytes(written.resolve(file));
        for (int place : new int[] {0, content.length / 2, content.length - 1}) {
            byte[] changed = content.clone();
            changed[place] ^= 1;
            Files.write(written.resolve(file), changed);

            assertThatExceptionOfType(Damaged.class)
                    .isThrownBy(() -> readAll(written))
                    .withMessageStartingWith(file + " is not what was written");
        }
    }

    @ParameterizedTest
    @MethodSource("every_file")
    void a_file_that_was_cut_off_or_is_not_there_is_named(String file) throws IOException {
        Path written = wholeBackup();
        byte[] content = Files.readAllBytes(written.resolve(file));

        Files.write(written.resolve(file), Arrays.copyOf(content, content.length - 3));
        assertThatExceptionOfType(Damaged.class)
                .isThrownBy(() -> readAll(written))
                .withMessageStartingWith(file + " is cut off");

        Files.delete(written.resolve(file));
        assertThatExceptionOfType(Damaged.class)
                .isThrownBy(() -> readAll(written))
                .withMessage(file + " is not there");
    }

    @Test
    void events_in_another_order_are_refused() {
        assertThatExceptionOfType(Damaged.class)
                .isThrownBy(() -> eventsOf(backup(List.of(WrittenBackup.event(2, "{}"), WrittenBackup.event(1, "{}")))))
                .withMessage("log-000001.jsonl.gz: the event at position 1 is out of order");
    }

    @Test
    void files_in_another_order_are_refused() {
        Path written = new WrittenBackup(folder)
                .add("checkpoint", new byte[0])
                .log(some(6, 9))
                .log(some(1, 5))
                .end("origin", List.of(), "", Map.of());

        assertThatExceptionOfType(Damaged.class)
                .isThrownBy(() -> eventsOf(written))
                .withMessageContaining("log-000002.jsonl.gz: the event at position 1 is out of order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"position\":1", "{\"position\":\"1\"}", "[]", "{}", "{\"position\":1,\"stream\":{}}"})
    void a_line_that_is_no_event_is_named(String line) {
        byte[] content = Lines.compressed(lines -> {
            Lines.write(WrittenBackup.event(1, "{}"), lines);
            lines.writeRaw(line);
        });
        Path written = new WrittenBackup(folder)
                .add("log-000001.jsonl.gz", content, 2L, 1L, 2L)
                .end("origin", List.of(), "", Map.of());

        assertThatExceptionOfType(Damaged.class)
                .isThrownBy(() -> eventsOf(written))
                .withMessageStartingWith("log-000001.jsonl.gz, line 2");
    }

    @Test
    void what_was_written_by_a_newer_program_is_left_to_it() {
        Path written = new WrittenBackup(folder).ofVersion(2).end("origin", List.of(), "", Map.of());

        assertThatExceptionOfType(Damaged.class)
                .isThrownBy(() -> Backup.open(written))
                .withMessageContaining("version 2")
                .withMessageContaining("newer program");
    }

    @Test
    void without_its_manifest_a_backup_was_never_finished() throws IOException {
        Path written = wholeBackup();
        Files.delete(written.resolve(BackupManifest.FILE));

        assertThatExceptionOfType(Damaged.class)
                .isThrownBy(() -> Backup.open(written))
                .withMessageContaining("never finished");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"format\":\"something else\"}",
                "{\"format\":\"countersign-backup\",\"version\":1}"
            })
    void a_manifest_of_something_else_is_refused(String text) throws IOException {
        Files.writeString(folder.resolve(BackupManifest.FILE), text);

        assertThatExceptionOfType(Damaged.class).isThrownBy(() -> Backup.open(folder));
    }

    private Path wholeBackup() {
        return backup(List.of(some(1, 5), some(7, 9)), folder);
    }

    private Path backup(List<StoredEvent> events) {
        return backup(List.of(events), folder);
    }

    private static Path backup(List<List<StoredEvent>> parts, Path folder) {
        WrittenBackup written = new WrittenBackup(folder).add("checkpoint", bytes("origin\n"));
        parts.forEach(written::log);
        return written.checkpoints(List.of(CHECKPOINT))
                .lines(
                        BackupManifest.DIARY,
                        "{\"table\":\"diary\",\"row\":{\"due_on\":\"2026-12-01\",\"page\":\"FOLLOW_UP\",\"target\":\"C1\"}}")
                .lines(
                        BackupManifest.PEOPLE,
                        "{\"table\":\"sign_in\",\"row\":{\"user_name\":\"anna\"}}",
                        "{\"table\":\"sign_in\",\"row\":{\"user_name\":\"zhang.wei\"}}")
                .end("origin", List.of(), "", Map.of("reactions", 5L));
    }

    private static List<StoredEvent> some(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(position -> WrittenBackup.event(position, "{\"amount\":" + position + "}"))
                .toList();
    }

    private static void readAll(Path place) {
        try (Backup backup = Backup.open(place)) {
            backup.checkpointFile();
            backup.events(event -> {});
            backup.checkpoints(checkpoint -> {});
            backup.rows(BackupManifest.DIARY, row -> {});
            backup.rows(BackupManifest.PEOPLE, row -> {});
        }
    }

    private static List<StoredEvent> eventsOf(Path place) {
        List<StoredEvent> events = new ArrayList<>();
        try (Backup backup = Backup.open(place)) {
            backup.events(events::add);
        }
        return events;
    }

    private static StoredEvent event(long position, byte[] content) {
        StoredEvent like = WrittenBackup.event(position, "");
        return new StoredEvent(
                position,
                like.stream(),
                like.sequence(),
                like.aggregateType(),
                like.name(),
                like.revision(),
                like.recordedAt(),
                like.eventId(),
                new Bytes(content),
                like.metadata());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
