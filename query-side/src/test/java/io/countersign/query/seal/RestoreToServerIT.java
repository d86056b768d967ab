package io.countersign.query.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.query.backup.LogAtServer;
import io.countersign.query.backup.Restoring;
import io.countersign.query.backup.Restoring.Restored;
import io.countersign.query.backup.Restoring.Until;
import io.countersign.store.axonserver.AxonServerEventLog;
import io.countersign.store.axonserver.EventsOnServer;
import io.countersign.store.axonserver.LogRestoredToServer;
import io.countersign.store.axonserver.ServerAddress;
import io.countersign.store.axonserver.ServerInTest;
import io.countersign.store.backup.Backup;
import io.countersign.store.backup.FollowersInTables;
import io.countersign.store.backup.NotEmpty;
import io.countersign.store.json.PlumbingSerializer;
import io.countersign.store.json.StoredNameSerializer;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.mongo.FollowersInDocuments;
import io.countersign.store.mongo.FreshMongo;
import io.countersign.store.mongo.MongoDeadLetters;
import io.countersign.store.mongo.MongoTokenStore;
import io.countersign.store.mongo.RestoreNote;
import io.countersign.store.nodes.Part;
import io.countersign.store.postgres.FreshDatabase;
import io.countersign.store.postgres.PostgresEventLog;
import io.countersign.store.seal.SealStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log from PostgreSQL goes to an Axon Server and back, and is the same there and here: its seal says so. */
@ExtendWith(FreshDatabase.class)
@SuppressWarnings("NullAway.Init")
class RestoreToServerIT {

    private static final int EVENTS = 2_500;

    @TempDir
    private Path folder = Path.of("");

    private final ServerInTest server = new ServerInTest();
    private final FreshMongo mongo = new FreshMongo();
    private final AxonServerConnectionManager connections = ServerAddress.connections(
            new ServerAddress(server.address(), "default", "", "").settings("restore", "node"));
    private final EventLog onServer =
            new AxonServerEventLog(() -> connections.getConnection().eventChannel());

    private SealedLog sealed;
    private Path taken;
    private DataSource empty;
    private DataSource another;

    /** With numbers that no event has, as in every log where something was undone. */
    @BeforeEach
    void open(DataSource database, DataSource first, DataSource second) {
        sealed = new SealedLog(database, folder);
        empty = first;
        another = second;
        sealed.append(1_000);
        sealed.execute("select nextval(pg_get_serial_sequence('event', 'position')) from generate_series(1, 33)");
        sealed.append(EVENTS - 1_000);
        sealed.checkpoints.signNow();
        sealed.append(10);
        sealed.execute(
                "insert into diary values ('2026-12-01', 'FOLLOW_UP', 'C1')",
                "insert into processor_position (processor, segment, token, token_type) values ('reactions', 0,"
                        + " convert_to('{\"index\":2100,\"gaps\":[]}', 'UTF8'),"
                        + " 'org.axonframework.eventhandling.GapAwareTrackingToken')");
        taken = TakenBackup.of(sealed, new FollowersInTables(database), folder.resolve("backup"), List.of());
    }

    @AfterEach
    void close() {
        connections.shutdown();
        mongo.close();
        server.close();
    }

    @Test
    void the_log_is_the_same_on_the_server_and_goes_on_being_sealed_there() {
        Restored restored = restore(Part.WHOLE, Until.THE_END);

        assertThat(restored.isEqual()).isTrue();
        assertThat(restored.events()).isEqualTo(EVENTS + 10);
        assertThat(eventsOf(onServer)).isEqualTo(eventsOf(sealed.log));
        assertThat(onServer.head()).isEqualTo(sealed.log.head()).isEqualTo(EVENTS + 10 + 33);
        assertThat(followers().positions()).containsOnly(Map.entry("reactions", 2_100L));
        SealStore store = new SealStore(empty);
        new Checkpoints(new Sealer(onServer, store), store, sealed.keys, List.of(), Clock.systemUTC()).signNow();
        LogCheck check = new LogCheck(onServer, store, sealed.keys, new OutsideFolder(folder.resolve("nowhere")));
        assertThat(check.whole(null).broken()).isNull();
    }

    @Test
    void from_the_server_it_comes_back_byte_for_byte() {
        restore(Part.WHOLE, Until.THE_END);
        Path back =
                TakenBackup.of(onServer, empty, sealed.keys, followers(), folder.resolve("from the server"), List.of());

        try (Backup backup = Backup.open(back)) {
            Restored restored = new Restoring(another, Set.of(), done -> {})
                    .restore(backup, Until.THE_END, sealed.keys.known(), (within, cut, last) -> {});
            assertThat(restored.isEqual()).isTrue();
        }
        assertThat(eventsOf(new PostgresEventLog(another))).isEqualTo(eventsOf(sealed.log));
        assertThat(new FollowersInTables(another).positions()).containsOnly(Map.entry("reactions", 2_100L));
        assertThat(rowsOf("diary", another)).isEqualTo(1);
    }

    @Test
    void up_to_a_position_the_rest_does_not_go_there() {
        Restored restored = restore(Part.WHOLE, new Until(1_200L, null));

        assertThat(restored.isEqual()).isTrue();
        assertThat(onServer.head()).isEqualTo(1_200);
        assertThat(followers().positions()).containsOnly(Map.entry("reactions", 1_200L));
    }

    @Test
    void a_part_starts_once_it_has_what_is_its_own() {
        RestoreNote note = new RestoreNote(mongo.database());
        restore(Part.COMMAND_SIDE, Until.THE_END);

        note.demandRestored(Part.COMMAND_SIDE);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> note.demandRestored(Part.QUERY_SIDE));
    }

    @Test
    void each_part_gets_what_it_keeps_and_the_log_goes_there_once() {
        assertThat(restore(Part.COMMAND_SIDE, Until.THE_END, empty).isEqual()).isTrue();
        assertThat(restore(Part.QUERY_SIDE, Until.THE_END, another).isEqual()).isTrue();

        assertThat(rowsOf("diary", empty)).isEqualTo(1);
        assertThat(rowsOf("seal_checkpoint", empty)).isZero();
        assertThat(rowsOf("diary", another)).isZero();
        assertThat(rowsOf("seal_checkpoint", another)).isEqualTo(2);
        assertThat(onServer.count(Selection.ofNames(Set.of()))).isEqualTo(EVENTS + 10);
    }

    @Test
    void where_it_broke_off_it_goes_on() {
        server.breakOffAfter(1_500);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> restore(Part.WHOLE, Until.THE_END));
        assertThat(onServer.head()).isBetween(1L, (long) EVENTS - 1);
        assertThat(rowsOf("diary", empty)).as("nothing beside half a log").isZero();
        server.breakOffAfter(Integer.MAX_VALUE);

        assertThat(restore(Part.WHOLE, Until.THE_END).isEqual()).isTrue();
        assertThat(eventsOf(onServer)).isEqualTo(eventsOf(sealed.log));
    }

    @Test
    void where_something_else_is_it_is_left_alone() {
        putOfAnother(3);

        assertThatExceptionOfType(NotEmpty.class)
                .isThrownBy(() -> restore(Part.WHOLE, Until.THE_END))
                .withMessageContaining("the log on the server");
        assertThat(onServer.head()).isEqualTo(3);
        assertThat(rowsOf("diary", empty)).isZero();
    }

    @Test
    void where_something_else_came_between_it_does_not_go_on() {
        server.breakOffAfter(0);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> restore(Part.WHOLE, Until.THE_END));
        server.breakOffAfter(Integer.MAX_VALUE);
        putOfAnother(3);

        assertThatExceptionOfType(NotEmpty.class)
                .isThrownBy(() -> restore(Part.WHOLE, Until.THE_END))
                .withMessageContaining("not the beginning of this backup");
        assertThat(onServer.head()).isEqualTo(3);
    }

    @Test
    void who_puts_the_log_there_notices_that_somebody_else_does() {
        LogRestoredToServer one = atServer();
        one.goOn();
        putOfAnother(3);

        sealed.log.read(
                Selection.ofNames(Set.of()).limitedTo(1),
                event -> assertThatExceptionOfType(NotEmpty.class)
                        .isThrownBy(() -> one.add(event))
                        .withMessageContaining("somebody else is writing"));
    }

    /** Events of the same log, at positions that are not theirs. */
    private void putOfAnother(int events) {
        LogRestoredToServer another = atServer();
        AtomicInteger put = new AtomicInteger();
        another.goOn();
        sealed.log.read(
                Selection.ofNames(Set.of()).after(1_500).limitedTo(events),
                event -> another.add(new StoredEvent(
                        put.incrementAndGet(),
                        event.stream(),
                        event.sequence(),
                        event.aggregateType(),
                        event.name(),
                        event.revision(),
                        event.recordedAt(),
                        event.eventId(),
                        event.content(),
                        event.metadata())));
        another.end();
    }

    private Restored restore(Part part, Until until) {
        return restore(part, until, empty);
    }

    private Restored restore(Part part, Until until, DataSource database) {
        try (Backup backup = Backup.open(taken)) {
            return new Restoring(
                            database,
                            Set.of(),
                            new LogAtServer(atServer(), new RestoreNote(mongo.database()), followers()),
                            part,
                            done -> {})
                    .restore(backup, until, List.of(), (within, cut, last) -> {});
        }
    }

    private LogRestoredToServer atServer() {
        return new LogRestoredToServer(() -> connections.getConnection().eventChannel());
    }

    private FollowersInDocuments followers() {
        return new FollowersInDocuments(
                new MongoTokenStore(mongo.database(), PlumbingSerializer.create(), "node"),
                new MongoDeadLetters(mongo.database(), StoredNameSerializer.create()),
                EventsOnServer::tokenAt);
    }

    private static long rowsOf(String table, DataSource database) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static List<StoredEvent> eventsOf(EventLog log) {
        List<StoredEvent> events = new ArrayList<>();
        log.read(Selection.ofNames(Set.of()), events::add);
        return events;
    }
}
