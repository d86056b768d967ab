package io.countersign.web.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.backup.BackupManifest;
import io.countersign.backup.BackupManifest.BackedUpFile;
import io.countersign.backup.BackupQuery.CopyCheckpoints;
import io.countersign.backup.BackupQuery.CopyDiary;
import io.countersign.backup.BackupQuery.CopyLog;
import io.countersign.backup.BackupQuery.CountFollowers;
import io.countersign.backup.BackupQuery.DrawUpBackup;
import io.countersign.export.ExportFilter;
import io.countersign.export.ExportFormat;
import io.countersign.export.Exported;
import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialExports;
import io.countersign.trial.TrialSeal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A backup leaves as one file, with everything that cannot be had from anywhere else, and is on record. */
@EdgeTrial
class BackupTest {

    private static final String ADDRESS = "/api/v1/backup";

    private final Callers callers;
    private final TrialExports exports;
    private final TrialSeal seal;
    private final JdbcClient database;

    BackupTest(Callers callers, TrialExports exports, TrialSeal seal, DataSource database) {
        this.callers = callers;
        this.exports = exports;
        this.seal = seal;
        this.database = JdbcClient.create(database);
    }

    /** Then whatever followers and the diary have done is in the log. */
    @Test
    void followers_come_before_the_diary_the_diary_before_the_seal_and_the_log_last() throws IOException {
        seal.askedForBackup().clear();

        filesOf(callers.as(Role.ADMINISTRATOR).get(ADDRESS));

        assertThat(seal.askedForBackup().stream().distinct())
                .containsExactly(
                        CountFollowers.class,
                        CopyDiary.class,
                        DrawUpBackup.class,
                        CopyLog.class,
                        CopyCheckpoints.class);
    }

    @Test
    void it_has_the_log_the_seal_the_diary_and_the_people_and_says_so_last() throws IOException {
        Map<String, byte[]> files = filesOf(callers.as(Role.ADMINISTRATOR).get(ADDRESS));

        assertThat(files.keySet())
                .containsExactly(
                        "checkpoint",
                        "log-000001.jsonl.gz",
                        "log-000002.jsonl.gz",
                        "checkpoints.jsonl.gz",
                        "diary.jsonl.gz",
                        "people.jsonl.gz",
                        "manifest.json");
        assertThat(text(files, "checkpoint")).startsWith("trial\n300\n");
        assertThat(text(files, "log-000002.jsonl.gz")).isEqualTo("events up to 300");
        assertThat(text(files, "checkpoints.jsonl.gz")).isEqualTo("checkpoints after 0; checkpoints after 100; ");
        BackupManifest manifest = manifestOf(files);
        assertThat(manifest.position()).isEqualTo(300);
        assertThat(manifest.followers()).containsEntry("reactions", 300L);
        assertThat(manifest.log())
                .extracting(BackedUpFile::events, BackedUpFile::first, BackedUpFile::last)
                .containsExactly(tuple(200L, 1L, 200L), tuple(100L, 201L, 300L));
        assertThat(manifest.files()).hasSize(6).allSatisfy(file -> {
            byte[] content = Objects.requireNonNull(files.get(file.name()));
            assertThat(file.bytes()).isEqualTo(content.length);
            assertThat(file.sha256()).isEqualTo(sha256(content));
        });
    }

    @Test
    void people_are_in_it_with_the_hashes_of_their_passwords_and_nobody_who_is_signed_in() throws IOException {
        callers.as(Role.FINANCE).get("/api/v1/me");
        String people = peopleOf(filesOf(callers.as(Role.ADMINISTRATOR).get(ADDRESS)));

        assertThat(people)
                .contains("\"table\":\"directory_of_people\"", "Name of finance", "\"table\":\"sign_in\"", "$argon2")
                .doesNotContain("browser_session", "idempotency_key");
        people.lines().forEach(line -> JsonMapper.shared().readTree(line));
    }

    @Test
    void without_people_there_is_nothing_personal_in_it() throws IOException {
        Map<String, byte[]> files = filesOf(callers.as(Role.ADMINISTRATOR).get(ADDRESS + "?people=false"));

        assertThat(files).doesNotContainKey("people.jsonl.gz").hasSize(6);
        assertThat(manifestOf(files).hasPeople()).isFalse();
    }

    @Test
    void every_table_of_the_edge_is_kept_or_left_out_for_a_reason() {
        Set<String> known = new HashSet<>(PeopleTables.KEPT);
        known.addAll(PeopleTables.LEFT_OUT.keySet());

        assertThat(database.sql("select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'")
                        .query(String.class)
                        .list())
                .containsAll(known)
                .filteredOn(table -> !table.matches("event|processor_position|dead_letter|diary|seal.*|node_in_charge"))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void it_is_on_record_before_it_leaves() {
        int before = exports.taken().size();

        callers.as(Role.ADMINISTRATOR).get(ADDRESS + "?people=false");

        assertThat(exports.taken()).hasSize(before + 1);
        assertThat(exports.taken().getLast().record().exported())
                .isEqualTo(new Exported(
                        "backup", ExportFormat.ZIP, List.of(new ExportFilter("people", "false")), null, null, 300L));
    }

    @Test
    void what_cannot_be_put_on_record_does_not_leave() {
        exports.isFull(true);
        try {
            Answer answer = callers.as(Role.ADMINISTRATOR).get(ADDRESS);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).doesNotContain("checkpoint");
        } finally {
            exports.isFull(false);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR", "AUDITOR"})
    void nobody_else_takes_one(Role role) {
        int before = exports.taken().size();

        assertThat(callers.as(role).get(ADDRESS).code()).isEqualTo("PERMISSION");
        assertThat(callers.as(role).get(ADDRESS + "?people=false").code()).isEqualTo("PERMISSION");
        assertThat(exports.taken()).hasSize(before);
    }

    @Test
    void an_auditor_takes_the_log_along_but_not_the_people() throws IOException {
        assertThat(filesOf(callers.as(Role.AUDITOR).get(ADDRESS + "?people=false")))
                .hasSize(6);
        assertThat(callers.as(Role.AUDITOR).get(ADDRESS).code()).isEqualTo("PERMISSION");
    }

    private static BackupManifest manifestOf(Map<String, byte[]> files) {
        return JsonMapper.shared().readValue(text(files, "manifest.json"), BackupManifest.class);
    }

    private static String peopleOf(Map<String, byte[]> files) throws IOException {
        byte[] compressed = Objects.requireNonNull(files.get("people.jsonl.gz"));
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> filesOf(Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("countersign-backup-300.zip");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
