package io.countersign.benchmarks;

import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.store.postgres.EmbeddedServer;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one, two and three nodes on shared stores acknowledge, asked over HTTP, and how long each answer takes. The stores
 * run in this process, so all of it shares the machine.
 */
final class Nodes implements Measurement {

    private static final int NODES_MAX = 3;
    private static final int SENDERS = 32;
    private static final int ACCOUNTS = 100;
    private static final long WARM_UP_SECONDS = 10;
    private static final long SECONDS = 20;
    private static final String KEY = "YmVuY2gtYmVuY2gtYmVuY2gtYmVuY2gtYmVuY2gtMTI=";

    private final AtomicLong numbers = new AtomicLong();

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public Map<String, Object> run(Path data, Report report) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<DemoProcess> nodes = new ArrayList<>();
        try (EmbeddedServer events = EmbeddedServer.start(data.resolve("events"));
                EmbeddedMongo views = EmbeddedMongo.start(data.resolve("views"));
                ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            try {
                for (int count = 1; count <= NODES_MAX; count++) {
                    nodes.add(DemoProcess.start(data.resolve("node-" + count), settings(data, events, views)));
                    List<Asked> asked = nodes.stream()
                            .map(node -> new Asked(http, node.url()))
                            .toList();
                    if (count == 1) {
                        openAccounts(asked.getFirst());
                    }
                    send(asked, WARM_UP_SECONDS, work);
                    figures.put(count + " nodes", measured(count, asked, work, report));
                }
            } finally {
                for (DemoProcess node : nodes) {
                    node.close();
                }
            }
        }
        return figures;
    }

    private static Map<String, String> settings(Path data, EmbeddedServer events, EmbeddedMongo views) {
        return Map.of(
                "COUNTERSIGN_POSTGRES_URL", events.url(),
                "COUNTERSIGN_POSTGRES_USER", events.user(),
                "COUNTERSIGN_POSTGRES_PASSWORD", events.password(),
                "COUNTERSIGN_MONGODB_URI", views.uri(),
                "COUNTERSIGN_SEAL_KEYS", data.resolve("keys").toString(),
                "COUNTERSIGN_SEAL_FOLDER", data.resolve("seal").toString(),
                "COUNTERSIGN_SIGN_IN_KEY", KEY);
    }

    private static void openAccounts(Asked node) {
        for (int account = 0; account < ACCOUNTS; account++) {
            node.post(
                    "/api/v1/accounts",
                    "{\"id\":\"N-" + account + "\",\"name\":\"N\",\"region\":\"East\",\"standing\":\"KEY\"}");
        }
    }

    private Map<String, Object> measured(int count, List<Asked> nodes, ExecutorService work, Report report)
            throws Exception {
        long began = System.nanoTime();
        double[] millis = send(nodes, SECONDS, work);
        double perSecond = millis.length * 1e9 / (System.nanoTime() - began);
        double p50 = millis[millis.length / 2];
        double p99 = millis[millis.length * 99 / 100];
        report.line(String.format(
                Locale.ROOT,
                "%d nodes: %.0f remittances a second acknowledged and read back, p50 %.0f ms, p99 %.0f ms, %d at a time",
                count,
                perSecond,
                p50,
                p99,
                SENDERS));
        return Map.of("perSecond", Math.round(perSecond), "p50Millis", p50, "p99Millis", p99);
    }

    /** Sends for a while, and says how long each answer took, in order. */
    private double[] send(List<Asked> nodes, long seconds, ExecutorService work) throws Exception {
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<?>> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            Asked node = nodes.get(sender % nodes.size());
            senders.add(work.submit(() -> {
                while (System.nanoTime() < until) {
                    long number = numbers.incrementAndGet();
                    long began = System.nanoTime();
                    node.post("/api/v1/remittances", Asked.slip("R-" + number, "N-" + number % ACCOUNTS));
                    millis.add((System.nanoTime() - began) / 1e6);
                }
            }));
        }
        for (Future<?> sender : senders) {
            sender.get();
        }
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
