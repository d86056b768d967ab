package io.countersign.store.processing;

import io.countersign.store.postgres.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** What followers of the log could not digest, in the table beside the log. */
public final class LettersInTable implements KeptLetters {

    private static final String FIRST_OF_EACH_LINE = """
            select letter.processingGroup, event.position, letter.sequenceIdentifier, letter.eventIdentifier,
                   letter.payloadType, letter.aggregateIdentifier, letter.causeType, letter.causeMessage,
                   letter.enqueuedAt, letter.lastTouched, line.letters - 1
            from dead_letter letter
            join (select processingGroup, sequenceIdentifier, min(sequenceIndex) as first, count(*) as letters
                  from dead_letter group by processingGroup, sequenceIdentifier) line
              on line.processingGroup = letter.processingGroup
             and line.sequenceIdentifier = letter.sequenceIdentifier
             and line.first = letter.sequenceIndex
            join event on event.stream = letter.aggregateIdentifier and event.sequence = letter.sequenceNumber
            where letter.processingGroup = coalesce(?, letter.processingGroup)
            order by letter.processingGroup, event.position
            """;

    private final DataSource database;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Serializer events;
    private final Serializer plumbing;

    /** @param transactions those that followers have around what they do */
    public LettersInTable(
            DataSource database,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer events,
            Serializer plumbing) {
        this.database = database;
        this.connections = connections;
        this.transactions = transactions;
        this.events = events;
        this.plumbing = plumbing;
    }

    @Override
    public SequencedDeadLetterQueue<EventMessage<?>> queueOf(String group) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(Schema.DEAD_LETTERS)
                .statementFactory(new DeadLetterStatements(Schema.DEAD_LETTERS, events, plumbing))
                .eventSerializer(events)
                .genericSerializer(plumbing)
                .build();
    }

    @Override
    public List<ParkedLetter> list(@Nullable String group) {
        return read(
                FIRST_OF_EACH_LINE,
                group,
                row -> new ParkedLetter(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        Instant.parse(row.getString(9)),
                        Instant.parse(row.getString(10)),
                        row.getLong(11)));
    }

    @Override
    public Map<String, Long> count() {
        Map<String, Long> counts = new HashMap<>();
        read(
                "select processingGroup, count(*) from dead_letter where processingGroup = coalesce(?, processingGroup)"
                        + " group by processingGroup",
                null,
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    private <R> List<R> read(String sql, @Nullable String group, Row<R> each) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, group);
            List<R> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(each.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new EventStoreException("the dead letters could not be read", e);
        }
    }

    @FunctionalInterface
    private interface Row<R> {
        R of(ResultSet row) throws SQLException;
    }
}
