package io.countersign.web.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an import has come. Written by the thread that brings the history along, read by whoever asks. */
final class Progress {

    /** What an import is doing. */
    enum Phase {
        /** Reading the file for the first time, to know how much there is. */
        COUNTING,
        /** Reading it again, and asking the ledger to take what it says. */
        BRINGING,
        /** Waiting until the views show all of it. */
        SHOWING,
        /** Nothing any more. */
        ENDED
    }

    private final List<String> notes = new ArrayList<>();
    private Phase phase = Phase.COUNTING;
    private long phaseBegan = System.nanoTime();
    private long linesRead;
    private @Nullable Long linesTotal;
    private long linesAccepted;
    private long linesRejected;
    private double linesPerSecond;
    private @Nullable Long eventsAdded;
    private @Nullable String failure;

    synchronized void begin(Phase next) {
        rate();
        phase = next;
        phaseBegan = System.nanoTime();
        if (next == Phase.BRINGING) {
            linesTotal = linesRead;
            linesRead = 0;
        }
    }

    synchronized void read(long lines) {
        linesRead = lines;
    }

    synchronized void accepted(long lines) {
        linesAccepted += lines;
    }

    synchronized void rejected(long lines) {
        linesRejected += lines;
    }

    synchronized void note(String sentence) {
        notes.add(sentence);
    }

    /** It is done. */
    synchronized void end(long events) {
        begin(Phase.ENDED);
        eventsAdded = events;
    }

    /** It cannot go on. */
    synchronized void fail(String sentence) {
        begin(Phase.ENDED);
        failure = sentence;
    }

    synchronized boolean hasEnded() {
        return phase == Phase.ENDED;
    }

    synchronized ShownImport shown(String id) {
        rate();
        Long left = null;
        if (phase == Phase.BRINGING && linesTotal != null && linesPerSecond > 0) {
            left = Math.round(Math.ceil((linesTotal - linesRead) / linesPerSecond));
        }
        ShownImport.State state = phase != Phase.ENDED
                ? ShownImport.State.RUNNING
                : failure == null ? ShownImport.State.DONE : ShownImport.State.FAILED;
        return new ShownImport(
                id,
                state,
                phase,
                linesRead,
                linesTotal,
                linesAccepted,
                linesRejected,
                eventsAdded,
                Math.round(linesPerSecond),
                left,
                failure,
                List.copyOf(notes));
    }

    /** The speed is that of reading lines; when no more are read it stays what it was. */
    private void rate() {
        double seconds = Duration.ofNanos(System.nanoTime() - phaseBegan).toNanos() / 1e9;
        if ((phase == Phase.COUNTING || phase == Phase.BRINGING) && seconds > 0) {
            linesPerSecond = linesRead / seconds;
        }
    }
}
