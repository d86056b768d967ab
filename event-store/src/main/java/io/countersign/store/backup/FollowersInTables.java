package io.countersign.store.backup;

import io.countersign.store.json.PlumbingSerializer;
import io.countersign.store.postgres.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** What followers of a log in PostgreSQL have reached, and what they have left aside, in the tables beside it. */
public final class FollowersInTables implements Followers {

    private final Serializer plumbing = PlumbingSerializer.create();
    private final DataSource database;

    public FollowersInTables(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> positions() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ); // all of it as of one moment
            try {
                return positions(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new EventStoreException("the positions of those who follow the log could not be read", e);
        }
    }

    private Map<String, Long> positions(Connection connection) throws SQLException {
        Map<String, Long> positions = new TreeMap<>();
        String tokens = "select processor, token_type, token from processor_position where token is not null";
        try (PreparedStatement query = connection.prepareStatement(tokens);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                TrackingToken token = plumbing.deserialize(
                        new SimpleSerializedObject<>(row.getBytes(3), byte[].class, row.getString(2), null));
                positions.merge(row.getString(1), certain(token, connection), Math::min);
            }
        }
        String parked = "select letter.processingGroup, min(event.position) - 1 from dead_letter letter join event"
                + " on event.stream = letter.aggregateIdentifier and event.sequence = letter.sequenceNumber group by 1";
        try (PreparedStatement query = connection.prepareStatement(parked);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                positions.merge(row.getString(1), row.getLong(2), Math::min);
            }
        }
        return positions;
    }

    /** A number that was missing when the follower came by, and that an event has now, has not been followed. */
    private static long certain(TrackingToken token, Connection connection) throws SQLException {
        long position = token.position().orElse(0);
        if (token instanceof GapAwareTrackingToken aware && aware.hasGaps()) {
            try (PreparedStatement query =
                    connection.prepareStatement("select min(position) - 1 from event where position = any(?)")) {
                query.setArray(
                        1, connection.createArrayOf("bigint", aware.getGaps().toArray()));
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    long before = row.getLong(1);
                    return row.wasNull() ? position : Math.min(position, before);
                }
            }
        }
        return position;
    }

    @Override
    public void write(Map<String, Long> positions) {
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(database::getConnection)
                .schema(Schema.POSITIONS)
                .serializer(plumbing)
                .contentType(byte[].class)
                .build();
        positions.forEach((follower, position) -> {
            tokens.initializeTokenSegments(
                    follower,
                    1,
                    position == 0 ? null : GapAwareTrackingToken.newInstance(position, Collections.emptySet()));
            tokens.releaseClaim(follower, 0);
        });
    }
}
