package io.countersign.benchmarks;

import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.receivables.ReceivablesAnswers;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.upcasting.Upcasters;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The receivables summary as of a past day, folded from a log of a million events. */
final class AsOf implements Measurement {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final int RUNS = 5;

    private static LongHistory.Shape shape() {
        String open = System.getenv("COUNTERSIGN_BENCH_OPEN");
        return open == null
                ? LongHistory.Shape.MILLION
                : new LongHistory.Shape(1_000_000, Integer.parseInt(open) / 20, Integer.parseInt(open));
    }

    @Override
    public String name() {
        return "as-of";
    }

    @Override
    public Map<String, Object> run(Path data, Report report) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        try (LongHistory history = LongHistory.write(data, shape(), report)) {
            EventLog log = history.log();
            EventReading reading = new EventReading(Upcasters.ALL);
            LogFold fold = new LogFold(log, reading);
            ReceivablesAnswers answers = ReceivablesAnswers.fromLogOnly(
                    fold, new Closings(log, reading), Clock.systemUTC(), ZoneId.of("UTC"));
            double best = 0;
            for (int run = 1; run <= RUNS; run++) {
                long began = System.nanoTime();
                Receivables summary = answers.answer(new ShowReceivables(DAY, null, Filter.NONE));
                double perSecond = history.events() * 1e9 / (System.nanoTime() - began);
                best = Math.max(best, perSecond);
                long heap = (Runtime.getRuntime().totalMemory()
                                - Runtime.getRuntime().freeMemory())
                        >> 20;
                report.line(String.format(
                        Locale.ROOT,
                        "run %d: %,d events, %,.0f events/s, %d accounts, balance %s, heap in use %d MiB",
                        run,
                        history.events(),
                        perSecond,
                        summary.rows().size(),
                        summary.totals().getFirst().figures().balance(),
                        heap));
                figures.put("run" + run, Math.round(perSecond));
            }
            figures.put("events", history.events());
            figures.put("eventsPerSecond", Math.round(best));
            figures.put("heapMaxMiB", Runtime.getRuntime().maxMemory() >> 20);
        }
        return figures;
    }
}
