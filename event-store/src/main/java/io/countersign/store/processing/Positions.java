package io.countersign.store.processing;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How far each group has come, as it is stored: for a node on which another one's groups are followed. Read at most once
 * in a few milliseconds, however many wait for it.
 */
public final class Positions {

    private static final long READ_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final ReachedPositions stored;
    private Map<String, Long> known = Map.of();
    private long readAt = System.nanoTime() - READ_AGAIN_NANOS;

    public Positions(ReachedPositions stored) {
        this.stored = stored;
    }

    /** The position that this group has reached; 0 when it has not begun. */
    public synchronized long of(String group) {
        if (System.nanoTime() - readAt >= READ_AGAIN_NANOS) {
            known = stored.reached();
            readAt = System.nanoTime();
        }
        return known.getOrDefault(group, 0L);
    }
}
