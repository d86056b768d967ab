package io.countersign.store.seal;

import io.countersign.store.log.StoredEvent.Bytes;
import io.countersign.store.postgres.PostgresEventStorage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Keeps the seal beside the log, in tables of its own. Nothing here is believed by whoever checks a proof: what proves
 * is kept elsewhere too.
 */
public final class SealStore {

    private final DataSource database;

    public SealStore(DataSource database) {
        this.database = database;
    }

    /** How far the log is sealed. */
    public Reach reach() {
        return run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select size, position from seal")) {
                row.next();
                return new Reach(row.getLong(1), row.getLong(2));
            }
        });
    }

    /**
     * Goes on with the seal, alone: whoever else wants to waits, and then finds it further. All that is new is kept, or
     * nothing is.
     *
     * @param step says what to add to what there is; nothing when there is nothing to add
     */
    public void goOn(Function<Reach, Optional<Growth>> step) {
        run(connection -> {
            Optional<Growth> growth = step.apply(lockedReach(connection));
            if (growth.isPresent()) {
                keep(connection, growth.get());
            }
            return growth;
        });
    }

    private static Reach lockedReach(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select size, position from seal for update")) {
            row.next();
            return new Reach(row.getLong(1), row.getLong(2));
        }
    }

    private static void keep(Connection connection, Growth growth) throws SQLException {
        String sql = "insert into seal_tile (level, index, hashes, positions, first) values (?, ?, ?, ?, ?)"
                + " on conflict (level, index) do update set hashes = excluded.hashes, positions = excluded.positions";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (HashTile tile : growth.tiles()) {
                Bytes positions = tile.positions();
                insert.setInt(1, tile.level());
                insert.setLong(2, tile.index());
                insert.setBytes(3, tile.hashes().value());
                insert.setBytes(4, positions == null ? null : positions.value());
                insert.setObject(5, tile.first());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement update = connection.prepareStatement("update seal set size = ?, position = ?")) {
            update.setLong(1, growth.reach().size());
            update.setLong(2, growth.reach().position());
            update.executeUpdate();
        }
    }

    /** The tile at a place. */
    public Optional<HashTile> tile(int level, long index) {
        return first(
                "select level, index, hashes, positions, first from seal_tile where level = ? and index = ?",
                SealStore::tile,
                level,
                index);
    }

    /** The tile of level 0 in which an event at this position is, if it is sealed. */
    public Optional<HashTile> tileAt(long position) {
        return first(
                "select level, index, hashes, positions, first from seal_tile where level = 0 and first <= ?"
                        + " order by first desc limit 1",
                SealStore::tile,
                position);
    }

    /** Keeps a checkpoint. One of the same size is kept once. */
    public void keep(SignedCheckpoint checkpoint) {
        run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into seal_checkpoint (size, position, signed_at, note) values (?, ?, ?, ?)"
                            + " on conflict (size) do update set note = excluded.note")) {
                insert.setLong(1, checkpoint.size());
                insert.setLong(2, checkpoint.position());
                insert.setLong(3, PostgresEventStorage.micros(checkpoint.signedAt()));
                insert.setString(4, checkpoint.note());
                return insert.executeUpdate();
            }
        });
    }

    /** The newest checkpoint. */
    public Optional<SignedCheckpoint> newestCheckpoint() {
        return first(
                "select size, position, signed_at, note from seal_checkpoint order by size desc limit 1",
                SealStore::checkpoint);
    }

    /** The checkpoint over so many events. */
    public Optional<SignedCheckpoint> checkpoint(long size) {
        return first(
                "select size, position, signed_at, note from seal_checkpoint where size = ?",
                SealStore::checkpoint,
                size);
    }

    /**
     * Checkpoints, the newest first.
     *
     * @param below only those over fewer events
     */
    public List<SignedCheckpoint> checkpoints(long below, int limit) {
        return all(
                "select size, position, signed_at, note from seal_checkpoint where size < ?"
                        + " order by size desc limit ?",
                SealStore::checkpoint,
                below,
                limit);
    }

    /** The smallest checkpoint over more than so many events. */
    public Optional<SignedCheckpoint> checkpointAfter(long size) {
        return first(
                "select size, position, signed_at, note from seal_checkpoint where size > ? order by size limit 1",
                SealStore::checkpoint,
                size);
    }

    /** Checkpoints over more than so many events, and at most so many, the smallest first. */
    public List<SignedCheckpoint> checkpointsBetween(long after, long upTo) {
        return checkpointsBetween(after, upTo, Integer.MAX_VALUE);
    }

    /**
     * Checkpoints over more than so many events, and at most so many, the smallest first.
     *
     * @param limit no more than these
     */
    public List<SignedCheckpoint> checkpointsBetween(long after, long upTo, int limit) {
        return all(
                "select size, position, signed_at, note from seal_checkpoint where size > ? and size <= ? order by size"
                        + " limit ?",
                SealStore::checkpoint,
                after,
                upTo,
                limit);
    }

    private <T> Optional<T> first(String sql, Read<T> read, Object... values) {
        return all(sql, read, values).stream().findFirst();
    }

    private <T> List<T> all(String sql, Read<T> read, Object... values) {
        return run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                List<T> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(read.row(row));
                    }
                }
                return found;
            }
        });
    }

    private static HashTile tile(ResultSet row) throws SQLException {
        byte[] positions = row.getBytes(4);
        return new HashTile(
                row.getInt(1),
                row.getLong(2),
                new Bytes(row.getBytes(3)),
                positions == null ? null : new Bytes(positions),
                row.getObject(5, Long.class));
    }

    private static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new SignedCheckpoint(
                row.getLong(1), row.getLong(2), PostgresEventStorage.instant(row.getLong(3)), row.getString(4));
    }

    private <T> T run(Use<T> use) {
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = use.of(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback(); // does nothing after the commit
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new EventStoreException("the seal could not be read or kept", e);
        }
    }

    /**
     * What is added to the seal.
     *
     * @param reach how far the log is sealed then
     * @param tiles all that are new or have grown
     */
    public record Growth(Reach reach, List<HashTile> tiles) {

        public Growth {
            tiles = List.copyOf(tiles);
        }
    }

    private interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    private interface Read<T> {
        T row(ResultSet row) throws SQLException;
    }
}
