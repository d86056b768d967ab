package io.countersign.store.backup;

import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent.Bytes;
import io.countersign.store.seal.SealStore;
import io.countersign.store.seal.SignedCheckpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Writes the log, and what belongs to it, to files, one part after the other. */
public final class LogFiles {

    private static final int EVENTS_AT_ONCE = 20_000;
    private static final int CHECKPOINTS_AT_ONCE = 1_000;

    private static final String DIARY = "diary";

    private final DataSource database;
    private final EventLog log;
    private final SealStore seal;

    public LogFiles(DataSource database, EventLog log, SealStore seal) {
        this.database = database;
        this.log = log;
        this.seal = seal;
    }

    /**
     * How things stand beside the log. To be asked for before it is said up to where the log is copied: then whatever
     * followers have done is in the copy.
     *
     * @param followers the position after which each goes on
     * @param diary compressed lines
     */
    public record Standing(Map<String, Long> followers, Bytes diary) {}

    /** How things stand beside the log now. */
    public Standing standing() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ); // all of it as of one moment
            try {
                Map<String, Long> followers = new Followers().positions(connection);
                return new Standing(
                        followers, new Bytes(Lines.compressed(lines -> TableRow.write(connection, DIARY, lines))));
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new EventStoreException("the positions of those who follow the log could not be read", e);
        }
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
        return events(after, upTo, EVENTS_AT_ONCE);
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
