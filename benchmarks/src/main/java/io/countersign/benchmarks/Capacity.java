package io.countersign.benchmarks;

import io.countersign.standalone.StandaloneApplication;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an event and what an open invoice cost: on disk, in memory, and of a core. Three logs are measured; one has more events
 * than the first and as many open invoices, another as many events and more open invoices. What they differ by is the cost.
 */
final class Capacity implements Measurement {

    private static final int ACCOUNTS = 2_000;
    private static final long LOOK_AGAIN_NANOS = 500_000_000;
    private static final String SEALED = "select coalesce(max(position), 0) from seal";
    private static final String SEAL = "select coalesce(sum(pg_total_relation_size(oid)), 0) from pg_class"
            + " where relkind = 'r' and relname like 'seal%'";
    private static final LongHistory.Shape FEW = new LongHistory.Shape(100_000, ACCOUNTS, 10_000);
    private static final LongHistory.Shape MORE_EVENTS = new LongHistory.Shape(300_000, ACCOUNTS, 10_000);
    private static final LongHistory.Shape MORE_OPEN = new LongHistory.Shape(100_000, ACCOUNTS, 60_000);

    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public Map<String, Object> run(Path data, Report report) throws Exception {
        System.setProperty("countersign.certify.every", "0"); // what it costs is said by itself
        measured(
                Files.createTempDirectory(data, "warm-up"), FEW, report); // what is still being compiled is not counted
        Cost few = measured(Files.createTempDirectory(data, "few"), FEW, report);
        Cost moreEvents = measured(Files.createTempDirectory(data, "events"), MORE_EVENTS, report);
        Cost moreOpen = measured(Files.createTempDirectory(data, "open"), MORE_OPEN, report);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("perEvent", said(moreEvents.minus(few), MORE_EVENTS.events() - FEW.events(), "event", report));
        figures.put("perOpenInvoice", said(moreOpen.minus(few), MORE_OPEN.open() - FEW.open(), "open invoice", report));
        return figures;
    }

    private static Map<String, Object> said(Cost difference, int count, String what, Report report) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("logBytes", Math.round((double) difference.log() / count));
        figures.put("logIndexBytes", Math.round((double) difference.logIndexes() / count));
        figures.put("sealBytes", Math.round((double) difference.seal() / count));
        figures.put("viewBytes", Math.round((double) difference.views() / count));
        figures.put("heapBytes", Math.round((double) difference.heap() / count));
        figures.put("coreMicrosToBuildEveryView", Math.round(difference.coreNanos() / 1e2 / count) / 10.0);
        report.line("one " + what + ": " + figures);
        return figures;
    }

    private static Cost measured(Path data, LongHistory.Shape shape, Report report) throws Exception {
        LongHistory.write(data, shape, report).close();
        Cost cost;
        long before = cpuNanos();
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            ReportTimes.settle(program);
            long coreNanos = cpuNanos() - before;
            JdbcClient database = JdbcClient.create(program.getBean(DataSource.class));
            while (number(database, SEALED) < number(database, "select max(position) from event")) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            cost = new Cost(
                    number(database, "select pg_table_size('event')"),
                    number(database, "select pg_indexes_size('event')"),
                    number(database, SEAL),
                    0,
                    heap(),
                    coreNanos);
        }
        cost = cost.withViews(Files.size(data.resolve("views.mv"))); // the file shrinks when it is closed
        report.line(
                String.format(Locale.ROOT, "%,d events, %,d open invoices: %s", shape.events(), shape.open(), cost));
        return cost;
    }

    private static long number(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    /** What is held after everything that nobody needs is gone. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    /** Bytes, and what the program worked until every view had seen everything. */
    private record Cost(long log, long logIndexes, long seal, long views, long heap, long coreNanos) {

        Cost withViews(long bytes) {
            return new Cost(log, logIndexes, seal, bytes, heap, coreNanos);
        }

        Cost minus(Cost other) {
            return new Cost(
                    log - other.log,
                    logIndexes - other.logIndexes,
                    seal - other.seal,
                    views - other.views,
                    heap - other.heap,
                    coreNanos - other.coreNanos);
        }
    }
}
