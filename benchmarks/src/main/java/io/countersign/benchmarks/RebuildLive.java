package io.countersign.benchmarks;

import io.countersign.account.CustomerAccountId;
import io.countersign.metadata.MetadataKeys;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewQuery.CheckDrift;
import io.countersign.operation.ViewQuery.CheckDrift.DriftReport;
import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.operation.ViewQuery.ListViews.Views;
import io.countersign.operation.ViewQuery.Outcome;
import io.countersign.operation.ViewQuery.Rebuild;
import io.countersign.operation.ViewQuery.View;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.FindRemittance;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.standalone.StandaloneApplication;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.processing.Away;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every view of the whole program built anew over a million events while a hundred commands a second arrive and others
 * read without a pause.
 *
 * <p>A read is wrong when it shows less than what was acknowledged before it was asked for, more than what had been sent
 * when it was answered, or less than an earlier read. It is late when it
 * was answered after the seconds that a question waits for its view, and is older than that, or was not answered then
 * (decision 12). An event is lost when it was acknowledged and is not in the log,
 * not in the view, or when any view differs from the log in the end.
 */
final class RebuildLive implements Measurement {

    private static final String EVENTS = "COUNTERSIGN_BENCH_EVENTS";
    private static final long PER_SECOND = 100;
    private static final int ACCOUNTS = 50;
    private static final int READERS = 2;
    private static final long AMOUNT = 100;
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final long LOOK_AGAIN_NANOS = 500_000_000;
    private static final Map<String, String> ASKING = Map.of(MetadataKeys.ACTOR, MetadataKeys.AUTOMATION + "benchmark");

    @Override
    public String name() {
        return "rebuild-live";
    }

    @Override
    public Map<String, Object> run(Path data, Report report) throws Exception {
        int events = Integer.parseInt(Objects.requireNonNullElse(System.getenv(EVENTS), "1000000"));
        LongHistory.write(data, new LongHistory.Shape(events, 1_000, events / 77), report)
                .close();
        long began = System.nanoTime();
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            report.line(String.format(
                    Locale.ROOT, "the program was ready and its views built after %.1f s", seconds(began)));
            return measure(new Trial(program), report);
        }
    }

    private static Map<String, Object> measure(Trial trial, Report report) throws InterruptedException {
        trial.open();
        List<Thread> busy = new ArrayList<>();
        busy.add(Thread.ofPlatform().name("sender").start(trial::send));
        for (int reader = 0; reader < READERS; reader++) {
            busy.add(Thread.ofPlatform().name("reader " + reader).start(trial::read));
        }
        long head = trial.log.head();
        long began = System.nanoTime();
        List<View> before = trial.views();
        before.forEach(
                view -> trial.commands.sendAndWait(Office.message(new RebuildView(view.view(), "a measurement"))));
        List<View> done = trial.awaitRebuilds();
        double total = seconds(began);
        trial.over.set(true);
        for (Thread thread : busy) {
            thread.join();
        }
        long folded = 0;
        long millis = 0;
        boolean same = true;
        for (View view : done) {
            Rebuild last = Objects.requireNonNull(view.last());
            Outcome outcome = last.outcome();
            if (outcome == null) {
                throw new IllegalStateException(view.view() + " was not built: " + last.failure());
            }
            folded += outcome.events();
            millis += outcome.millis();
            same &= outcome.isSame();
            report.line(String.format(
                    Locale.ROOT,
                    "%-20s %,9d events into %,8d documents in %,6d ms, %s",
                    view.view().value(),
                    outcome.events(),
                    outcome.documents(),
                    outcome.millis(),
                    outcome.isSame() ? "the same as before" : "differed: " + outcome.firstDifference()));
        }
        trial.settle();
        long lost = trial.lost();
        boolean clean = trial.ask(new CheckDrift(null), ResponseTypes.instanceOf(DriftReport.class))
                .isClean();
        long perSecond = Math.round(folded * 1e3 / Math.max(1, millis));
        report.line(String.format(
                Locale.ROOT,
                "%d views over a log of %,d events in %.1f s; %,d events folded, %,d/s while building",
                done.size(),
                head,
                total,
                folded,
                perSecond));
        report.line(String.format(
                Locale.ROOT,
                "meanwhile %,d commands (%.0f/s, p99 %.1f ms), %,d reads (p99 %.1f ms, the slowest %.1f ms); wrong reads %d, late ones %d,"
                        + " lost events %d, drift %s",
                trial.acknowledged.size(),
                trial.acknowledged.size() / total,
                trial.commandTimes.percentile(99),
                trial.readTimes.count(),
                trial.readTimes.percentile(99),
                trial.readTimes.percentile(100),
                trial.wrong.get(),
                trial.late.get(),
                lost,
                clean ? "none" : "found"));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("events", head);
        figures.put("views", done.size());
        figures.put("seconds", Math.round(total * 10) / 10.0);
        figures.put("eventsFolded", folded);
        figures.put("eventsPerSecond", perSecond);
        figures.put("commands", trial.acknowledged.size());
        figures.put("commandP99Millis", trial.commandTimes.percentile(99));
        figures.put("reads", trial.readTimes.count());
        figures.put("readP99Millis", trial.readTimes.percentile(99));
        figures.put("readSlowestMillis", trial.readTimes.percentile(100));
        figures.put("wrongReads", trial.wrong.get());
        figures.put("lateReads", trial.late.get());
        figures.put("lostEvents", lost);
        figures.put("everyViewTheSame", same);
        figures.put("driftClean", clean);
        return figures;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** The program, those who send to it, and those who read from it. */
    private static final class Trial {

        private final CommandGateway commands;
        private final QueryBus queries;
        private final EventLog log;
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicLong wrong = new AtomicLong();
        private final AtomicLong late = new AtomicLong();
        private final ConcurrentLinkedQueue<RemittanceId> acknowledged = new ConcurrentLinkedQueue<>();
        private final AtomicLongArray sentPer = new AtomicLongArray(ACCOUNTS);
        private final AtomicLongArray acknowledgedPer = new AtomicLongArray(ACCOUNTS);
        private final Times commandTimes = new Times();
        private final Times readTimes = new Times();
        private long startOfSlips;

        Trial(ConfigurableApplicationContext program) {
            commands = program.getBean(CommandGateway.class);
            queries = program.getBean(QueryBus.class);
            log = program.getBean(EventLog.class);
        }

        void open() {
            commands.sendAndWait(Office.appointment());
            for (int account = 0; account < ACCOUNTS; account++) {
                commands.sendAndWait(Office.opening(account(account)));
            }
            startOfSlips = log.head();
        }

        /** Sends a hundred slips a second, whether or not those before are answered. */
        void send() {
            long began = System.nanoTime();
            for (long number = 0; !over.get(); number++) {
                long due = began + TimeUnit.SECONDS.toNanos(1) * number / PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int account = (int) (number % ACCOUNTS);
                RemittanceId slip = new RemittanceId("LIVE-" + number);
                sentPer.incrementAndGet(account);
                long sent = System.nanoTime();
                commands.send(Office.slip(account(account), slip, AMOUNT)).whenComplete((done, failure) -> {
                    if (failure == null) {
                        commandTimes.add(System.nanoTime() - sent);
                        acknowledgedPer.incrementAndGet(account);
                        acknowledged.add(slip);
                    } else {
                        wrong.incrementAndGet();
                    }
                });
            }
        }

        void read() {
            long[] shownBefore = new long[ACCOUNTS];
            for (int turn = 0; !over.get(); turn++) {
                int account = turn % ACCOUNTS;
                long began = System.nanoTime();
                boolean right;
                try {
                    right = turn % 2 == 0 ? isSummaryRight(account, shownBefore) : isLastSlipThere();
                } catch (RuntimeException e) {
                    if (!Away.isBehind(e)) {
                        throw e;
                    }
                    late.incrementAndGet();
                    continue;
                }
                readTimes.add(System.nanoTime() - began);
                if (!right) {
                    (System.nanoTime() - began >= PATIENCE_NANOS ? late : wrong).incrementAndGet();
                }
            }
        }

        private boolean isSummaryRight(int account, long[] shownBefore) {
            long least = acknowledgedPer.get(account);
            Receivables answer = ask(
                    new ShowReceivables(
                            null,
                            null,
                            new Filter(null, null, null, account(account).value())),
                    ResponseTypes.instanceOf(Receivables.class));
            long most = sentPer.get(account);
            long shown = answer.rows().stream()
                    .filter(row -> row.account().equals(account(account)))
                    .map(AccountRow::figures)
                    .mapToLong(figures -> figures.available().minorUnits() / AMOUNT)
                    .sum();
            boolean right = shown >= least && shown <= most && shown >= shownBefore[account];
            shownBefore[account] = shown;
            return right;
        }

        private boolean isLastSlipThere() {
            RemittanceId last = acknowledged.peek();
            for (RemittanceId slip : acknowledged) {
                last = slip;
            }
            return last == null || find(last).isPresent();
        }

        private Optional<Remittance> find(RemittanceId slip) {
            return ask(new FindRemittance(slip), ResponseTypes.optionalInstanceOf(Remittance.class));
        }

        /** Waits until every view has seen everything. */
        void settle() {
            while (views().stream().anyMatch(view -> view.lag() > 0)) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }

        /** How many acknowledged slips are not in the log or not in their view. */
        long lost() {
            long recorded = log.count(Selection.ofNames(Set.of("account.remittance-recorded"))
                    .after(startOfSlips)
                    .upTo(Long.MAX_VALUE));
            long notShown =
                    acknowledged.stream().filter(slip -> find(slip).isEmpty()).count();
            return Math.max(0, acknowledged.size() - recorded) + notShown;
        }

        List<View> views() {
            return ask(new ListViews(), ResponseTypes.instanceOf(Views.class)).views();
        }

        List<View> awaitRebuilds() {
            List<View> views = views();
            while (views.stream()
                    .anyMatch(view -> view.last() == null || view.last().endedAt() == null)) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
                views = views();
            }
            return views;
        }

        <A> A ask(Object question, ResponseType<A> answer) {
            QueryMessage<Object, A> message =
                    new GenericQueryMessage<>(question, question.getClass().getName(), answer).andMetaData(ASKING);
            return answer.convert(queries.query(message).join().getPayload());
        }

        private static CustomerAccountId account(int number) {
            return new CustomerAccountId("LIVE-ACCOUNT-" + number);
        }
    }

    /** How long things took. */
    private static final class Times {

        private long[] nanos = new long[1_024];
        private int count;

        synchronized void add(long took) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = took;
        }

        synchronized int count() {
            return count;
        }

        /** In milliseconds. */
        synchronized double percentile(int percent) {
            if (count == 0) {
                return 0;
            }
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return Math.round(sorted[(int) Math.min(count - 1L, (long) count * percent / 100)] / 1e4) / 100.0;
        }
    }
}
