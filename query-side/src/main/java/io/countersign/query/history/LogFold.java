package io.countersign.query.history;

import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiConsumer;

/**
 * Reads the log for a fold: one thread fetches rows, the caller's decodes and folds them. What is under way between the
 * two is bounded.
 */
public final class LogFold {

    private static final int CHUNK = 1_000;
    private static final int CHUNKS_UNDER_WAY_MAX = 8;

    private final EventLog log;
    private final EventReading reading;

    public LogFold(EventLog log, EventReading reading) {
        this.log = log;
        this.reading = reading;
    }

    /** The position of the last event that is durable. */
    public long head() {
        return log.head();
    }

    /** Hands every event of a part of the log to a fold, in the order of the log. */
    public void read(Selection selection, BiConsumer<Object, StoredEvent> fold) {
        BlockingQueue<Chunk> underWay = new ArrayBlockingQueue<>(CHUNKS_UNDER_WAY_MAX);
        Thread fetching = Thread.ofPlatform().name("reading the log").start(() -> fetch(selection, underWay));
        try {
            for (Chunk chunk = underWay.take(); chunk.failure() != DONE; chunk = underWay.take()) {
                if (chunk.failure() != null) {
                    throw new IllegalStateException("the log could not be read", chunk.failure());
                }
                for (StoredEvent stored : chunk.events()) {
                    fold.accept(reading.event(stored), stored);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        } finally {
            fetching.interrupt();
        }
    }

    private void fetch(Selection selection, BlockingQueue<Chunk> underWay) {
        try {
            Collecting collecting = new Collecting(underWay);
            log.read(selection, collecting::add);
            collecting.flush();
            underWay.put(new Chunk(List.of(), DONE));
        } catch (StoppedEarly | InterruptedException e) {
            Thread.currentThread().interrupt(); // the fold has failed and nobody takes any more
        } catch (RuntimeException e) {
            handOver(underWay, new Chunk(List.of(), e));
        }
    }

    private static void handOver(BlockingQueue<Chunk> underWay, Chunk chunk) {
        try {
            underWay.put(chunk);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedEarly(e);
        }
    }

    private static final RuntimeException DONE = new RuntimeException("done", null, false, false) {};

    private record Chunk(
            List<StoredEvent> events,
            @org.jspecify.annotations.Nullable RuntimeException failure) {}

    private static final class StoppedEarly extends RuntimeException {

        StoppedEarly(InterruptedException cause) {
            super(cause);
        }
    }

    private static final class Collecting {

        private final BlockingQueue<Chunk> underWay;
        private List<StoredEvent> events = new ArrayList<>(CHUNK);

        Collecting(BlockingQueue<Chunk> underWay) {
            this.underWay = underWay;
        }

        void add(StoredEvent event) {
            events.add(event);
            if (events.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            handOver(underWay, new Chunk(events, null));
            events = new ArrayList<>(CHUNK);
        }
    }
}
