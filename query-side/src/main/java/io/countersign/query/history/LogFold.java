package io.countersign.query.history;

import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;

/**
 * Reads the log for a fold: one thread fetches rows, another and the caller's decode them, the caller's folds. What is
 * under way between them is bounded.
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

    /** The position of the last event that had been recorded by a moment. */
    public long knownAt(Instant moment) {
        return log.knownAt(moment);
    }

    /** Hands every event of a part of the log to a fold, in the order of the log. */
    public void read(Selection selection, BiConsumer<Object, StoredEvent> fold) {
        BlockingQueue<Chunk> underWay = new ArrayBlockingQueue<>(CHUNKS_UNDER_WAY_MAX);
        Thread fetching = Thread.ofPlatform().name("reading the log").start(() -> fetch(selection, underWay));
        try {
            for (Chunk chunk = underWay.take(); !chunk.isLast(); chunk = underWay.take()) {
                List<Object> decoded = chunk.decodedEvents();
                for (int i = 0; i < decoded.size(); i++) {
                    fold.accept(decoded.get(i), chunk.events().get(i));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the log could not be read", e.getCause());
        } finally {
            fetching.interrupt();
        }
    }

    private void fetch(Selection selection, BlockingQueue<Chunk> underWay) {
        try {
            Collecting collecting = new Collecting(underWay);
            log.read(selection, collecting::add);
            collecting.flush();
            underWay.put(Chunk.LAST);
        } catch (StoppedEarly | InterruptedException e) {
            Thread.currentThread().interrupt(); // the fold has failed and nobody takes any more
        } catch (RuntimeException e) {
            handOver(underWay, Chunk.failed(e));
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

    private List<Object> decode(List<StoredEvent> events) {
        List<Object> decoded = new ArrayList<>(events.size());
        for (StoredEvent stored : events) {
            decoded.add(reading.event(stored));
        }
        return decoded;
    }

    /**
     * Some events.
     *
     * @param decoding decodes them, once, in whichever thread comes to it first
     */
    private record Chunk(List<StoredEvent> events, FutureTask<List<Object>> decoding) {

        static final Chunk LAST = new Chunk(List.of(), new FutureTask<>(List::of));

        static Chunk failed(RuntimeException failure) {
            return new Chunk(List.of(), new FutureTask<>(() -> {
                throw failure;
            }));
        }

        boolean isLast() {
            return this == LAST;
        }

        List<Object> decodedEvents() throws InterruptedException, ExecutionException {
            decoding.run(); // does nothing when another thread has begun
            return decoding.get();
        }
    }

    private static final class StoppedEarly extends RuntimeException {

        StoppedEarly(InterruptedException cause) {
            super(cause);
        }
    }

    private final class Collecting {

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
            List<StoredEvent> collected = events;
            Chunk chunk = new Chunk(collected, new FutureTask<>(() -> decode(collected)));
            handOver(underWay, chunk);
            if (collected.size() == CHUNK) { // a few are decoded sooner than another thread has woken up
                ForkJoinPool.commonPool().execute(chunk.decoding());
            }
            events = new ArrayList<>(CHUNK);
        }
    }
}
