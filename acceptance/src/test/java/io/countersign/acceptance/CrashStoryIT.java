package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.acceptance.Client.Answer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A program that is killed in the middle of its work forgets nothing that it has acknowledged. */
class CrashStoryIT {

    private static final int KILLS = 7;
    private static final int SENDERS = 8;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 60;

    @TempDir
    private Path data = Path.of("");

    @Test
    void every_acknowledged_remittance_is_there_once_after_many_kills() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int kill = 0; kill < KILLS; kill++) {
            Program program = Program.people(data);
            Client.of(program, "sales-assistant").openAccount("C001", "KEY");
            recordUntilKilled(program, kill, acknowledged);
        }
        try (Program program = Program.people(data)) {
            Client finance = Client.of(program, "finance");
            Map<String, Integer> recorded = recorded(finance);
            Set<String> lost = new HashSet<>(acknowledged);
            lost.removeAll(recorded.keySet());
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BEFORE_KILL);
            assertThat(lost).isEmpty();
            assertThat(recorded.values()).allMatch(times -> times == 1);
            theViewsAgreeWithTheLog(finance);
        }
    }

    private static void recordUntilKilled(Program program, int round, Set<String> acknowledged)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_KILL);
        List<Thread> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            String prefix = "K" + round + "-" + sender + "-";
            senders.add(Thread.ofVirtual().start(() -> send(program, prefix, acknowledged, enough)));
        }
        enough.await();
        program.kill();
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private static void send(Program program, String prefix, Set<String> acknowledged, CountDownLatch enough) {
        Client assistant = Client.of(program, "sales-assistant");
        try {
            for (int number = 0; ; number++) {
                String remittance = prefix + number;
                Answer answer = assistant.post("/api/v1/remittances", OnceStoryIT.slip(remittance, "1.00"));
                assertThat(answer.status()).isEqualTo(201);
                acknowledged.add(remittance);
                enough.countDown();
            }
        } catch (UncheckedIOException | CompletionException killed) {
            // the program is gone: what was under way was not acknowledged
        }
    }

    static Map<String, Integer> recorded(Client finance) {
        Map<String, Integer> recorded = new HashMap<>();
        String after = "0";
        while (!after.isEmpty()) {
            JsonNode page = finance.get(
                            "/api/v1/events?stream=account-C001&name=account.remittance-recorded&limit=200&after="
                                    + after)
                    .body();
            for (JsonNode event : page.path("events").isMissingNode() ? page.path("items") : page.path("events")) {
                recorded.merge(event.path("content").path("remittance").asString(), 1, Integer::sum);
            }
            after = page.hasNonNull("next") ? page.path("next").asString() : "";
        }
        return recorded;
    }

    static void theViewsAgreeWithTheLog(Client finance) {
        JsonNode live = finance.get("/api/v1/receivables").body();
        JsonNode folded = finance.get(
                        "/api/v1/receivables?asOf=" + live.path("asOf").asString())
                .body();
        assertThat(live.path("rows")).isEqualTo(folded.path("rows"));
        assertThat(live.path("totals")).isEqualTo(folded.path("totals"));
        assertThat(folded.path("position").asLong())
                .as("that the first was taken out is on record")
                .isGreaterThan(live.path("position").asLong());
    }
}
