package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.acceptance.Program.Result;
import io.countersign.store.nodes.OnlyProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A backup is taken while the office works, and the office burns down. From the backup comes the office as it was at the end,
 * and another one as it was a day earlier.
 */
class BackupStoryIT {

    private static final Set<String> VIEWS = Set.of("receivables", "accounts", "orders", "remittances", "books");
    private static final Pattern ROOT = Pattern.compile("checkpoint signed over them, ([A-Za-z0-9+/=]{44});");

    @TempDir
    private static Path folder = Path.of("");

    private static Path backup = Path.of("");
    private static String taken = "";
    private static long evening;
    private static Map<String, String> digests = Map.of();
    private static String receivables = "";
    private static String trialBalance = "";
    private static JsonNode exports = Client.JSON.createObjectNode();

    @BeforeAll
    static void the_office_works_and_burns_down() throws InterruptedException {
        backup = folder.resolve("backup");
        try (OfficeInRehearsal office = OfficeInRehearsal.on("2026-03-02", folder)) {
            office.account("B1", "KEY");
            office.order("SO-B1", "B1", "100.00");
            office.slip("R-B1", "B1", "SO-B1", "1000.00");
            office.ship("SO-B1");
            office.invoice("SO-B1", 30);
            office.confirm("R-B1", "900.00");
            receivables = receivablesOf(office.as("finance"));
            evening = office.sees("auditor", "/api/v1/seal").path("head").asLong();
            trialBalance = trialBalanceOf(office.as("finance"));
            digests = digestsOf(office.as("finance"));

            office.daysGoBy(1);
            CountDownLatch working = new CountDownLatch(20);
            AtomicBoolean burning = new AtomicBoolean();
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
                for (int number = 0; !burning.get(); number++) {
                    office.slip("R-L" + number, "B1", "SO-B1", "1.00");
                    working.countDown();
                }
            });
            working.await();
            Result result = Program.run(
                    Map.of("COUNTERSIGN_PASSWORD", "demo"),
                    "backup",
                    backup.toString(),
                    "--url",
                    office.url(),
                    "--user",
                    "administrator");
            burning.set(true);
            work.join();
            taken = result.output();
            assertThat(result.exitCode()).as(taken).isZero();
            exports = office.sees("auditor", "/api/v1/audit/exports");
        }
    }

    @Test
    void the_backup_is_equal_to_what_was_sealed_and_on_record() {
        assertThat(taken).contains("EQUAL: their root is that of the checkpoint signed over them");
        assertThat(exports.toString()).contains("\"backup\"");
    }

    @Test
    void the_office_comes_back_as_it_was_at_the_end() throws IOException {
        Path data = folder.resolve("at the end");
        try (OnlyProgram another = OnlyProgram.on(data)) {
            Result meanwhile = Program.run(Map.of(), "restore", backup.toString(), "--data", data.toString());
            assertThat(another).isNotNull();
            assertThat(meanwhile.exitCode()).isEqualTo(2);
            assertThat(meanwhile.output()).contains("another program works on the data folder " + data);
        }

        Result restored = Program.run(Map.of(), "restore", backup.toString(), "--data", data.toString());

        assertThat(restored.exitCode()).as(restored.output()).isZero();
        Matcher root = ROOT.matcher(taken);
        assertThat(root.find()).isTrue();
        assertThat(restored.output()).contains("EQUAL: the root over what the log gives back is " + root.group(1));
        assertThat(data.resolve("seal/keys/origin")).hasSameTextualContentAs(folder.resolve("data/seal/keys/origin"));

        Result again = Program.run(Map.of(), "restore", backup.toString(), "--data", data.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.output()).contains("is not empty");
    }

    @Test
    void the_office_comes_back_as_it_was_on_the_evening_before() {
        Path data = folder.resolve("the evening before");
        Result restored = Program.run(
                Map.of(), "restore", backup.toString(), "--data", data.toString(), "--until", Long.toString(evening));
        assertThat(restored.exitCode()).as(restored.output()).isZero();
        assertThat(restored.output()).contains("EQUAL");

        try (Program program = Program.restored(data, folder.resolve("clock"))) {
            Client finance = Client.of(program, "finance");
            assertThat(receivablesOf(finance)).isEqualTo(receivables).contains("\"100.00\"");
            assertThat(trialBalanceOf(finance)).isEqualTo(trialBalance);
            assertThat(digestsOf(finance)).isEqualTo(digests).hasSize(VIEWS.size());
            assertThat(finance.get("/api/v1/remittances/R-L0").status()).isEqualTo(404);
            Result verified = Program.run(
                    Map.of("COUNTERSIGN_PASSWORD", "demo"),
                    "audit",
                    "verify",
                    "--url",
                    program.url(),
                    "--user",
                    "auditor");
            assertThat(verified.exitCode()).as(verified.output()).isZero();
            assertThat(Client.of(program, "auditor").get("/api/v1/seal").body().path("keys"))
                    .as("the one that signed before, and one that signs now")
                    .hasSize(2);
            assertThat(Client.of(program, "sales-assistant")
                            .post("/api/v1/remittances", OnceStoryIT.slip("R-NEW", "1.00"))
                            .status())
                    .as("life goes on, for those who may")
                    .isIn(201, 404, 409);
        }
    }

    @Test
    void a_backup_of_which_something_was_changed_is_not_restored() throws IOException {
        Path changed = folder.resolve("changed");
        Files.createDirectories(changed);
        try (var files = Files.list(backup)) {
            for (Path file : files.toList()) {
                Files.copy(file, changed.resolve(file.getFileName()));
            }
        }
        byte[] people = Files.readAllBytes(changed.resolve("people.jsonl.gz"));
        people[people.length / 2] ^= 1;
        Files.write(changed.resolve("people.jsonl.gz"), people);
        Path data = folder.resolve("never");

        Result refused = Program.run(Map.of(), "restore", changed.toString(), "--data", data.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output()).contains("people.jsonl.gz is not what was written");
        assertThat(data.toFile().list()).containsOnly("program.lock");
    }

    private static String receivablesOf(Client finance) {
        JsonNode summary = finance.get("/api/v1/receivables?asOf=2026-03-02").body();
        return summary.path("rows").toString() + summary.path("totals");
    }

    private static String trialBalanceOf(Client finance) {
        return finance.get("/api/v1/reports/trial-balance?asOf=2026-03-02")
                .body()
                .path("rows")
                .toString();
    }

    /** What is read, as one hash for each view. */
    private static Map<String, String> digestsOf(Client finance) {
        Map<String, String> digests = new TreeMap<>();
        finance.get("/api/v1/views/drift").body().path("views").forEach(view -> {
            String name = view.path("view").asString();
            if (VIEWS.contains(name)) {
                digests.put(name, view.path("digestLive").asString());
            }
        });
        return digests;
    }
}
