package io.countersign.store.processing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

/**
 * The framework's statements, but for one: as it comes, whoever looks for a certain letter sees only the ten sequences
 * that were touched the longest ago, and does not find any other.
 */
final class DeadLetterStatements extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

    private final DeadLetterSchema schema;

    DeadLetterStatements(DeadLetterSchema schema, Serializer events, Serializer plumbing) {
        super(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                .schema(schema)
                .eventSerializer(events)
                .genericSerializer(plumbing));
        this.schema = schema;
    }

    @Override
    public PreparedStatement claimableSequencesStatement(
            Connection connection, String group, Instant startedBefore, int offset, int limit) throws SQLException {
        String table = schema.deadLetterTable();
        String first = "select min(" + schema.sequenceIndexColumn() + ") from " + table + " other where other."
                + schema.processingGroupColumn() + " = letter." + schema.processingGroupColumn() + " and other."
                + schema.sequenceIdentifierColumn() + " = letter." + schema.sequenceIdentifierColumn();
        PreparedStatement statement = connection.prepareStatement("select * from " + table + " letter where letter."
                + schema.processingGroupColumn() + " = ? and letter." + schema.sequenceIndexColumn() + " = (" + first
                + ") and (letter." + schema.processingStartedColumn() + " is null or letter."
                + schema.processingStartedColumn() + " < ?) order by letter." + schema.lastTouchedColumn()
                + ", letter." + schema.deadLetterIdentifierColumn() + " offset ? limit ?");
        statement.setString(1, group);
        statement.setString(2, DateTimeUtils.formatInstant(startedBefore));
        statement.setInt(3, offset);
        statement.setInt(4, limit);
        return statement;
    }
}
