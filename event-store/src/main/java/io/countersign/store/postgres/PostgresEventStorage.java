package io.countersign.store.postgres;

import io.countersign.store.upcasting.Upcasters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The framework's event storage over our table, whose time column is a number. */
public final class PostgresEventStorage extends JdbcEventStorageEngine {

    private static final int BATCH = 2_000;
    private static final int GAP_OFFSET_MAX = 10_000;
    private static final int GAP_TIMEOUT_SECONDS = 10;
    private static final String DUPLICATE_KEY = "23505";

    private PostgresEventStorage(Builder builder) {
        super(builder);
    }

    /**
     * An event storage.
     *
     * @param transactions must be real: an event is appended in the transaction that it finds
     */
    public static PostgresEventStorage create(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer events,
            Serializer plumbing,
            Upcasters upcasters) {
        Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(events)
                .snapshotSerializer(plumbing)
                .upcasterChain(upcasters.forFramework())
                .schema(Schema.EVENTS)
                .createTokenAt(PostgresEventStorage::tokenAt)
                .persistenceExceptionResolver(PostgresEventStorage::isDuplicateKey)
                .batchSize(BATCH);
        return new PostgresEventStorage(builder);
    }

    /** A moment as it is stored: microseconds since 1970-01-01T00:00:00Z. */
    public static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /** The moment that is stored as so many microseconds. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static boolean isDuplicateKey(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static PreparedStatement tokenAt(Connection connection, EventSchema schema, Instant moment)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("select min(position) - 1 from event where recorded_at >= ?");
        statement.setLong(1, micros(moment));
        return statement;
    }

    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    /** There are no snapshots: no measurement has asked for them. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int column, Instant moment) throws SQLException {
        statement.setLong(column, micros(moment));
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return instant(row.getLong(column));
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        return stored(row);
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, @Nullable GapAwareTrackingToken previous)
            throws SQLException {
        long position = row.getLong("position");
        StoredRow stored = stored(row);
        boolean mayHaveGaps =
                stored.recordedAt().isAfter(GenericEventMessage.clock.instant().minusSeconds(GAP_TIMEOUT_SECONDS));
        GapAwareTrackingToken token = previous == null
                ? GapAwareTrackingToken.newInstance(position, mayHaveGaps ? gapsBefore(position) : noGaps())
                : previous.advanceTo(position, mayHaveGaps ? GAP_OFFSET_MAX : 0);
        return new TrackedDomainEventData<>(token, stored);
    }

    private static SortedSet<Long> gapsBefore(long position) {
        return LongStream.range(Math.min(1, position), position).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<Long> noGaps() {
        return Collections.emptySortedSet();
    }

    private static StoredRow stored(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getString("event_id"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("aggregate_type"),
                instant(row.getLong("recorded_at")),
                row.getString("name"),
                row.getString("revision"),
                row.getBytes("content"),
                row.getBytes("metadata"));
    }
}
