package io.countersign.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.countersign.query.history.Reached;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One id leads from a request to its events, its log lines and its trace; and nothing personal is in the latter two. */
@ExtendWith(OutputCaptureExtension.class)
class LogsAndTracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SHIPMENT = "01a20b4f-cc92-759d-8fa2-baa1974e3da7";
    private static final String AUTHORIZATION = "Bearer of the collector";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @AfterEach
    void lines_are_plain_again() {
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT"); // the framework leaves it to whatever starts next
    }

    @Test
    void a_story_is_followed_by_one_id_and_names_nobody(CapturedOutput output) throws IOException {
        try (Collector collector = new Collector();
                Office office = Office.start(
                        data,
                        "countersign.log-format=json",
                        "logging.level.io.countersign=debug",
                        "countersign.otlp.endpoint=" + collector.address(),
                        "countersign.otlp.authorization=" + AUTHORIZATION,
                        "countersign.otlp.traces=1.0",
                        "management.otlp.metrics.export.step=1s",
                        "management.opentelemetry.tracing.export.schedule-delay=100ms")) {
            Story story = new Story(office);
            story.untilSomebodyHasToDecide();
            story.untilTheCustomerIsTold(SHIPMENT);
            assertThat(office.send(office.as("auditor", "/api/v1/orders/SO-T1")
                                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"))
                            .headers()
                            .firstValue("X-Correlation-Id"))
                    .hasValue(TRACE);
            for (String follower : List.of("reactions", "messages")) {
                office.part(Reached.class).await(follower);
            }

            assertThat(events(office, "order-SO-T2")
                            .getLast()
                            .path("metadata")
                            .path("correlation")
                            .asString())
                    .isEqualTo(SHIPMENT);
            while (!output.getOut().contains("\"correlation\":\"" + SHIPMENT + "\"")) {
                LockSupport.parkNanos(50_000_000); // until the customer was told, which is one line in the log
            }
            while (!collector.holds("/v1/traces", "command ShipOrder")
                    || !collector.holds("/v1/metrics", "countersign.command")) {
                LockSupport.parkNanos(50_000_000);
            }
            assertThat(collector.authorizations()).containsOnly(AUTHORIZATION);
            for (String personal : Story.PERSONAL) {
                assertThat(collector.holds("/v1/traces", personal)).as(personal).isFalse();
                assertThat(collector.holds("/v1/metrics", personal))
                        .as(personal)
                        .isFalse();
            }
        }

        List<String> lines =
                output.getOut().lines().filter(line -> line.startsWith("{")).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            JsonNode said = new JsonMapper().readTree(line);
            assertThat(said.path("@timestamp").asString()).isNotEmpty();
            assertThat(said.path("log").path("level").asString()).isNotEmpty();
        });
        assertThat(output.getAll()).doesNotContain(Story.PERSONAL);
    }

    private static List<JsonNode> events(Office office, String stream) {
        String answer = office.send(office.as("auditor", "/api/v1/events?stream=" + stream))
                .body();
        return new JsonMapper().readTree(answer).path("events").valueStream().toList();
    }

    /** Takes whatever is sent to it, as a collector of traces and metrics does. */
    private static final class Collector implements AutoCloseable {

        private final Map<String, String> taken = new ConcurrentHashMap<>();
        private final Map<String, Boolean> shown = new ConcurrentHashMap<>();
        private final HttpServer server;

        Collector() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
                taken.merge(exchange.getRequestURI().getPath(), body, String::concat);
                shown.put(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), true);
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        boolean holds(String path, String text) {
            return taken.getOrDefault(path, "").contains(text);
        }

        Iterable<String> authorizations() {
            return shown.keySet();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
