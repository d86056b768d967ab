package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.countersign.acceptance.Client.Answer;
import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.store.postgres.EmbeddedServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody wishes for, on purpose: whatever was acknowledged is there afterwards, and whatever was not is refused clearly. */
class DisasterStoryIT {

    private static final String DISK = "420m";
    private static final int PIECE = 1 << 20;
    private static final String ROOM_IN_HAND =
            "select 16777216 - mod(pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0'),"
                    + " 16777216) + 16777216 * (select count(*) from pg_ls_waldir() where length(name) = 24"
                    + " and name > pg_walfile_name(pg_current_wal_insert_lsn()))";
    private static final int SENT_MAX = 5_000;
    private static final int SENDERS = 8;
    private static final int ENOUGH = 25;
    private static final int LOOKS_MAX = 600;
    private static final long LOOK_AGAIN_NANOS = 100_000_000;

    @TempDir
    private Path folder = Path.of("");

    private boolean mounted;

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            run("umount", folder.resolve("disk").toString());
        }
    }

    @Test
    void a_disk_that_is_full_costs_nothing_that_was_acknowledged() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + DISK, "tmpfs", disk.toString()) == 0;
        assumeTrue(mounted, "a disk of its own needs the right to mount one");
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Path filler = disk.resolve("filler");
        try (Program program = Program.people(disk.resolve("data"))) {
            Client assistant = Client.of(program, "sales-assistant");
            assistant.openAccount("C001", "KEY");
            record(assistant, "before-", ENOUGH, acknowledged);

            fill(filler);
            useUpWhatTheDatabaseHasInHand(disk.resolve("data"));
            Answer refused = recordUntilRefused(assistant, acknowledged);
            assertThat(refused.status())
                    .as(() -> refused.body() + "\n" + program.said())
                    .isEqualTo(503);
            assertThat(refused.body().path("code").asString()).isEqualTo("AWAY");
            await(program, 503);
            Files.delete(filler);
        }
        try (Program again = Program.people(disk.resolve("data"))) {
            Client finance = Client.of(again, "finance");
            Map<String, Integer> recorded = CrashStoryIT.recorded(finance);
            assertThat(recorded.keySet()).containsAll(acknowledged);
            assertThat(recorded.values()).allMatch(times -> times == 1);
            CrashStoryIT.theViewsAgreeWithTheLog(finance);
            record(Client.of(again, "sales-assistant"), "later-", 1, acknowledged);
        }
    }

    @Test
    void a_clock_that_jumps_moves_no_fact_before_another() throws Exception {
        Path clock = Files.writeString(folder.resolve("clock"), "2026-11-02T01:00:00Z");
        Set<String> acknowledged = new HashSet<>();
        try (Program program = Program.rehearsal(folder.resolve("data"), clock)) {
            Client assistant = Client.of(program, "sales-assistant");
            assistant.openAccount("C001", "KEY");
            record(assistant, "right-", ENOUGH, acknowledged);
            Files.writeString(clock, "2026-11-05T01:00:00Z");
            record(assistant, "ahead-", ENOUGH, acknowledged);
            Files.writeString(clock, "2026-11-02T02:00:00Z");
            record(assistant, "back-", ENOUGH, acknowledged);

            Client finance = Client.of(program, "finance");
            assertThat(CrashStoryIT.recorded(finance).keySet()).isEqualTo(acknowledged);
            CrashStoryIT.theViewsAgreeWithTheLog(finance);
            assertThat(knownAt(finance, "2026-11-02T01:30:00Z")).isEqualTo(ENOUGH);
            assertThat(knownAt(finance, "2026-11-02T03:00:00Z"))
                    .as("what was recorded before it, by whatever clock, is not left out")
                    .isEqualTo(3 * ENOUGH);
        }
    }

    @Test
    void a_collection_of_a_view_that_somebody_drops_is_built_anew_at_the_next_start() {
        Set<String> acknowledged = new HashSet<>();
        try (EmbeddedServer events = EmbeddedServer.start(folder.resolve("events"));
                EmbeddedMongo views = EmbeddedMongo.start(folder.resolve("views"));
                MongoClient mongo = MongoClients.create(views.uri())) {
            Map<String, String> stores = Map.of(
                    "COUNTERSIGN_POSTGRES_URL", events.url(),
                    "COUNTERSIGN_POSTGRES_USER", events.user(),
                    "COUNTERSIGN_POSTGRES_PASSWORD", events.password(),
                    "COUNTERSIGN_MONGODB_URI", views.uri());
            try (Program program = Program.people(stores, folder.resolve("data"))) {
                Client assistant = Client.of(program, "sales-assistant");
                assistant.openAccount("C001", "KEY");
                record(assistant, "before-", ENOUGH, acknowledged);
                drop(mongo, "receivables");
                drop(mongo, "remittances");
                record(assistant, "after-", 1, acknowledged);
                await(program, 503);
                Client administrator = Client.of(program, "administrator");
                Answer ordered = administrator.post("/api/v1/views/receivables/rebuild", "{'reason':'dropped'}");
                assertThat(ordered.status()).as(ordered.body().toString()).isLessThan(300);
                administrator.post("/api/v1/views/remittances/rebuild", "{'reason':'dropped'}");
                await(program, 200);
                CrashStoryIT.theViewsAgreeWithTheLog(Client.of(program, "finance"));
                drop(mongo, "receivables");
                drop(mongo, "remittances");
            }
            try (Program again = Program.people(stores, folder.resolve("data"))) {
                Client finance = Client.of(again, "finance");
                CrashStoryIT.theViewsAgreeWithTheLog(finance);
                assertThat(finance.get("/api/v1/remittances/before-0").status()).isEqualTo(200);
                assertThat(finance.get("/api/v1/remittances/after-0").status()).isEqualTo(200);
                assertThat(CrashStoryIT.recorded(finance).keySet()).isEqualTo(acknowledged);
            }
        }
    }

    /** Waits until the program says that it is ready, or that it is not. */
    private static void await(Program program, int status) {
        Client nobody = Client.of(program, "auditor");
        int looked = 0;
        while (nobody.statusOfFile("/actuator/health/readiness") != status) {
            assertThat(looked++).as("looks until readiness is " + status).isLessThan(LOOKS_MAX);
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static void drop(MongoClient mongo, String view) {
        MongoDatabase database = mongo.getDatabase("countersign");
        for (String collection : database.listCollectionNames()) {
            if (collection.equals(view) || collection.startsWith(view + "_")) {
                database.getCollection(collection).drop();
            }
        }
    }

    private static int knownAt(Client finance, String moment) {
        return finance.get("/api/v1/events?stream=account-C001&name=account.remittance-recorded&limit=200&knownAt="
                        + moment)
                .body()
                .path("events")
                .size();
    }

    private static void record(Client assistant, String prefix, int count, Set<String> acknowledged) {
        for (int number = 0; number < count; number++) {
            Answer answer = assistant.post("/api/v1/remittances", OnceStoryIT.slip(prefix + number, "1.00"));
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
            acknowledged.add(prefix + number);
        }
    }

    /** The database has some of its own log's room in hand, so that several send until it is used up. */
    private static Answer recordUntilRefused(Client assistant, Set<String> acknowledged) {
        AtomicReference<Answer> refused = new AtomicReference<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < SENDERS; sender++) {
                String prefix = "full-" + sender + "-";
                senders.execute(() -> {
                    for (int number = 0; number < SENT_MAX && refused.get() == null; number++) {
                        Answer answer =
                                assistant.post("/api/v1/remittances", OnceStoryIT.slip(prefix + number, "1.00"));
                        if (answer.status() == 201) {
                            acknowledged.add(prefix + number);
                        } else {
                            refused.set(answer);
                        }
                    }
                });
            }
        }
        return Objects.requireNonNull(refused.get(), "the disk is full, and nothing was refused");
    }

    /** Takes all the room that is left. */
    private static void fill(Path file) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream filling = Files.newOutputStream(file)) {
            while (true) {
                filling.write(block);
            }
        } catch (IOException full) {
            // that was the purpose
        }
    }

    /** It makes files for its own log before it needs them, and goes on until they are full: all but the last bit of them is. */
    private static void useUpWhatTheDatabaseHasInHand(Path data) throws IOException, SQLException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String password = Files.readString(data.resolve("postgres.password"));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
                Statement statement = connection.createStatement()) {
            long room;
            try (ResultSet row = statement.executeQuery(ROOM_IN_HAND)) {
                row.next();
                room = row.getLong(1);
            }
            for (; room > 2 * PIECE; room -= PIECE) {
                statement.execute("select pg_logical_emit_message(false, 'room', repeat('x', " + PIECE + "))");
            }
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
