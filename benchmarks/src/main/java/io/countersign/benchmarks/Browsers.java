package io.countersign.benchmarks;

import java.io.BufferedWriter;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How current pages are while many browsers listen and many commands arrive: the packaged program in a process of its own,
 * asked over HTTP as browsers ask. A page is current when it shows what was put on record.
 */
final class Browsers implements Measurement {

    private static final int BROWSERS = 200;
    private static final int COMMANDS_PER_SECOND = 200;
    private static final int SECONDS = 30;
    private static final int MARKERS = 25;
    private static final int CUSTOMERS = 5_000;
    private static final int PAGES = 100;
    private static final String MAPPING = """
            source: bench
            columns:
              order: invoice
              invoice: invoice
              account: customer
              region: region
              amount: amount
              invoicedOn: on
              dueOn: due
            dates:
              format: uuuu-MM-dd
            defaults:
              currency: CNY
              standing: REGULAR
              model: invoice
            """;
    private static final long MEBI = 1024;
    private static final String API = "/api/v1/remittances";
    private static final String PASSWORD = "demo";

    @Override
    public String name() {
        return "browsers";
    }

    @Override
    public Map<String, Object> run(Path data, Report report) throws Exception {
        try (ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newBuilder()
                        .executor(work)
                        .cookieHandler(new CookieManager())
                        .build();
                HttpClient withoutCookies =
                        HttpClient.newBuilder().executor(work).build();
                DemoProcess program =
                        DemoProcess.start(data.resolve("office"), Map.of())) { // ends first: who listens is let go
            try {
                Asked office = new Asked(http, program.url());
                office.signIn();
                Map<String, Object> figures = new LinkedHashMap<>(heaviestPage(office, data, report));
                figures.putAll(measured(office, new Asked(withoutCookies, program.url()), program, work, report));
                return figures;
            } finally {
                http.shutdownNow(); // who listens is not waited for
                withoutCookies.shutdownNow();
            }
        }
    }

    /** The summary of five thousand customers who owe something, as a browser asks for it. */
    private static Map<String, Object> heaviestPage(Asked office, Path data, Report report) throws Exception {
        Path mapping = Files.writeString(data.resolve("mapping.yaml"), MAPPING);
        Path file = data.resolve("invoices.csv");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("invoice,customer,region,amount,on,due\n");
            for (int i = 0; i < CUSTOMERS; i++) {
                lines.write("INV-%d,%s,East %d,%d.50,2026-0%d-01,2026-0%d-28%n"
                        .formatted(i, customer(i), i % 7, 100 + i, 1 + i % 9, 1 + i % 9));
            }
        }
        ProcessBuilder importing = new ProcessBuilder(
                        DemoProcess.JAVA,
                        "-Xmx256m",
                        "-jar",
                        DemoProcess.programJar(),
                        "import",
                        "--mapping",
                        mapping.toString(),
                        file.toString(),
                        "--user",
                        "finance",
                        "--url",
                        office.url())
                .redirectErrorStream(true);
        importing.environment().put("COUNTERSIGN_PASSWORD", PASSWORD);
        Process imported = importing.start();
        String said = new String(imported.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (imported.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        double[] millis = new double[PAGES];
        int bytes = 0;
        for (int i = 0; i < PAGES; i++) {
            long began = System.nanoTime();
            bytes = office.compressed("/receivables");
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        double p50 = millis[PAGES / 2];
        double p95 = millis[PAGES * 95 / 100];
        report.line(String.format(
                Locale.ROOT,
                "the receivables of %,d customers: p50 %.0f ms, p95 %.0f ms, %.1f kB compressed",
                CUSTOMERS,
                p50,
                p95,
                bytes / 1000.0));
        return Map.of("pageP50Millis", p50, "pageP95Millis", p95, "pageBytesCompressed", bytes);
    }

    private static Map<String, Object> measured(
            Asked office, Asked assistant, DemoProcess program, ExecutorService work, Report report) throws Exception {
        assistant.post("/api/v1/accounts", "{\"id\":\"B-1\",\"name\":\"B\",\"region\":\"East\",\"standing\":\"KEY\"}");
        AtomicBoolean on = new AtomicBoolean(true);
        CountDownLatch listening = new CountDownLatch(BROWSERS);
        Map<Long, List<Long>> heard = new ConcurrentHashMap<>();
        for (int i = 0; i < BROWSERS; i++) {
            work.execute(() -> office.listen(listening, heard, on));
        }
        if (!listening.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not everybody listens");
        }
        AtomicLong sent = new AtomicLong();
        AtomicLong acknowledged = new AtomicLong();
        work.execute(() -> sendSteadily(assistant, sent, acknowledged, on, work));
        long began = System.nanoTime();
        double[] current = new double[MARKERS];
        for (int i = 0; i < MARKERS; i++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS) / MARKERS);
            String marker = "R-MARK-" + i;
            assistant.post(API, Asked.slip(marker, "B-1"));
            long put = System.nanoTime();
            while (!office.page("/remittances/" + marker).contains(marker + "</h1>")) {
                Thread.onSpinWait();
            }
            current[i] = (System.nanoTime() - put) / 1e6;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        on.set(false);
        double[] spread = heard.values().stream()
                .filter(times -> times.size() == BROWSERS)
                .mapToDouble(times ->
                        (times.stream().mapToLong(Long::longValue).max().orElseThrow()
                                        - times.stream()
                                                .mapToLong(Long::longValue)
                                                .min()
                                                .orElseThrow())
                                / 1e6)
                .sorted()
                .toArray();
        Arrays.sort(current);
        long memory = Long.parseLong(Files.readAllLines(Path.of("/proc/" + program.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll("[^0-9]", ""))
                / MEBI;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("browsers", BROWSERS);
        figures.put("commandsPerSecond", Math.round(acknowledged.get() / seconds));
        figures.put("pageCurrentP50Millis", current[MARKERS / 2]);
        figures.put("pageCurrentMaxMillis", current[MARKERS - 1]);
        figures.put("newsSpreadMaxMillis", spread.length == 0 ? null : spread[spread.length - 1]);
        figures.put("newsToEverybody", spread.length);
        figures.put("memoryPeakMiB", memory);
        report.line(String.format(
                Locale.ROOT,
                "%d browsers listened while %d commands a second were acknowledged: a page showed what was put on record"
                        + " after %.0f ms (p50), %.0f ms at most; news reached the last browser %.0f ms after the first, at"
                        + " most; the program had %d MiB",
                BROWSERS,
                Math.round(acknowledged.get() / seconds),
                current[MARKERS / 2],
                current[MARKERS - 1],
                spread.length == 0 ? -1 : spread[spread.length - 1],
                memory));
        return figures;
    }

    /** One after the other, as business comes. */
    private static String customer(long number) {
        return String.format(Locale.ROOT, "C-%04d", number % CUSTOMERS);
    }

    private static void sendSteadily(
            Asked assistant, AtomicLong sent, AtomicLong acknowledged, AtomicBoolean on, ExecutorService work) {
        Semaphore underWay = new Semaphore(64);
        long began = System.nanoTime();
        while (on.get()) {
            long due = began + sent.get() * TimeUnit.SECONDS.toNanos(1) / COMMANDS_PER_SECOND;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            long number = sent.incrementAndGet();
            underWay.acquireUninterruptibly();
            work.execute(() -> {
                try {
                    assistant.post(API, Asked.slip("R-" + number, customer(number)));
                    acknowledged.incrementAndGet();
                } finally {
                    underWay.release();
                }
            });
        }
    }
}
