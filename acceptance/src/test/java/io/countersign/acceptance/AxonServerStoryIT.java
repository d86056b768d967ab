package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.acceptance.Client.Answer;
import io.countersign.acceptance.Program.Result;
import io.countersign.query.documents.EmbeddedMongo;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Command side, query side and web as three processes, at a real Axon Server and a server with MongoDB's protocol. */
class AxonServerStoryIT {

    private static final String COMMAND_SIDE = "command-side";
    private static final String QUERY_SIDE = "query-side";
    private static final String WEB = "web";
    private static final int SLIPS_AROUND_A_KILL = 30;

    @TempDir
    private static Path data = Path.of("");

    private static final Map<String, Program> PARTS = new HashMap<>();

    private static @Nullable AxonServer server;
    private static @Nullable EmbeddedMongo shared;

    @BeforeAll
    static void start() {
        if (!AxonServer.isAtHand()) {
            return;
        }
        server = AxonServer.atHand(data.resolve("server"));
        shared = EmbeddedMongo.start(data.resolve("shared"));
        for (String part : new String[] {COMMAND_SIDE, QUERY_SIDE, WEB}) {
            PARTS.put(part, begun(part));
        }
    }

    @BeforeEach
    void a_server_is_at_hand() {
        AxonServer.assumeAtHand();
    }

    @AfterAll
    static void stop() {
        PARTS.values().forEach(Program::close);
        if (shared != null) {
            shared.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void an_order_is_let_go_on_credit_and_what_a_rule_refuses_is_told_by_its_code() {
        does("sales-assistant", "/api/v1/accounts", """
                {'id':'E1','name':'Customer E1','region':'华东','standing':'KEY'}""");
        does("sales-assistant", "/api/v1/orders", """
                {'id':'SO-E1','account':'E1','kind':'STANDARD','lines':[{'model':'X-1','quantity':'10','unit':'ROLL',
                 'unitPrice':'100.00','supply':'SPOT'}]}""");
        does("sales-assistant", "/api/v1/remittances", """
                {'id':'R-E1','account':'E1','remittedAt':'2026-01-05T02:00:00Z','bankAccount':'ICBC-1','method':'TRANSFER',
                 'amount':'100.00','payer':'A payer','reference':'TT-E1','order':'SO-E1'}""");
        does("finance", "/api/v1/remittances/R-E1/confirmation", "{'amount':'100.00','valueDate':'2026-01-06'}");
        does("sales-assistant", "/api/v1/credit-releases", """
                {'id':'CR-E1','order':'SO-E1','reason':'they open on Monday'}""");

        Answer own = as("sales-assistant").post("/api/v1/credit-releases/CR-E1/approval", "{'remark':'let me'}");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body().path("code").asString()).isEqualTo("PERMISSION");
        does("regional-manager", "/api/v1/credit-releases/CR-E1/approval", "{'remark':'month end'}");
        Answer again = as("regional-manager").post("/api/v1/credit-releases/CR-E1/approval", "{'remark':'once more'}");
        assertThat(again.status()).as(again.body().toString()).isIn(200, 201, 204, 409);

        Answer other = as("sales-assistant").post("/api/v1/remittances", slip("R-E1", "E1", "99.00"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.refusals()).isEqualTo("REM-1");
        assertThat(other.body().path("refusals").path(0).path("sentence").asString())
                .isNotBlank();
        assertThat(other.response().headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(as("sales-assistant")
                        .post("/api/v1/orders/SO-NONE/outbound-slip", "{}")
                        .status())
                .isEqualTo(404);

        JsonNode receivables = sees("finance", "/api/v1/receivables");
        assertThat(receivables.path("rows").toString()).contains("E1");
        JsonNode events =
                sees("auditor", "/api/v1/events?stream=account-E1&limit=50").path("events");
        assertThat(events).hasSizeGreaterThan(3);
        assertThat(events.path(0).path("metadata").path("actor").asString()).isNotBlank();
        assertThat(events.path(0).path("metadata").path("correlation").asString())
                .isNotBlank();
    }

    @Test
    void whichever_is_killed_nothing_is_lost_and_nothing_is_there_twice() {
        as("sales-assistant").openAccount("C001", "KEY");
        Set<String> acknowledged = new TreeSet<>();
        for (String killed : new String[] {COMMAND_SIDE, QUERY_SIDE, WEB}) {
            record(killed + "-before", acknowledged);
            part(killed).kill();
            record(killed + "-meanwhile", acknowledged);
            PARTS.put(killed, begun(killed));
            record(killed + "-after", acknowledged);
        }
        Map<String, Integer> recorded = CrashStoryIT.recorded(as("finance"));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2 * 3 * SLIPS_AROUND_A_KILL);
        assertThat(recorded.keySet()).containsAll(acknowledged);
        assertThat(recorded.values()).allMatch(times -> times == 1);
        Set<String> listed = new TreeSet<>();
        for (String remittance : acknowledged) {
            if (as("auditor").get("/api/v1/remittances/" + remittance).status() == 200) {
                listed.add(remittance);
            }
        }
        assertThat(listed).isEqualTo(acknowledged);
        JsonNode live = sees("finance", "/api/v1/receivables");
        JsonNode folded =
                sees("finance", "/api/v1/receivables?asOf=" + live.path("asOf").asString());
        assertThat(live.path("rows")).isEqualTo(folded.path("rows")).isNotEmpty();
    }

    /** Three processes, then one on PostgreSQL where work goes on, then three again at another server. */
    @Test
    void the_office_moves_to_postgresql_and_back_to_a_server_and_stays_the_same() {
        Client before = as("finance");
        as("sales-assistant").openAccount("M001", "KEY");
        does("sales-assistant", "/api/v1/remittances", slip("R-M1", "M001", "1.00"));
        Path first = taken(part(WEB), "first");

        Path alone = data.resolve("alone");
        restored(first, alone, Map.of());
        Path second;
        String receivables;
        try (Program one = Program.people(ofOne(), alone)) {
            assertThat(receivablesOf(Client.of(one, "finance"))).isEqualTo(receivablesOf(before));
            assertThat(Client.of(one, "sales-assistant")
                            .post("/api/v1/remittances", slip("R-M2", "M001", "2.00"))
                            .status())
                    .isBetween(200, 299);
            receivables = receivablesOf(Client.of(one, "finance"));
            second = taken(one, "second");
        }

        try (AxonServer another = AxonServer.another(data.resolve("another"));
                EmbeddedMongo documents = EmbeddedMongo.start(data.resolve("documents"))) {
            Map<String, Program> moved = new HashMap<>();
            try {
                for (String part : PARTS.keySet()) {
                    Map<String, String> settings = settings(another, documents, "moved");
                    restored(second, data.resolve("moved-" + part), settings, "--only", part);
                }
                for (String part : new String[] {COMMAND_SIDE, QUERY_SIDE, WEB}) {
                    moved.put(
                            part,
                            Program.part(part, settings(another, documents, "moved"), data.resolve("moved-" + part)));
                }
                Program web = Objects.requireNonNull(moved.get(WEB));
                assertThat(receivablesOf(Client.of(web, "finance"))).isEqualTo(receivables);
                assertThat(Client.of(web, "sales-assistant")
                                .post("/api/v1/remittances", slip("R-M3", "M001", "3.00"))
                                .status())
                        .isBetween(200, 299);
                for (String remittance : List.of("R-M1", "R-M2", "R-M3")) {
                    assertThat(Client.of(web, "finance")
                                    .get("/api/v1/remittances/" + remittance)
                                    .status())
                            .as(remittance)
                            .isEqualTo(200);
                }
                Result verified = Program.run(
                        Map.of("COUNTERSIGN_PASSWORD", "demo"),
                        "audit",
                        "verify",
                        "--url",
                        web.url(),
                        "--user",
                        "auditor");
                assertThat(verified.exitCode()).as(verified.output()).isZero();
            } finally {
                moved.values().forEach(Program::close);
            }
        }
    }

    private static Path taken(Program from, String name) {
        Path backup = data.resolve(name);
        Result result = Program.run(
                Map.of("COUNTERSIGN_PASSWORD", "demo"),
                "backup",
                backup.toString(),
                "--url",
                from.url(),
                "--user",
                "administrator");
        assertThat(result.exitCode()).as(result.output()).isZero();
        return backup;
    }

    private static void restored(Path backup, Path into, Map<String, String> settings, String... more) {
        List<String> command = new ArrayList<>(List.of("restore", backup.toString(), "--data", into.toString()));
        command.addAll(List.of(more));
        Result result = Program.run(settings, command.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).contains("EQUAL: the root over what the log gives back is");
    }

    private static String receivablesOf(Client finance) {
        JsonNode summary = finance.get("/api/v1/receivables").body();
        return summary.path("rows").toString() + summary.path("totals");
    }

    @Test
    void each_process_says_whether_it_is_well() {
        for (String part : PARTS.keySet()) {
            Answer ready = Client.of(part(part), "auditor").get("/actuator/health/readiness");
            assertThat(ready.body().path("status").asString()).as(part).isEqualTo("UP");
            assertThat(ready.body()
                            .path("components")
                            .path("axonServer")
                            .path("status")
                            .asString())
                    .isEqualTo("UP");
        }
    }

    /** Sends slips; what is not answered is not counted. What is refused because a side is away is sent again later or never. */
    private static void record(String prefix, Set<String> acknowledged) {
        for (int number = 0; number < SLIPS_AROUND_A_KILL; number++) {
            String remittance = prefix + "-" + number;
            try {
                Answer answer = as("sales-assistant").post("/api/v1/remittances", slip(remittance, "C001", "1.00"));
                assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201, 503);
                if (answer.status() < 300) {
                    acknowledged.add(remittance);
                } else {
                    assertThat(answer.body().path("code").asString()).isEqualTo("AWAY");
                }
            } catch (UncheckedIOException | CompletionException gone) {
                // the web process is gone: what was under way there was not acknowledged
            }
        }
    }

    private static Program begun(String part) {
        return Program.part(
                part,
                settings(Objects.requireNonNull(server), Objects.requireNonNull(shared), "at home"),
                data.resolve(part));
    }

    private static Map<String, String> settings(AxonServer server, EmbeddedMongo documents, String folder) {
        Map<String, String> settings = new HashMap<>(ofOne());
        settings.put("COUNTERSIGN_AXON_SERVERS", server.address());
        settings.put("COUNTERSIGN_MONGODB_URI", documents.uri());
        settings.put(
                "COUNTERSIGN_SEAL_KEYS", data.resolve(folder).resolve("keys").toString());
        settings.put(
                "COUNTERSIGN_SEAL_FOLDER", data.resolve(folder).resolve("seal").toString());
        return settings;
    }

    private static Map<String, String> ofOne() {
        return Map.of("COUNTERSIGN_SIGN_IN_KEY", "dHJpYWxzLXVzZS1hLWtleS10aGF0LWlzLW5vLXNlY3I=");
    }

    private static Program part(String part) {
        return Objects.requireNonNull(PARTS.get(part), part);
    }

    private static Client as(String user) {
        return Client.of(part(WEB), user);
    }

    private static void does(String user, String path, String json) {
        Answer answer = as(user).post(path, json);
        assertThat(answer.status()).as("%s %s: %s", user, path, answer.body()).isBetween(200, 299);
    }

    private static JsonNode sees(String user, String path) {
        Answer answer = as(user).get(path);
        assertThat(answer.status()).as("%s %s: %s", user, path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String slip(String number, String account, String amount) {
        return OnceStoryIT.slip(number, amount).replace("C001", account);
    }
}
