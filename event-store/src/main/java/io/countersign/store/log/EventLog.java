package io.countersign.store.log;

import java.time.Instant;
import java.util.function.Consumer;

/** The log, read in its own order and as it is stored. */
public interface EventLog {

    /**
     * Reads a part of the log, one event after the other, in bounded memory.
     *
     * @param each called in the order of the log
     */
    void read(Selection selection, Consumer<? super StoredEvent> each);

    /** The position of the last event that is durable; 0 when there is none. */
    long head();

    /**
     * The position up to which the log is certain: a number that is missing below it was never used and never will be. May
     * wait for a moment until nobody is in the middle of writing.
     */
    long settled();

    /**
     * The position of the last event that had been recorded by a moment; 0 when there is none. What was known is always a
     * beginning of the log: a clock that was put back stamps an earlier moment on a later event, and loses none before it.
     */
    long knownAt(Instant moment);

    /** How many events a part has, limit left aside. */
    long count(Selection selection);
}
