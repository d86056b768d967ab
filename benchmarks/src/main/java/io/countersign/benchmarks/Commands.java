package io.countersign.benchmarks;

import io.countersign.account.CustomerAccountId;
import io.countersign.command.process.Reactions;
import io.countersign.remittance.RemittanceId;
import io.countersign.store.postgres.Durability;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Durable commands a second through the command gateway: our write path, the framework's bus as it comes, and that bus
 * with our cache.
 *
 * <p>Every cell has 1,000 accounts of its own with 21 events each, in the same store. Nothing follows the log meanwhile.
 */
public final class Commands implements Measurement {

    private static final int ACCOUNTS = 1_000;
    private static final int SLIPS_BEFORE = 20;
    private static final int[] IN_FLIGHT = {1, 32, 512};
    private static final long WARM_UP_SECONDS = 3;
    private static final long MEASURED_SECONDS = 8;

    private final AtomicLong numbers = new AtomicLong();

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public Map<String, Object> run(Path data, Report report) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (WritePath path : WritePath.values()) {
            try (ConfigurableApplicationContext program = path.start(data)) {
                if (path == WritePath.GROUP_COMMIT) {
                    report.line("settings: " + Durability.shown(program.getBean(DataSource.class)));
                }
                EventProcessingConfiguration processing = program.getBean(EventProcessingConfiguration.class);
                processing.eventProcessor(Reactions.GROUP).ifPresent(EventProcessor::shutDown);
                CommandGateway commands = program.getBean(CommandGateway.class);
                commands.sendAndWait(Office.appointment());
                for (int inFlight : IN_FLIGHT) {
                    Cell cell = measure(commands, path.name().charAt(0) + "" + inFlight, inFlight);
                    report.line(String.format(
                            Locale.ROOT,
                            "%-14s %4d in flight: %,9.0f commands/s, p50 %6.2f ms, p99 %7.2f ms",
                            path.label(),
                            inFlight,
                            cell.perSecond(),
                            cell.p50Millis(),
                            cell.p99Millis()));
                    figures.put(path.label() + "@" + inFlight, Math.round(cell.perSecond()));
                    figures.put(path.label() + "@" + inFlight + ".p99ms", cell.p99Millis());
                }
            }
        }
        for (int inFlight : IN_FLIGHT) {
            for (WritePath other : List.of(WritePath.SIMPLE, WritePath.SIMPLE_CACHED)) {
                double ratio = number(figures, WritePath.GROUP_COMMIT, inFlight) / number(figures, other, inFlight);
                figures.put("ratio." + other.label() + "@" + inFlight, Math.round(ratio * 100) / 100.0);
                report.line(
                        String.format(Locale.ROOT, "at %d in flight: %.2f times %s", inFlight, ratio, other.label()));
            }
        }
        return figures;
    }

    private static double number(Map<String, Object> figures, WritePath path, int inFlight) {
        return ((Number) figures.getOrDefault(path.label() + "@" + inFlight, 0)).doubleValue();
    }

    private Cell measure(CommandGateway commands, String prefix, int inFlight) throws InterruptedException {
        List<CustomerAccountId> accounts = openAccounts(commands, prefix);
        drive(commands, accounts, prefix + "w", inFlight, WARM_UP_SECONDS);
        return drive(commands, accounts, prefix + "m", inFlight, MEASURED_SECONDS);
    }

    private static List<CustomerAccountId> openAccounts(CommandGateway commands, String prefix) {
        List<CustomerAccountId> accounts = new ArrayList<>(ACCOUNTS);
        List<java.util.concurrent.CompletableFuture<Object>> answers = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            CustomerAccountId account = new CustomerAccountId(prefix + "-" + i);
            accounts.add(account);
            answers.add(commands.send(Office.opening(account)));
        }
        answers.forEach(java.util.concurrent.CompletableFuture::join);
        answers.clear();
        for (int slip = 0; slip < SLIPS_BEFORE; slip++) {
            for (CustomerAccountId account : accounts) {
                answers.add(commands.send(Office.slip(account, new RemittanceId(account.value() + "-" + slip), 100)));
            }
            answers.forEach(java.util.concurrent.CompletableFuture::join);
            answers.clear();
        }
        return accounts;
    }

    private Cell drive(
            CommandGateway commands, List<CustomerAccountId> accounts, String prefix, int inFlight, long seconds)
            throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        CountDownLatch done = new CountDownLatch(inFlight);
        List<Latencies> all = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < inFlight; i++) {
            Latencies latencies = new Latencies();
            all.add(latencies);
            Thread.ofPlatform().name("sender " + i).start(() -> {
                while (System.nanoTime() < until) {
                    long number = numbers.incrementAndGet();
                    CustomerAccountId account = accounts.get((int) (number * 7919 % ACCOUNTS));
                    long sent = System.nanoTime();
                    commands.sendAndWait(Office.slip(account, new RemittanceId(prefix + "-" + number), 100));
                    latencies.add(System.nanoTime() - sent);
                }
                done.countDown();
            });
        }
        done.await();
        return Cell.of(all, System.nanoTime() - began);
    }

    private static final class Latencies {

        private long[] nanos = new long[1_024];
        private int count;

        void add(long latency) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = latency;
        }
    }

    private record Cell(double perSecond, double p50Millis, double p99Millis) {

        static Cell of(List<Latencies> latencies, long nanos) {
            long[] sorted = latencies.stream()
                    .flatMapToLong(one -> Arrays.stream(one.nanos, 0, one.count))
                    .sorted()
                    .toArray();
            return new Cell(sorted.length * 1e9 / nanos, percentile(sorted, 0.50), percentile(sorted, 0.99));
        }

        private static double percentile(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : Math.round(sorted[(int) (share * (sorted.length - 1))] / 10_000.0) / 100.0;
        }
    }
}
