package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.acceptance.Client.Answer;
import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.store.postgres.EmbeddedServer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Three equal nodes on one PostgreSQL and one server with MongoDB's protocol. */
class NodesStoryIT {

    private static final int COUNT = 3;
    private static final int SENDERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL_MAX = 60;

    /** So many in the tests; {@code ./countersign chaos} asks for more. */
    private static final int KILLS =
            Integer.parseInt(Objects.requireNonNullElse(System.getenv("COUNTERSIGN_KILLS"), "3"));

    private static final long SEED = Long.parseLong(
            Objects.requireNonNullElse(System.getenv("COUNTERSIGN_SEED"), Long.toString(System.nanoTime() % 100_000)));

    @TempDir
    private static Path data = Path.of("");

    private static final List<Program> NODES = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedServer events;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedMongo views;

    @BeforeAll
    static void start() {
        events = EmbeddedServer.start(data.resolve("events"));
        views = EmbeddedMongo.start(data.resolve("views"));
        for (int node = 0; node < COUNT; node++) {
            NODES.add(node(node));
        }
    }

    @AfterAll
    static void stop() {
        NODES.forEach(Program::close);
        views.close();
        events.close();
    }

    @Test
    void whichever_is_killed_nothing_is_lost_or_doubled_and_the_others_go_on() throws Exception {
        Random random = new Random(SEED);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Client.of(NODES.getFirst(), "sales-assistant").openAccount("C001", "KEY");
        for (int kill = 0; kill < KILLS; kill++) {
            int killed = random.nextInt(COUNT);
            recordWhileOneIsKilled(kill, killed, 1 + random.nextInt(ACKNOWLEDGED_BEFORE_KILL_MAX), acknowledged);
            NODES.set(killed, node(killed));
            System.out.printf(
                    "seed %d: kill %d, of node %d; %d acknowledged%n", SEED, kill + 1, killed, acknowledged.size());
        }
        Map<String, Integer> recorded = CrashStoryIT.recorded(Client.of(NODES.getFirst(), "finance"));
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(recorded.keySet());
        long doubled = recorded.values().stream().filter(times -> times > 1).count();
        System.out.printf(
                "seed %d: %d kills, %d acknowledged, lost %d, doubled %d%n",
                SEED, KILLS, acknowledged.size(), lost.size(), doubled);
        assertThat(acknowledged).isNotEmpty();
        assertThat(lost).as("seed " + SEED).isEmpty();
        assertThat(doubled).as("seed " + SEED).isZero();
        for (Program node : NODES) {
            theNodeSaysWhatTheLogSays(node);
        }
    }

    @Test
    void what_one_node_was_told_the_next_one_knows() {
        Client.of(NODES.get(0), "sales-assistant").openAccount("C001", "KEY");
        Client finance = Client.of(NODES.get(2), "finance");
        for (int i = 0; i < 20; i++) {
            Client assistant = Client.of(NODES.get(i % COUNT), "sales-assistant");
            String remittance = "R-" + i;
            assertThat(assistant
                            .post("/api/v1/remittances", OnceStoryIT.slip(remittance, "1.00"))
                            .status())
                    .isEqualTo(201);
            for (Program node : NODES) {
                assertThat(Client.of(node, "auditor")
                                .get("/api/v1/remittances/" + remittance)
                                .body()
                                .path("state")
                                .asString())
                        .isEqualTo("RECORDED");
            }
            Answer confirmed = finance.post(
                    "/api/v1/remittances/" + remittance + "/confirmation",
                    "{'amount':'1.00','valueDate':'2026-01-06'}");
            assertThat(confirmed.status()).as(confirmed.body().toString()).isLessThan(300);
            Answer again = Client.of(NODES.get((i + 1) % COUNT), "sales-assistant")
                    .post("/api/v1/remittances", OnceStoryIT.slip(remittance, "2.00"));
            assertThat(again.status()).as("the same number with another amount").isEqualTo(409);
        }
    }

    private static Program node(int number) {
        return Program.people(
                Map.of(
                        "COUNTERSIGN_POSTGRES_URL", events.url(),
                        "COUNTERSIGN_POSTGRES_USER", events.user(),
                        "COUNTERSIGN_POSTGRES_PASSWORD", events.password(),
                        "COUNTERSIGN_MONGODB_URI", views.uri(),
                        "COUNTERSIGN_SEAL_KEYS", data.resolve("keys").toString(),
                        "COUNTERSIGN_SEAL_FOLDER", data.resolve("seal").toString(),
                        "COUNTERSIGN_SIGN_IN_KEY", "dHJpYWxzLXVzZS1hLWtleS10aGF0LWlzLW5vLXNlY3I="),
                data.resolve("node-" + number));
    }

    /** Everybody sends to every node; when one is killed, they go on with the others. */
    private static void recordWhileOneIsKilled(int kill, int killed, int before, Set<String> acknowledged)
            throws Exception {
        CountDownLatch enough = new CountDownLatch(before);
        CountDownLatch enoughAfterwards = new CountDownLatch(2 * before);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sending = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                String prefix = "N" + kill + "-" + sender + "-";
                sending.add(senders.submit(() -> send(prefix, acknowledged, enough, enoughAfterwards)));
            }
            enough.await();
            NODES.get(killed).kill();
            for (Future<?> sent : sending) {
                sent.get();
            }
        }
    }

    private static void send(
            String prefix, Set<String> acknowledged, CountDownLatch enough, CountDownLatch enoughAfterwards) {
        List<Client> assistants =
                NODES.stream().map(node -> Client.of(node, "sales-assistant")).toList();
        for (int number = 0; enoughAfterwards.getCount() > 0; number++) {
            String remittance = prefix + number;
            try {
                Answer answer = assistants
                        .get(number % assistants.size())
                        .post("/api/v1/remittances", OnceStoryIT.slip(remittance, "1.00"));
                assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
                acknowledged.add(remittance);
                enough.countDown();
                enoughAfterwards.countDown();
            } catch (UncheckedIOException | CompletionException killed) {
                // the node is gone: what was under way there was not acknowledged
            } catch (AssertionError notTaken) {
                while (enough.getCount() > 0) { // nobody waits for what has failed
                    enough.countDown();
                }
                throw notTaken;
            }
        }
    }

    private static void theNodeSaysWhatTheLogSays(Program node) {
        Client finance = Client.of(node, "finance");
        JsonNode live = finance.get("/api/v1/receivables").body();
        JsonNode folded = finance.get(
                        "/api/v1/receivables?asOf=" + live.path("asOf").asString())
                .body();
        Map<String, JsonNode> differing = new HashMap<>();
        if (!live.path("rows").equals(folded.path("rows"))) {
            differing.put(node.url(), live);
        }
        assertThat(differing).isEmpty();
        assertThat(live.path("rows")).isNotEmpty();
    }
}
