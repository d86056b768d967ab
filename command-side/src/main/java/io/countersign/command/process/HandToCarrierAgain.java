package io.countersign.command.process;

import io.countersign.message.MessageEvent.MessageFailed;
import io.countersign.message.MessageEvent.MessageSent;
import io.countersign.message.MessageId;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.names.StoredNames;
import io.countersign.store.nodes.Duty;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over again what no carrier took: soon after the program has started, and every few minutes after that, until it
 * is taken or has been tried often enough. Then it stays failed, and people see it in the list of messages.
 */
final class HandToCarrierAgain implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(HandToCarrierAgain.class);
    private static final Set<String> EVENTS = StoredNames.namesOf(MessageFailed.class, MessageSent.class);

    private final EventLog log;
    private final EventReading reading;
    private final Outbox outbox;
    private final Patience patience;
    private final Map<MessageId, Integer> failed = new LinkedHashMap<>();
    private long seen;
    private @Nullable ScheduledExecutorService thread;

    /** @param patience how often, and with which pause */
    HandToCarrierAgain(EventLog log, EventReading reading, Outbox outbox, Patience patience) {
        this.log = log;
        this.reading = reading;
        this.outbox = outbox;
        this.patience = patience;
    }

    /**
     * How long we go on trying.
     *
     * @param attemptsMax after so many attempts a message stays failed
     */
    record Patience(int attemptsMax, Duration first, Duration pause) {}

    /** Hands over again what has failed and may be tried once more. */
    synchronized void tryAgain() {
        long head = log.head();
        log.read(Selection.ofNames(EVENTS).after(seen).upTo(head), this::note);
        seen = head;
        List.copyOf(failed.keySet()).forEach(message -> outbox.deliver(message, this));
    }

    private void note(StoredEvent stored) {
        if (reading.event(stored) instanceof MessageFailed failure && failure.attempt() < patience.attemptsMax()) {
            failed.put(failure.message(), failure.attempt());
        } else {
            failed.keySet().removeIf(message -> message.toString().equals(stored.stream()));
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("messages again").factory());
        started.scheduleWithFixedDelay(
                this::tryAgainQuietly,
                patience.first().toMillis(),
                patience.pause().toMillis(),
                TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.shutdownNow();
            thread = null;
        }
    }

    private void tryAgainQuietly() {
        try {
            tryAgain();
        } catch (RuntimeException e) {
            LOG.warn("messages are tried again later: {}", e.getClass().getSimpleName());
        }
    }
}
