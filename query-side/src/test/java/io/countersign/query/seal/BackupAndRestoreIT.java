package io.countersign.query.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.backup.BackupManifest;
import io.countersign.notary.note.NoteKey;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.query.backup.ProvenBackup;
import io.countersign.query.backup.Restoring;
import io.countersign.query.backup.Restoring.Restored;
import io.countersign.query.backup.Restoring.Until;
import io.countersign.store.backup.Backup;
import io.countersign.store.backup.Damaged;
import io.countersign.store.backup.FollowersInTables;
import io.countersign.store.backup.NotEmpty;
import io.countersign.store.backup.WrittenBackup;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.postgres.FreshDatabase;
import io.countersign.store.postgres.PostgresEventLog;
import io.countersign.store.seal.SealStore;
import io.countersign.store.seal.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was taken along while others wrote is put into an empty database, and is the same there. */
@ExtendWith(FreshDatabase.class)
@SuppressWarnings("NullAway.Init")
class BackupAndRestoreIT {

    private static final Restoring.Beside NOTHING = (within, cut, last) -> {};

    @TempDir
    private Path folder = Path.of("");

    private SealedLog sealed;
    private DataSource empty;

    @BeforeEach
    void open(DataSource database, DataSource other) {
        sealed = new SealedLog(database, folder);
        empty = other;
    }

    @Test
    void a_backup_that_was_taken_while_others_write_comes_back_byte_for_byte_at_its_old_positions()
            throws SQLException {
        sealed.append(700);
        undone(3);
        sealed.append(21_000);
        sealed.checkpoints.signNow();
        CountDownLatch writing = new CountDownLatch(3);
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                sealed.append(10);
                writing.countDown();
            }
        });
        awaitAll(writing);
        Path taken = take();
        enough.set(true);
        others.join();

        Restored restored = restore(taken, Until.THE_END);

        assertThat(restored.isEqual()).isTrue();
        assertThat(restored.events()).isGreaterThan(21_700);
        assertThat(restored.position()).isEqualTo(restored.events() + 3);
        assertThat(eventsOf(empty)).isEqualTo(eventsUpTo(restored.position()));
        assertThat(numberAfter(empty)).isEqualTo(restored.position() + 1);
    }

    @Test
    void what_was_restored_is_as_it_was_sealed_and_goes_on_being_sealed_with_another_key() {
        sealed.append(300);
        sealed.checkpoints.signNow();
        sealed.append(300);
        Path taken = take();

        restore(taken, Until.THE_END);
        SealStore store = new SealStore(empty);
        Path keys = folder.resolve("keys of the other");
        KeyRing.restore(keys, sealed.keys.origin(), sealed.keys.known());
        KeyRing ring = KeyRing.open(keys);
        EventLog log = new PostgresEventLog(empty);
        append(empty, 10);
        new Checkpoints(new Sealer(log, store), store, ring, List.of(), Clock.systemUTC()).signNow();

        assertThat(ring.origin()).isEqualTo(sealed.keys.origin());
        assertThat(ring.signing()).hasSize(1);
        assertThat(ring.known()).hasSize(2).containsAll(sealed.keys.known());
        assertThat(store.checkpoints(Long.MAX_VALUE, 10).stream().map(SignedCheckpoint::size))
                .containsExactly(610L, 600L, 300L);
        assertThat(store.checkpoint(300)).isEqualTo(sealed.store.checkpoint(300));
        LogCheck check = new LogCheck(log, store, ring, new OutsideFolder(folder.resolve("nowhere")));
        assertThat(check.whole(null).broken()).isNull();
        assertThat(check.whole(null).done()).isTrue();
    }

    @Test
    void up_to_a_position_the_rest_is_left_out_and_what_is_left_is_proven() {
        sealed.append(300);
        sealed.checkpoints.signNow();
        sealed.append(300);
        Path taken = take();

        Restored restored = restore(taken, new Until(450L, null));

        assertThat(restored.isEqual()).isTrue();
        assertThat(restored.events()).isEqualTo(450);
        assertThat(restored.proven().events()).isEqualTo(600);
        assertThat(eventsOf(empty)).isEqualTo(eventsUpTo(450));
        assertThat(new SealStore(empty).checkpoints(Long.MAX_VALUE, 10))
                .singleElement()
                .extracting(SignedCheckpoint::size)
                .isEqualTo(300L);
        assertThat(numberAfter(empty)).isEqualTo(451);
    }

    @Test
    void up_to_a_moment_everything_is_left_out_from_the_first_event_that_was_recorded_later() {
        sealed.append(300);
        Path taken = take();
        Instant moment = eventsUpTo(200).getLast().recordedAt();

        assertThat(restore(taken, new Until(null, moment)).position()).isEqualTo(200);
    }

    @Test
    void before_the_first_event_nothing_is_restored() {
        sealed.append(3);
        Path taken = take();

        assertThatExceptionOfType(Damaged.class)
                .isThrownBy(() -> restore(taken, new Until(null, Instant.EPOCH)))
                .withMessageContaining("no event");
    }

    @Test
    void followers_go_on_where_they_were_and_try_again_what_they_had_left_aside() {
        sealed.append(300);
        sealed.execute(token("reactions", 280), token("messages", 270), token("accounts", 300));
        sealed.execute(
                "insert into dead_letter (deadLetterIdentifier, processingGroup, sequenceIdentifier, sequenceIndex,"
                        + " messageType, eventIdentifier, timestamp, payloadType, payload, aggregateIdentifier, sequenceNumber,"
                        + " enqueuedAt) select 'letter', 'accounts', stream, 0, 'event', event_id, '', name, content, stream,"
                        + " sequence, '' from event where position = 42");
        Path taken = take();

        restore(taken, Until.THE_END);

        assertThat(new FollowersInTables(empty).positions())
                .containsExactlyInAnyOrderEntriesOf(Map.of("reactions", 280L, "messages", 270L, "accounts", 41L));
    }

    @Test
    void a_number_that_a_follower_has_not_seen_used_is_followed_after_a_restore() {
        sealed.append(300);
        sealed.execute("delete from event where position = 50");
        sealed.execute("insert into processor_position (processor, segment, token, token_type) values ('reactions', 0,"
                + " convert_to('{\"index\":300,\"gaps\":[50,120]}', 'UTF8'),"
                + " 'org.axonframework.eventhandling.GapAwareTrackingToken')");

        assertThat(new FollowersInTables(sealed.database).positions()).containsEntry("reactions", 119L);
    }

    @Test
    void what_had_begun_before_the_cut_and_was_done_after_it_is_done_again_but_nothing_is_said_twice() {
        appendFor(sealed.database, "request-1", "request-2", "request-3", "request-2", "request-4", "request-4");
        sealed.execute(token("reactions", 6), token("messages", 6));
        Path taken = take();

        restore(taken, new Until(3L, null));

        assertThat(new FollowersInTables(empty).positions())
                .containsExactlyInAnyOrderEntriesOf(Map.of("reactions", 1L, "messages", 3L));
    }

    @Test
    void rows_of_tables_beside_the_log_come_back() {
        for (DataSource database : List.of(sealed.database, empty)) {
            execute(database, "create table sign_in (user_name text, secret bytea, at timestamptz, note text)");
        }
        sealed.append(3);
        sealed.execute("insert into diary values ('2026-12-01', 'FOLLOW_UP', 'C1')");
        Path taken = take(List.of("{\"table\":\"sign_in\",\"row\":{\"user_name\":\"张伟\",\"secret\":\"\\\\x00ff\","
                + "\"at\":\"2026-11-29T08:00:00.123456+00:00\",\"note\":null}}"));

        restore(taken, Until.THE_END, "sign_in");

        assertThat(text(empty, "select user_name || encode(secret, 'hex') || extract(epoch from at) from sign_in"))
                .isEqualTo("张伟00ff1795939200.123456");
        assertThat(text(empty, "select target from diary where due_on = '2026-12-01'"))
                .isEqualTo("C1");
    }

    @Test
    void rows_for_a_table_that_is_not_the_edges_are_refused_and_nothing_is_restored() {
        sealed.append(3);
        Path taken = take(List.of("{\"table\":\"event\",\"row\":{\"position\":9}}"));

        assertThatExceptionOfType(Damaged.class)
                .isThrownBy(() -> restore(taken, Until.THE_END))
                .withMessageContaining("no table of this program");
        assertThat(eventsOf(empty)).isEmpty();
    }

    @Test
    void a_database_with_anything_in_it_is_left_alone() {
        sealed.append(3);
        Path taken = take();
        append(empty, 1);

        assertThatExceptionOfType(NotEmpty.class).isThrownBy(() -> restore(taken, Until.THE_END));
        assertThat(eventsOf(empty)).hasSize(1);
    }

    @Test
    void events_that_somebody_rewrote_with_their_files_are_not_restored_and_the_region_is_named() {
        sealed.append(300);
        sealed.checkpoints.signNow();
        sealed.append(300);
        Path honest = take();
        List<StoredEvent> events = new ArrayList<>(eventsUpTo(600));
        StoredEvent before = events.get(449);
        events.set(
                449,
                new StoredEvent(
                        before.position(),
                        before.stream(),
                        before.sequence(),
                        before.aggregateType(),
                        before.name(),
                        before.revision(),
                        before.recordedAt(),
                        before.eventId(),
                        new StoredEvent.Bytes("{\"amount\":0}".getBytes(StandardCharsets.UTF_8)),
                        before.metadata()));
        Path forged = forged(honest, events);

        assertThatExceptionOfType(Damaged.class)
                .isThrownBy(() -> restore(forged, Until.THE_END))
                .withMessageContaining("NOT EQUAL")
                .withMessageContaining("after position 300 and up to position 600")
                .withMessageContaining("the 300 before them are as they were sealed");
        assertThat(eventsOf(empty)).isEmpty();
    }

    @Test
    void a_backup_that_was_signed_by_somebody_else_is_not_believed() {
        sealed.append(3);
        Path taken = take();
        NoteVerifier stranger = NoteKey.create(sealed.keys.origin()).verifier();

        try (Backup backup = Backup.open(taken)) {
            assertThatExceptionOfType(Damaged.class)
                    .isThrownBy(() -> ProvenBackup.read(backup, List.of(stranger), (event, before) -> {}))
                    .withMessageContaining("not signed by a key that is believed");
            assertThat(ProvenBackup.read(backup, sealed.keys.known(), (event, before) -> {})
                            .events())
                    .isEqualTo(3);
        }
    }

    private Path take() {
        return take(List.of());
    }

    private Path take(List<String> people) {
        return TakenBackup.of(sealed, new FollowersInTables(sealed.database), folder.resolve("backup"), people);
    }

    /** The same with other events, and with every file as its manifest says. */
    private Path forged(Path honest, List<StoredEvent> events) {
        try (Backup backup = Backup.open(honest)) {
            List<SignedCheckpoint> checkpoints = new ArrayList<>();
            backup.checkpoints(checkpoints::add);
            BackupManifest manifest = backup.manifest();
            return new WrittenBackup(folder.resolve("forged"))
                    .add(BackupManifest.CHECKPOINT, new byte[0])
                    .log(events)
                    .checkpoints(checkpoints)
                    .lines(BackupManifest.DIARY)
                    .end(manifest.origin(), manifest.keys(), manifest.checkpoint(), manifest.followers());
        }
    }

    private Restored restore(Path taken, Until until, String... tables) {
        try (Backup backup = Backup.open(taken)) {
            return new Restoring(empty, Set.of(tables), done -> {}).restore(backup, until, List.of(), NOTHING);
        }
    }

    private List<StoredEvent> eventsUpTo(long position) {
        List<StoredEvent> events = new ArrayList<>();
        sealed.log.read(Selection.ofNames(Set.of()).upTo(position), events::add);
        return events;
    }

    private static List<StoredEvent> eventsOf(DataSource database) {
        List<StoredEvent> events = new ArrayList<>();
        new PostgresEventLog(database).read(Selection.ofNames(Set.of()), events::add);
        return events;
    }

    private void undone(int events) throws SQLException {
        try (Connection connection = sealed.database.getConnection()) {
            connection.setAutoCommit(false);
            SealedLog.append(connection, events);
            connection.rollback();
        }
    }

    private static long numberAfter(DataSource database) {
        append(database, 1);
        return new PostgresEventLog(database).head();
    }

    private static void append(DataSource database, int events) {
        try (Connection connection = database.getConnection()) {
            SealedLog.append(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void appendFor(DataSource database, String... requests) {
        append(database, requests.length);
        for (int i = 0; i < requests.length; i++) {
            execute(
                    database,
                    "update event set metadata = convert_to('{\"correlation\":\"" + requests[i]
                            + "\"}', 'UTF8') where position = " + (i + 1));
        }
    }

    private static String token(String follower, long position) {
        return "insert into processor_position (processor, segment, token, token_type) values ('" + follower
                + "', 0, convert_to('{\"index\":" + position + ",\"gaps\":[]}', 'UTF8'),"
                + " 'org.axonframework.eventhandling.GapAwareTrackingToken')";
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
