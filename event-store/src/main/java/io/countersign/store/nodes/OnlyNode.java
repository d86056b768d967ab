package io.countersign.store.nodes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Keeps a PostgreSQL to the one node that may use it, because its views are embedded and no other node could read them.
 * The lock lives as long as the connection, and so no longer than the process.
 */
public final class OnlyNode implements AutoCloseable {

    private static final long LOCK = 0x6f6e6c79L; // another number than that of the turns

    private final Connection held;

    private OnlyNode(Connection held) {
        this.held = held;
    }

    /**
     * Takes the place of the only node.
     *
     * @throws IllegalStateException when another one has it
     */
    public static OnlyNode on(DataSource database) {
        try {
            Connection connection = database.getConnection();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                row.next();
                if (row.getBoolean(1)) {
                    return new OnlyNode(connection);
                }
            }
            connection.close();
        } catch (SQLException e) {
            throw new EventStoreException("it could not be found out whether this is the only node", e);
        }
        throw new IllegalStateException("another node runs on this PostgreSQL; for several nodes, name a MongoDB that"
                + " all of them reach in COUNTERSIGN_MONGODB_URI");
    }

    @Override
    public void close() throws SQLException {
        try (Connection given = held;
                Statement statement = given.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")"); // the connection may live on in a pool
        }
    }
}
