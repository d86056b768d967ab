package io.countersign.query.seal;

import io.countersign.notary.note.SignedNote;
import io.countersign.notary.tree.Hash;
import io.countersign.seal.SealQuery.CheckLog;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.postgres.PostgresEventLog;
import io.countersign.store.seal.SealStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A log in PostgreSQL with everything that seals it, and somebody who changes rows. */
final class SealedLog {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    final DataSource database;
    final EventLog log;
    final SealStore store;
    final KeyRing keys;
    final Path outside;
    final Checkpoints checkpoints;
    final LogCheck check;

    SealedLog(DataSource database, Path folder) {
        this.database = database;
        log = new PostgresEventLog(database);
        store = new SealStore(database);
        keys = KeyRing.open(folder.resolve("keys"));
        outside = folder.resolve("outside");
        checkpoints = anotherProcess();
        check = new LogCheck(log, store, keys, new OutsideFolder(outside));
    }

    /** Another process that seals the same log. */
    Checkpoints anotherProcess() {
        return new Checkpoints(
                new Sealer(log, store),
                store,
                keys,
                List.of(new OutsideFolder(outside)),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    void append(int events) {
        try (Connection connection = database.getConnection()) {
            append(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void append(Connection connection, int events) throws SQLException {
        String sql = "insert into event (event_id, stream, sequence, aggregate_type, recorded_at, name, revision,"
                + " content, metadata) values (?, ?, 0, 'CustomerAccount', ?, 'account.opened', '1', ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int event = 0; event < events; event++) {
                String id = UUID.randomUUID().toString();
                insert.setString(1, id);
                insert.setString(2, "account-" + id);
                insert.setLong(3, 1_790_000_000_000_000L + event);
                insert.setBytes(4, ("{\"amount\":" + event + "}").getBytes(StandardCharsets.UTF_8));
                insert.setBytes(5, "{\"actor\":\"p-1\"}".getBytes(StandardCharsets.UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void execute(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checks the whole log, part after part. */
    CheckLog.Part checked() {
        return checked(null);
    }

    CheckLog.Part checked(@Nullable Long upTo) {
        return check.whole(upTo);
    }

    List<Hash> leaves() {
        List<Hash> leaves = new ArrayList<>();
        log.read(
                Selection.ofNames(Set.of()),
                stored -> leaves.add(Hash.ofLeaf(Leaves.of(stored).bytes())));
        return leaves;
    }

    SignedNote newestNote() {
        return SignedNote.read(store.newestCheckpoint().orElseThrow().note().getBytes(StandardCharsets.UTF_8));
    }
}
