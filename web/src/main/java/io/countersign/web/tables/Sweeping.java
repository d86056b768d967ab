package io.countersign.web.tables;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** When rows that have had their time are to be thrown away again: now and then, by whoever comes by. */
public final class Sweeping {

    private final Duration every;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    /** @param every at most once in so long */
    public Sweeping(Duration every) {
        this.every = every;
    }

    /** Whether it is time; of those who ask at once, one is told so. */
    public boolean isDue(Instant now) {
        Instant before = last.get();
        return before.plus(every).isBefore(now) && last.compareAndSet(before, now);
    }
}
