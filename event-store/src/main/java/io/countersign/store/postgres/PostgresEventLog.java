package io.countersign.store.postgres;

import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads the log with one forward cursor, a few thousand rows at a time. */
public final class PostgresEventLog implements EventLog {

    private static final int FETCH = 2_000;
    private static final String COLUMNS =
            "position, stream, sequence, aggregate_type, name, revision, recorded_at, event_id, content, metadata";

    private static final int SETTLE_SECONDS_MAX = 5;
    private static final String HEAD = "select coalesce(max(position), 0) from event";

    private static final String KNOWN_BY_THEN =
            "coalesce((select position from event where recorded_at <= ? order by position desc limit 1), 0)";

    private final DataSource database;

    public PostgresEventLog(DataSource database) {
        this.database = database;
    }

    @Override
    public void read(Selection selection, Consumer<? super StoredEvent> each) {
        Query query = Query.of(selection);
        String sql = "select " + COLUMNS + " from event" + query.where() + " order by position"
                + (selection.limit() > 0 ? " limit " + selection.limit() : "");
        run(sql, query, rows -> {
            while (rows.next()) {
                each.accept(event(rows));
            }
            return 0L;
        });
    }

    @Override
    public long head() {
        return run(HEAD, new Query("", List.of()), PostgresEventLog::number);
    }

    @Override
    public long settled() {
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '" + SETTLE_SECONDS_MAX + "s'");
                statement.execute("lock table event in share mode");
                try (ResultSet row = statement.executeQuery(HEAD)) {
                    return number(row);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new EventStoreException("it could not be seen up to where the log is certain", e);
        }
    }

    @Override
    public long knownAt(Instant moment) {
        Query query = new Query("", List.of(PostgresEventStorage.micros(moment)));
        return run("select " + KNOWN_BY_THEN, query, PostgresEventLog::number);
    }

    @Override
    public long count(Selection selection) {
        Query query = Query.of(selection);
        return run("select count(*) from event" + query.where(), query, PostgresEventLog::number);
    }

    private long run(String sql, Query query, Rows use) {
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false); // without it the driver would hold all rows in memory
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                for (int i = 0; i < query.values().size(); i++) {
                    statement.setObject(i + 1, query.values().get(i));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    return use.of(rows);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new EventStoreException("the log could not be read", e);
        }
    }

    private static long number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                PostgresEventStorage.instant(row.getLong(7)),
                row.getString(8),
                new StoredEvent.Bytes(row.getBytes(9)),
                new StoredEvent.Bytes(row.getBytes(10)));
    }

    private interface Rows {
        long of(ResultSet rows) throws SQLException;
    }

    private record Query(String where, List<Object> values) {

        static Query of(Selection selection) {
            List<String> conditions = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            if (selection.after() > 0) {
                conditions.add("position > ?");
                values.add(selection.after());
            }
            if (selection.upTo() < Long.MAX_VALUE) {
                conditions.add("position <= ?");
                values.add(selection.upTo());
            }
            if (selection.stream() != null) {
                conditions.add("stream = ?");
                values.add(selection.stream());
            }
            if (!selection.names().isEmpty()) {
                conditions.add("name in (" + "?, ".repeat(selection.names().size() - 1) + "?)");
                values.addAll(selection.names());
            }
            if (selection.knownAt() != null) {
                conditions.add("position <= " + KNOWN_BY_THEN);
                values.add(PostgresEventStorage.micros(selection.knownAt()));
            }
            if (selection.mentioning() != null) {
                conditions.add("position(convert_to(?, 'UTF8') in content) > 0");
                values.add(selection.mentioning());
            }
            String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            return new Query(where, values);
        }
    }
}
