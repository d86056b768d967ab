package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.acceptance.Program.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Logs that earlier versions wrote, each kept as a backup in {@code earlier/DAY}, beside what that version said its customers
 * owed. They are read for ever as they were.
 *
 * <p>Another one is added like this: {@code acceptance/upgrade-drill} has an earlier version write; the version that can take
 * a backup of it does so; the answers are those of the earlier version, as CSV.
 */
class EarlierVersionIT {

    private static final Map<String, String> PASSWORD = Map.of("COUNTERSIGN_PASSWORD", "demo");
    private static final String LATER = "2026-12-01T01:00:00Z";
    private static final String ANSWER = "receivables-";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource
    void what_an_earlier_version_wrote_says_what_it_said(Path earlier) throws IOException {
        Path data = folder.resolve("data");
        Path backup = earlier.resolve("backup.zip");
        assertThat(ofOlderRevisions(backup))
                .as("events that are read by upcasters")
                .isPositive();
        Result restored = Program.run(Map.of(), "restore", backup.toString(), "--data", data.toString());
        assertThat(restored.exitCode()).as(restored.output()).isZero();
        assertThat(restored.output()).contains("EQUAL: the root over what the log gives back");

        Path clock = Files.writeString(folder.resolve("clock"), LATER);
        try (Program program = Program.restored(data, clock)) {
            for (Path said : answersIn(earlier)) {
                String day = said.getFileName().toString().replace(ANSWER, "").replace(".csv", "");
                Result now = asked(program, "receivables", "--as-of", day, "--format", "csv");
                assertThat(now.output()).as(day).isEqualToNormalizingNewlines(Files.readString(said));
            }
            Result verified = asked(program, "audit", "verify");
            assertThat(verified.exitCode()).as(verified.output()).isZero();
            Result drift = asked(program, "views", "drift");
            assertThat(drift.exitCode()).as(drift.output()).isZero();
        }
    }

    static List<Path> what_an_earlier_version_wrote_says_what_it_said() throws IOException, URISyntaxException {
        URL kept = Objects.requireNonNull(EarlierVersionIT.class.getResource("/earlier"));
        try (Stream<Path> versions = Files.list(Path.of(kept.toURI()))) {
            return versions.sorted().toList();
        }
    }

    private static List<Path> answersIn(Path earlier) throws IOException {
        try (Stream<Path> files = Files.list(earlier)) {
            List<Path> answers = files.filter(
                            file -> file.getFileName().toString().startsWith(ANSWER))
                    .sorted()
                    .toList();
            assertThat(answers).isNotEmpty();
            return answers;
        }
    }

    /** Orders were placed in the first revision then, and are in a later one now. */
    private static long ofOlderRevisions(Path backup) throws IOException {
        try (ZipFile files = new ZipFile(backup.toFile());
                BufferedReader log = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(files.getInputStream(files.getEntry("log-000001.jsonl.gz"))),
                        StandardCharsets.UTF_8))) {
            return log.lines()
                    .filter(event -> event.contains("\"name\":\"order.placed\",\"revision\":\"1\""))
                    .count();
        }
    }

    private static Result asked(Program program, String... question) {
        return Program.run(
                PASSWORD,
                Stream.concat(Stream.of(question), Stream.of("--url", program.url(), "--user", "auditor"))
                        .toArray(String[]::new));
    }
}
