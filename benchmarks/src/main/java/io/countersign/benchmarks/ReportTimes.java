package io.countersign.benchmarks;

import io.countersign.books.BooksQuery.ReadJournal;
import io.countersign.metadata.MetadataKeys;
import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.operation.ViewQuery.ListViews.Views;
import io.countersign.report.ReportQuestion;
import io.countersign.standalone.StandaloneApplication;
import io.countersign.web.reports.ReportAsked;
import io.countersign.web.reports.ReportKind;
import io.countersign.web.reports.ReportKind.Parameter;
import io.countersign.web.signin.Colleagues;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long every report takes: as of today from its view, as of a past day from the log, whether the first depends on
 * how long the history is, and how long plain-text accounting programs take over the same journal.
 */
final class ReportTimes implements Measurement {

    private static final int WARM_UP = 30;
    private static final int RUNS = 200;

    /** A report that is too slow to be asked for so often is asked for as often as this allows. */
    private static final long NANOS_MAX = 60_000_000_000L;

    private static final long WARM_UP_NANOS_MAX = 10_000_000_000L;
    private static final int RUNS_MIN = 10;
    private static final int PAST_RUNS = 3;
    private static final LocalDate PAST = LocalDate.of(2026, 6, 30);
    private static final int PEERS_EVENTS_MAX = 1_000_000;
    private static final long LOOK_AGAIN_NANOS = 500_000_000;
    private static final String ONLY_EVENTS = "COUNTERSIGN_BENCH_EVENTS";
    private static final @Nullable String ONLY_REPORTS = System.getenv("COUNTERSIGN_BENCH_REPORTS");
    private static final String ONLY_OPEN = "COUNTERSIGN_BENCH_OPEN";

    private final Map<String, Object> figures = new LinkedHashMap<>();

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Map<String, Object> run(Path data, Measurement.Report report) throws Exception {
        String only = System.getenv(ONLY_EVENTS);
        if (only != null) {
            int open = Integer.parseInt(Objects.requireNonNullElse(System.getenv(ONLY_OPEN), "20000"));
            measure(data, shape(Integer.parseInt(only), open), report);
            return figures;
        }
        measure(data, shape(100_000, 20_000), report);
        measure(data, shape(1_000_000, 20_000), report);
        measure(data, shape(1_000_000, 100_000), report);
        return figures;
    }

    private static LongHistory.Shape shape(int events, int open) {
        return new LongHistory.Shape(events, Math.max(1_000, open / 20), open);
    }

    private void measure(Path folder, LongHistory.Shape shape, Report report) throws Exception {
        String name = String.format(
                Locale.ROOT,
                "%,d events, %,d accounts, %,d open invoices",
                shape.events(),
                shape.accounts(),
                shape.open());
        report.line(name);
        Path data = Files.createTempDirectory(folder, "reports");
        LongHistory.write(data, shape, report).close();
        System.setProperty("countersign.certify.every", "0"); // it would be under way while reports are asked for
        long began = System.nanoTime();
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            report.line(String.format(
                    Locale.ROOT,
                    "the program was ready and its views built after %.1f s",
                    (System.nanoTime() - began) / 1e9));
            began = System.nanoTime();
            settle(program);
            report.line(String.format(
                    Locale.ROOT, "every view had seen everything %.1f s later", (System.nanoTime() - began) / 1e9));
            Map<String, Object> times = new LinkedHashMap<>();
            for (ReportKind kind : kinds(program)) {
                times.put(kind.name(), today(program, kind, report));
            }
            for (ReportKind kind : kinds(program)) {
                if (kind.parameters().contains(Parameter.AS_OF)) {
                    times.put(kind.name() + " as of " + PAST, past(program, kind, report));
                }
            }
            if (shape.events() <= PEERS_EVENTS_MAX) {
                times.putAll(Peers.measure(data, question -> ask(program, question, ReadJournal.Page.class), report));
            }
            figures.put(name, times);
        }
    }

    /** Waits until every view has seen everything. */
    static void settle(ConfigurableApplicationContext program) {
        while (ask(program, new ListViews(), Views.class).views().stream().anyMatch(view -> view.lag() > 0)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static Map<String, Object> today(ConfigurableApplicationContext program, ReportKind kind, Report report) {
        ReportQuestion question = question(program, kind, Map.of());
        long until = System.nanoTime() + WARM_UP_NANOS_MAX;
        int rows = ask(program, question).rows().size();
        for (int i = 1; i < WARM_UP && System.nanoTime() < until; i++) {
            ask(program, question);
        }
        double[] millis = new double[RUNS];
        int runs = 0;
        until = System.nanoTime() + NANOS_MAX;
        long cpuBefore = cpuNanos();
        while (runs < RUNS && (runs < RUNS_MIN || System.nanoTime() < until)) {
            long began = System.nanoTime();
            ask(program, question);
            millis[runs++] = (System.nanoTime() - began) / 1e6;
        }
        double cpu = rounded((cpuNanos() - cpuBefore) / 1e6 / runs);
        Arrays.sort(millis, 0, runs);
        double median = millis[runs / 2];
        double slow = millis[runs * 99 / 100];
        report.line(String.format(
                Locale.ROOT,
                "%-24s today: %,6d rows, p50 %7.1f ms, p99 %7.1f ms, %6.1f ms of a core, %d runs, load %.1f",
                kind.name(),
                rows,
                median,
                slow,
                cpu,
                runs,
                load()));
        return Map.of(
                "rows",
                rows,
                "p50Millis",
                rounded(median),
                "p99Millis",
                rounded(slow),
                "coreMillis",
                cpu,
                "runs",
                runs,
                "load",
                load());
    }

    /** What the whole program has worked so far, views and followers included, however long it waited for a core. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static double load() {
        return rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static Map<String, Object> past(ConfigurableApplicationContext program, ReportKind kind, Report report) {
        ReportQuestion question = question(program, kind, Map.of("asOf", PAST.toString()));
        List<Double> seconds = new ArrayList<>();
        long until = System.nanoTime() + NANOS_MAX;
        long cpuBefore = cpuNanos();
        while (seconds.isEmpty() || seconds.size() < PAST_RUNS && System.nanoTime() < until) {
            long began = System.nanoTime();
            ask(program, question);
            seconds.add((System.nanoTime() - began) / 1e9);
        }
        double cpu = rounded((cpuNanos() - cpuBefore) / 1e9 / seconds.size());
        double slowest = seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        report.line(String.format(
                Locale.ROOT,
                "%-24s as of %s: the slowest of %d took %.2f s, %.2f s of a core each, load %.1f",
                kind.name(),
                PAST,
                seconds.size(),
                slowest,
                cpu,
                load()));
        return Map.of("slowestSeconds", rounded(slowest), "coreSeconds", cpu, "runs", seconds.size(), "load", load());
    }

    private static List<ReportKind> kinds(ConfigurableApplicationContext program) {
        return program.getBeansOfType(ReportKind.class).values().stream()
                .filter(kind ->
                        ONLY_REPORTS == null || List.of(ONLY_REPORTS.split(",")).contains(kind.name()))
                .sorted(Comparator.comparing(ReportKind::name))
                .toList();
    }

    private static ReportQuestion question(
            ConfigurableApplicationContext program, ReportKind kind, Map<String, String> given) {
        return kind.question()
                .apply(new ReportAsked(
                        given,
                        program.getBean(Colleagues.class),
                        ZoneId.of("Asia/Shanghai"),
                        LocalDate.now(ZoneId.of("Asia/Shanghai"))));
    }

    private static io.countersign.report.Report ask(ConfigurableApplicationContext program, ReportQuestion question) {
        return ask(program, question, io.countersign.report.Report.class);
    }

    private static <A> A ask(ConfigurableApplicationContext program, Object question, Class<A> answer) {
        QueryMessage<Object, A> message = new GenericQueryMessage<>(
                        question, question.getClass().getName(), ResponseTypes.instanceOf(answer))
                .andMetaData(Map.of(MetadataKeys.ACTOR, MetadataKeys.AUTOMATION + "benchmark"));
        return program.getBean(QueryBus.class).query(message).join().getPayload();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
