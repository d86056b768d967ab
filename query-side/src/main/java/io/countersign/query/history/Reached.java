package io.countersign.query.history;

import io.countersign.store.log.EventLog;
import io.countersign.store.nodes.Charge;
import io.countersign.store.processing.Positions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * How far a group has followed the log. A question waits a moment for what was durable when it was asked, so that
 * whoever asks after an answer finds what was answered. Among several nodes the moment is longer: it may be that the one
 * that follows the log was killed, and that another is about to take over.
 */
public final class Reached {

    private static final Duration WAIT_MAX = Duration.ofSeconds(10);
    private static final Duration WAIT_AMONG_NODES_MAX = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);
    private static final Duration LOOK_AGAIN_ELSEWHERE = Duration.ofMillis(5);

    private final EventLog log;
    private final EventProcessingConfiguration processing;
    private final Positions stored;
    private final Charge charge;

    /**
     * @param stored how far each group is, where another node follows the log
     * @param charge whether this node follows it
     */
    public Reached(EventLog log, EventProcessingConfiguration processing, Positions stored, Charge charge) {
        this.log = log;
        this.processing = processing;
        this.stored = stored;
        this.charge = charge;
    }

    /**
     * Waits until a group has reached the end that the log has now, for some seconds at most.
     *
     * @return the position it has really reached
     */
    public long await(String group) {
        return await(group, log.head());
    }

    /**
     * Waits until a group has reached a position, for some seconds at most.
     *
     * @return the position it has really reached
     */
    public long await(String group, long wanted) {
        Duration patience = charge.isOfTheOnlyOne() ? WAIT_MAX : WAIT_AMONG_NODES_MAX;
        long giveUpAt = System.nanoTime() + patience.toNanos();
        long position = position(group);
        while (position < wanted && System.nanoTime() < giveUpAt) {
            LockSupport.parkNanos((charge.isHere() ? LOOK_AGAIN : LOOK_AGAIN_ELSEWHERE).toNanos());
            position = position(group);
        }
        return position;
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
        return log.head();
    }
}
