package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.acceptance.Program.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An auditor takes the evidence of a release along, and the office closes its doors. All that is left is the file, the key
 * that was written down, and two programs that know nothing of the office.
 */
class EvidenceStoryIT {

    private static final String TRAIL = "/api/v1/audit/trails/CR-E1/evidence";

    @TempDir
    private static Path folder = Path.of("");

    private static Path whole = Path.of("");
    private static Path early = Path.of("");
    private static Path notary = Path.of("");
    private static String key = "";

    @BeforeAll
    static void the_evidence_is_taken_along_and_the_office_closes() throws IOException {
        try (OfficeInRehearsal office = OfficeInRehearsal.on("2026-03-02", folder)) {
            office.account("E1", "KEY");
            office.order("SO-E1", "E1", "100.00");
            office.does("sales-assistant", "/api/v1/credit-releases", """
                    {'id':'CR-E1','order':'SO-E1','reason':'they open on Monday'}""");
            office.does("regional-manager", "/api/v1/credit-releases/CR-E1/approval", "{'remark':'month end'}");
            take(office, "/dev/null");
            long sizeAtApproval = office.sees("auditor", "/api/v1/seal")
                    .path("newest")
                    .path("size")
                    .asLong();
            office.ship("SO-E1");
            office.invoice("SO-E1", 30);
            office.slip("R-E1", "E1", "SO-E1", "1000.00");
            office.confirm("R-E1", "1000.00");
            whole = folder.resolve("evidence-CR-E1.zip");
            early = folder.resolve("early.zip");
            take(office, whole.toString());
            take(office, early.toString(), "--size", Long.toString(sizeAtApproval));
            key = office.sees("auditor", "/api/v1/seal")
                    .path("keys")
                    .path(0)
                    .path("publicKey")
                    .asString();
            notary = folder.resolve("notary.jar");
            Files.write(notary, office.as("auditor").bytes("/api/v1/seal/notary.jar"));
            assertThat(office.as("warehouse").statusOfFile(TRAIL)).isEqualTo(403);
            JsonNode exports = office.sees("auditor", "/api/v1/audit/exports");
            assertThat(exports.toString()).contains("\"evidence\"", "CR-E1");
        }
    }

    @Test
    void all_of_it_is_proven_by_the_key_that_was_written_down() {
        Result checked = verify(whole);

        assertThat(checked.exitCode()).as(checked.output()).isZero();
        assertThat(checked.output())
                .contains("CR-E1: Asked for", "CR-E1: Approved", "CR-E1: Goods let go", "CR-E1: Release paid", key);
    }

    @Test
    void the_checker_that_was_downloaded_is_the_one_that_the_source_code_makes() throws IOException {
        try (Stream<Path> built = Files.list(Program.repository().resolve("notary/target"))) {
            Path jar = built.filter(file -> file.getFileName().toString().matches("notary-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.mismatch(notary, jar)).isEqualTo(-1);
        }
    }

    @Test
    void what_came_after_the_checkpoint_is_not_sealed_by_it() {
        Result checked = verify(early);

        assertThat(checked.exitCode()).as(checked.output()).isEqualTo(3);
    }

    @Test
    void a_story_that_was_rewritten_is_broken() throws IOException {
        Path forged = folder.resolve("forged.zip");
        String bundle = Files.readString(whole, StandardCharsets.ISO_8859_1);
        assertThat(bundle).contains("they open on Monday");
        Files.writeString(
                forged, bundle.replace("they open on Monday", "they open on Friday"), StandardCharsets.ISO_8859_1);

        Result checked = verify(forged);

        assertThat(checked.exitCode()).as(checked.output()).isEqualTo(1);
    }

    @Test
    void a_key_of_somebody_else_proves_nothing() {
        Result checked = run(
                java(),
                "-jar",
                notary.toString(),
                "verify",
                whole.toString(),
                "--key",
                "countersign.example/ledger+b220fe80+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea");

        assertThat(checked.exitCode()).as(checked.output()).isEqualTo(1);
    }

    @Test
    void the_checker_in_another_language_says_the_same() {
        assumeTrue(isThere("python3") && isThere("openssl"), "python3 and openssl are not on this machine");
        String script = Program.repository().resolve("docs/notary/check.py").toString();

        Result proven = run("python3", script, whole.toString(), key);
        Result notYet = run("python3", script, early.toString(), key);

        assertThat(proven.exitCode()).as(proven.output()).isZero();
        assertThat(proven.output()).contains("PROVEN").doesNotContain("NOT YET");
        assertThat(notYet.exitCode()).as(notYet.output()).isEqualTo(3);
    }

    private static void take(OfficeInRehearsal office, String file, String... more) {
        List<String> command = Stream.concat(
                        Stream.of("audit", "evidence", "CR-E1", "-o", file, "--url", office.url(), "--user", "auditor"),
                        Stream.of(more))
                .toList();
        Result taken = Program.run(Map.of("COUNTERSIGN_PASSWORD", "demo"), command.toArray(String[]::new));
        assertThat(taken.exitCode()).as(taken.output()).isZero();
    }

    private static Result verify(Path bundle) {
        return run(java(), "-jar", notary.toString(), "verify", bundle.toString(), "--key", key);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static Result run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
