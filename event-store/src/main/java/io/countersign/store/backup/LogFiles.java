package io.countersign.store.backup;

import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent.Bytes;
import io.countersign.store.seal.SealStore;
import io.countersign.store.seal.SignedCheckpoint;
import java.util.List;
import java.util.Set;

/** Writes the log, and the checkpoints over it, to files, one part after the other. */
public final class LogFiles {

    /** All parts have as many, but for the last one: little enough for one message from one process to another. */
    public static final int EVENTS_IN_A_PART = 5_000;

    private static final int CHECKPOINTS_AT_ONCE = 1_000;

    private final EventLog log;
    private final SealStore seal;

    public LogFiles(EventLog log, SealStore seal) {
        this.log = log;
        this.seal = seal;
    }

    /**
     * A part of the log.
     *
     * @param file compressed lines
     * @param events how many
     * @param first the position of the first of them
     * @param last the position of the last; where to go on
     */
    public record Part(Bytes file, long events, long first, long last) {}

    /** The next events after a position. There must be one. */
    public Part events(long after, long upTo) {
        return events(after, upTo, EVENTS_IN_A_PART);
    }

    Part events(long after, long upTo, int most) {
        long[] seen = {0, 0, after};
        byte[] file = Lines.compressed(lines ->
                log.read(Selection.ofNames(Set.of()).after(after).upTo(upTo).limitedTo(most), event -> {
                    Lines.write(event, lines);
                    seen[1] = seen[0] == 0 ? event.position() : seen[1];
                    seen[0]++;
                    seen[2] = event.position();
                }));
        return new Part(new Bytes(file), seen[0], seen[1], seen[2]);
    }

    /**
     * Some checkpoints.
     *
     * @param file compressed lines; several such files, one after the other, are one
     * @param last the size of the last of them
     * @param isEnd whether no more come
     */
    public record Signed(Bytes file, long last, boolean isEnd) {}

    /** The next checkpoints over more than so many events. */
    public Signed checkpoints(long after, long upTo) {
        List<SignedCheckpoint> found = seal.checkpointsBetween(after, upTo, CHECKPOINTS_AT_ONCE);
        byte[] file = Lines.compressed(lines -> found.forEach(one -> Lines.write(one, lines)));
        return new Signed(
                new Bytes(file), found.isEmpty() ? after : found.getLast().size(), found.size() < CHECKPOINTS_AT_ONCE);
    }
}
