package io.countersign.query.history;

import io.countersign.refusal.NotReached;
import io.countersign.store.log.EventLog;
import io.countersign.store.nodes.Charge;
import io.countersign.store.processing.Positions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * How far a group has followed the log. A question waits a moment for what was durable when it was asked, so that
 * whoever asks after an answer finds what was answered. Among several nodes the moment is longer: it may be that the one
 * that follows the log was killed, and that another is about to take over.
 */
public final class Reached implements AutoCloseable {

    private static final Duration WAIT_MAX = Duration.ofSeconds(10);
    private static final Duration WAIT_AMONG_NODES_MAX = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);
    private static final Duration LOOK_AGAIN_ELSEWHERE = Duration.ofMillis(5);

    private final EventProcessingConfiguration processing;
    private final Positions stored;
    private final Charge charge;
    private final Duration patience;
    private final LastPosition head;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final Thread looking = Thread.ofPlatform().daemon().name("reached").unstarted(this::look);

    /**
     * @param stored how far each group is, where another node follows the log
     * @param charge whether this node follows it
     */
    public Reached(EventLog log, EventProcessingConfiguration processing, Positions stored, Charge charge) {
        this(log, processing, stored, charge, charge.isOfTheOnlyOne() ? WAIT_MAX : WAIT_AMONG_NODES_MAX);
    }

    /** @param patience for how long a question waits at most */
    Reached(EventLog log, EventProcessingConfiguration processing, Positions stored, Charge charge, Duration patience) {
        this.processing = processing;
        this.stored = stored;
        this.charge = charge;
        this.patience = patience;
        this.head = new LastPosition(log);
    }

    /**
     * Waits for answers that do not say how far they have read: one that leaves out what was acknowledged would be wrong.
     *
     * @throws NotReached when the group has not reached the end that the log has now after some seconds
     */
    public void demand(String group) {
        long wanted = head();
        long position = await(group, wanted);
        if (position < wanted) {
            throw new NotReached(group + " has read the log up to " + position + ", and " + wanted + " was asked for");
        }
    }

    /**
     * Waits until a group has reached the end that the log has now, for some seconds at most.
     *
     * @return the position it has really reached
     */
    public long await(String group) {
        return await(group, head());
    }

    /**
     * Waits until a group has reached a position, for some seconds at most.
     *
     * @return the position it has really reached
     */
    public long await(String group, long wanted) {
        long position = position(group);
        if (position >= wanted) {
            return position;
        }
        Waiting here = new Waiting(group, wanted, new CompletableFuture<>());
        waiting.add(here);
        wakeWhoLooks();
        try {
            return here.reached().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return position(group);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return position(group);
        } catch (ExecutionException e) {
            throw new IllegalStateException("how far " + group + " is cannot be read", e.getCause());
        } finally {
            waiting.remove(here);
        }
    }

    private void wakeWhoLooks() {
        synchronized (looking) {
            if (looking.getState() == Thread.State.NEW) {
                looking.start();
            }
        }
        LockSupport.unpark(looking);
    }

    /** Looks for all who wait: a hundred who looked for themselves would leave nobody a core to get further. */
    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            if (waiting.isEmpty()) {
                LockSupport.park(this);
            } else {
                lookOnce();
                LockSupport.parkNanos(this, (charge.isHere() ? LOOK_AGAIN : LOOK_AGAIN_ELSEWHERE).toNanos());
            }
        }
    }

    private void lookOnce() {
        Map<String, Long> positions = new HashMap<>();
        for (Waiting one : waiting) {
            try {
                long position = positions.computeIfAbsent(one.group(), this::position);
                if (position >= one.wanted()) {
                    one.reached().complete(position);
                }
            } catch (RuntimeException e) {
                one.reached().completeExceptionally(e);
            }
        }
    }

    /** The position a group has reached. */
    public long position(String group) {
        return charge.isHere() ? positionHere(group) : stored.of(group);
    }

    private long positionHere(String group) {
        return processing
                .eventProcessor(group, StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values().stream()
                        .mapToLong(status -> status.getCurrentPosition().orElse(0))
                        .min()
                        .orElse(0))
                .orElseGet(() -> stored.of(group)); // another process follows with this one
    }

    /** The position of the last event that is durable. */
    public long head() {
        return head.read();
    }

    /** Looks no more. Who still waits gives up in time. */
    @Override
    public void close() {
        looking.interrupt();
    }

    /** Somebody who waits until a group has reached a position. */
    private record Waiting(String group, long wanted, CompletableFuture<Long> reached) {}

    /** Reads the end of the log once for all who ask at the same time. */
    private static final class LastPosition {

        private final EventLog log;
        private final Lock reading = new ReentrantLock();
        private volatile long begun;
        private long answered;
        private long position;

        LastPosition(EventLog log) {
            this.log = log;
        }

        /** The end of the log by a reading that began after this was asked. */
        long read() {
            long begunBefore = begun;
            reading.lock();
            try {
                if (answered <= begunBefore) {
                    long number = begun + 1;
                    begun = number;
                    position = log.head();
                    answered = number;
                }
                return position;
            } finally {
                reading.unlock();
            }
        }
    }
}
