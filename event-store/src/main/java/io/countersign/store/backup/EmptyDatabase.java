package io.countersign.store.backup;

import io.countersign.store.log.StoredEvent;
import io.countersign.store.postgres.PostgresEventStorage;
import io.countersign.store.postgres.Schema;
import io.countersign.store.seal.SignedCheckpoint;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database with nothing in it, into which a backup is put: all of it or, when something is wrong, nothing. */
public final class EmptyDatabase implements AutoCloseable {

    private static final int CHECKPOINTS_AT_ONCE = 1_000;

    private final Connection connection;
    private final Set<String> tables;
    private @Nullable EventCopy events;
    private long position;
    private int waiting;
    private @Nullable PreparedStatement checkpoints;

    private EmptyDatabase(Connection connection, Set<String> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /**
     * Opens it, and lets nobody else write to it.
     *
     * @param others the tables beside those of the log that a backup has rows for
     * @throws NotEmpty when there is anything in it
     */
    public static EmptyDatabase open(DataSource database, Collection<String> others) {
        Schema.create(database);
        Set<String> tables = new TreeSet<>(others);
        tables.add("diary");
        try {
            Connection connection = database.getConnection();
            EmptyDatabase opened = new EmptyDatabase(connection, tables);
            try {
                connection.setAutoCommit(false);
                opened.demandEmpty();
            } catch (SQLException | RuntimeException e) {
                opened.close();
                throw e;
            }
            return opened;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void demandEmpty() throws SQLException {
        Set<String> asked = new TreeSet<>(tables);
        asked.addAll(Set.of("event", "seal_checkpoint", "processor_position", "dead_letter"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table event in exclusive mode");
            for (String table : asked) {
                try (ResultSet row = statement.executeQuery("select exists (select 1 from " + table + ")")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        throw new NotEmpty("the table " + table);
                    }
                }
            }
        }
    }

    /** Puts an event into the log, at its old position. Events come first, in their order. */
    public void add(StoredEvent event) {
        try {
            EventCopy copy = events;
            if (copy == null) {
                copy = new EventCopy(connection);
                events = copy;
            }
            copy.add(event);
            position = event.position();
        } catch (IOException | SQLException e) {
            throw failed(e);
        }
    }

    /** Says that there are no more events: the next one gets the number after the last of these. */
    public void endOfLog() {
        try {
            if (events != null) {
                events.end();
            }
            try (PreparedStatement sequence =
                    connection.prepareStatement("select setval(pg_get_serial_sequence('event', 'position'), ?, ?)")) {
                sequence.setLong(1, Math.max(1, position));
                sequence.setBoolean(2, position > 0);
                sequence.execute();
            }
        } catch (IOException | SQLException e) {
            throw failed(e);
        }
    }

    /** Puts a checkpoint beside the log. */
    public void add(SignedCheckpoint checkpoint) {
        try {
            PreparedStatement insert = checkpoints;
            if (insert == null) {
                insert = connection.prepareStatement(
                        "insert into seal_checkpoint (size, position, signed_at, note) values (?, ?, ?, ?)");
                checkpoints = insert;
            }
            insert.setLong(1, checkpoint.size());
            insert.setLong(2, checkpoint.position());
            insert.setLong(3, PostgresEventStorage.micros(checkpoint.signedAt()));
            insert.setString(4, checkpoint.note());
            insert.addBatch();
            if (++waiting == CHECKPOINTS_AT_ONCE) {
                insert.executeBatch();
                waiting = 0;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Puts a row into its table. */
    public void add(TableRow row) {
        if (!tables.contains(row.table())) {
            throw new Damaged("the backup has rows for " + row.table() + ", which is no table of this program");
        }
        try {
            row.insert(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Has each of those who follow the log go on after its position. */
    public void followers(Map<String, Long> positions) {
        new FollowersInTables(within()).write(positions);
    }

    /** The database as it will be, for whoever has something to add. */
    public DataSource within() {
        return new SingleConnectionDataSource(connection, true);
    }

    /** Keeps everything. */
    public void keep() {
        try {
            if (checkpoints != null) {
                checkpoints.executeBatch();
            }
            connection.commit();
            try (Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("analyze event");
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Undoes what was not kept. */
    @Override
    public void close() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static EventStoreException failed(Exception cause) {
        return new EventStoreException("the backup could not be put into the database", cause);
    }
}
