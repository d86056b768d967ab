package io.countersign.standalone.watch;

import io.countersign.store.commit.CommandWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Counts and times commands, by their kind and by what became of them, and has traces show them. */
final class MeteredCommands implements CommandWatch {

    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Tracer tracer;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final Timer commit;
    private final DistributionSummary batch;
    private final Counter failures;

    MeteredCommands(MeterRegistry registry, Tracer tracer) {
        this.registry = registry;
        this.tracer = tracer;
        commit = Timer.builder("countersign.commit")
                .description("From a batch's turn to its commit")
                .serviceLevelObjectives(STEPS)
                .register(registry);
        batch = DistributionSummary.builder("countersign.commit.batch")
                .description("Commands that were committed together")
                .baseUnit("commands")
                .serviceLevelObjectives(1, 4, 16, 64, 256)
                .register(registry);
        failures = Counter.builder("countersign.commit.failures")
                .description("Batches that the store did not take")
                .register(registry);
    }

    @Override
    public Taken taken(CommandMessage<?> command) {
        long began = System.nanoTime();
        String name = command.getPayloadType().getSimpleName();
        Span span = tracer.nextSpan().name("command " + name).start();
        return result -> {
            Outcome outcome = Outcome.of(result);
            timer(name, outcome).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            span.tag("outcome", outcome.written()).end();
        };
    }

    @Override
    public void committed(int commands, long nanos) {
        batch.record(commands);
        commit.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void notCommitted(int commands) {
        failures.increment();
    }

    private Timer timer(String name, Outcome outcome) {
        return timers.computeIfAbsent(
                new Kind(name, outcome),
                kind -> Timer.builder("countersign.command")
                        .description("From a command's arrival to its answer, when it is durable")
                        .tag("command", kind.command())
                        .tag("outcome", kind.outcome().written())
                        .serviceLevelObjectives(STEPS)
                        .register(registry));
    }

    private record Kind(String command, Outcome outcome) {}

    /** What became of a command. */
    private enum Outcome {
        DONE,
        /** A rule or a permission said no, or there is no such thing: an answer and no accident. */
        REFUSED,
        FAILED;

        static Outcome of(CommandResultMessage<?> result) {
            if (!result.isExceptional()) {
                return DONE;
            }
            return switch (result.exceptionResult()) {
                case AggregateNotFoundException ignored -> REFUSED;
                case HandlerExecutionException refused when refused.getDetails().isPresent() -> REFUSED;
                default -> FAILED;
            };
        }

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
