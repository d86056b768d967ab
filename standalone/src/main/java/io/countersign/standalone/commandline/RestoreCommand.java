package io.countersign.standalone.commandline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.countersign.command.process.Diary;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.query.backup.LogAtServer;
import io.countersign.query.backup.ProvenBackup;
import io.countersign.query.backup.ProvenBackup.Proven;
import io.countersign.query.backup.Restoring;
import io.countersign.query.backup.Restoring.Restored;
import io.countersign.query.backup.Restoring.Until;
import io.countersign.query.seal.KeyRing;
import io.countersign.store.axonserver.EventsOnServer;
import io.countersign.store.axonserver.LogRestoredToServer;
import io.countersign.store.axonserver.ServerAddress;
import io.countersign.store.backup.Backup;
import io.countersign.store.backup.Cut;
import io.countersign.store.backup.Damaged;
import io.countersign.store.backup.NotEmpty;
import io.countersign.store.backup.UnfinishedRestore;
import io.countersign.store.json.PlumbingSerializer;
import io.countersign.store.json.StoredNameSerializer;
import io.countersign.store.mongo.FollowersInDocuments;
import io.countersign.store.mongo.MongoDeadLetters;
import io.countersign.store.mongo.MongoTokenStore;
import io.countersign.store.mongo.RestoreNote;
import io.countersign.store.mongo.SharedDatabase;
import io.countersign.store.nodes.OnlyProgram;
import io.countersign.store.nodes.Part;
import io.countersign.store.postgres.EmbeddedServer;
import io.countersign.web.backup.PeopleTables;
import io.countersign.web.tables.EdgeTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup into an empty installation, while no program runs there. */
@Command(
        name = "restore",
        description = {
            "Puts a backup into an empty installation, and compares what is there then with its seal.",
            "Events keep their positions. The next start builds the views, and makes a new key for the seal."
        },
        footer = {"", "Exit codes: 0 equal to what was sealed, 1 not equal, 2 not done."},
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    private static final int CONNECTIONS_MAX = 3;

    @Parameters(paramLabel = "BACKUP", description = "the folder of the backup, or a ZIP file with it")
    private Path place = Path.of("backup");

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "the folder of the embedded stores, empty or not there yet (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--until",
            paramLabel = "POSITION|INSTANT",
            description = "leave out what comes after this position, or was recorded after this moment")
    private @Nullable String until;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "the public key you were given, or a file with it; else those that the backup names")
    private List<String> keys = List.of();

    @Option(
            names = "--only",
            paramLabel = "PART",
            defaultValue = "whole",
            description =
                    "with an Axon Server: what this part of the program keeps in its own folder; the first of them puts"
                            + " the log on the server, and each compares it: command-side, query-side or web")
    private String only = "whole";

    @Option(names = "--check", description = "only look whether the backup is whole and as it was sealed")
    private boolean checkOnly;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        Until end = end();
        Part part = part();
        try (Backup backup = Backup.open(place)) {
            if (checkOnly) {
                sayProven(ProvenBackup.read(backup, believed(), (event, before) -> {}), out);
                return 0;
            }
            letTheStoresBeQuiet();
            Restored restored = restoreAlone(backup, end, part);
            say(restored, backup, part, out);
            return restored.isEqual() ? 0 : 1;
        } catch (Damaged | NotEmpty e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    /** No other program starts on the folder meanwhile, and no other restore. */
    private Restored restoreAlone(Backup backup, Until end, Part part) {
        if (!UnfinishedRestore.isIn(data)) {
            EmptyFolder.at(data); // else nothing is left in a folder that was not meant
        }
        OnlyProgram ours = takeTheFolder();
        try {
            UnfinishedRestore.clear(data);
            EmptyFolder empty = EmptyFolder.at(data);
            UnfinishedRestore.begin(data);
            boolean done = false;
            try {
                Restored restored = restore(backup, end, part);
                if (restored.isEqual()) {
                    UnfinishedRestore.end(data);
                }
                done = true;
                return restored;
            } finally {
                if (!done && servers().isBlank()) { // else it goes on, and the mark keeps everybody else out until then
                    empty.clear();
                }
            }
        } finally {
            ours.close();
        }
    }

    private OnlyProgram takeTheFolder() {
        try {
            return OnlyProgram.on(data);
        } catch (IllegalStateException e) {
            throw new Failure("another program works on the data folder " + data);
        }
    }

    /** What they say while they start is for whoever looks for a fault. */
    private static void letTheStoresBeQuiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }

    private Restored restore(Backup backup, Until end, Part part) {
        String url = setting("COUNTERSIGN_POSTGRES_URL", "");
        if (!url.isBlank()) {
            try (HikariDataSource database =
                    pool(url, setting("COUNTERSIGN_POSTGRES_USER", ""), setting("COUNTERSIGN_POSTGRES_PASSWORD", ""))) {
                return restore(backup, end, part, database);
            }
        }
        try (EmbeddedServer server = EmbeddedServer.start(data.toAbsolutePath());
                HikariDataSource database = pool(server.url(), server.user(), server.password())) {
            return restore(backup, end, part, database);
        }
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.addDataSourceProperty("prepareThreshold", "-1"); // bytes come as they are
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // it would print what is in rows
        pool.setMaximumPoolSize(CONNECTIONS_MAX);
        return new HikariDataSource(pool);
    }

    private Restored restore(Backup backup, Until end, Part part, DataSource database) {
        new EdgeTables(database);
        if (servers().isBlank()) {
            demandNoViews();
            return restore(backup, end, part, database, null);
        }
        String node = UUID.randomUUID().toString();
        AxonServerConnectionManager connections = ServerAddress.connections(new ServerAddress(
                        servers(),
                        setting("COUNTERSIGN_AXON_CONTEXT", "default"),
                        setting("COUNTERSIGN_AXON_TOKEN", ""),
                        setting("COUNTERSIGN_AXON_CERTIFICATE", ""))
                .settings("restore", node));
        try (SharedDatabase shared = SharedDatabase.open(setting("COUNTERSIGN_MONGODB_URI", ""), documents())) {
            return restore(backup, end, part, database, logAt(connections, shared, node));
        } finally {
            connections.shutdown();
        }
    }

    private static LogAtServer logAt(AxonServerConnectionManager connections, SharedDatabase shared, String node) {
        MongoTokenStore tokens = new MongoTokenStore(shared.database(), PlumbingSerializer.create(), node);
        MongoDeadLetters letters = new MongoDeadLetters(shared.database(), StoredNameSerializer.create());
        return new LogAtServer(
                new LogRestoredToServer(() -> connections.getConnection().eventChannel()),
                new RestoreNote(shared.database()),
                new FollowersInDocuments(tokens, letters, EventsOnServer::tokenAt));
    }

    private Restored restore(Backup backup, Until end, Part part, DataSource database, @Nullable LogAtServer server) {
        ProgressLine progress = ProgressLine.of(spec);
        long began = System.nanoTime();
        long all = backup.manifest().events() * (server == null ? 1 : 2); // read once more when all of it is proven
        try {
            Restored restored = new Restoring(
                            database, PeopleTables.KEPT, server, part, done -> progress.show(Bar.of(done, all, began)))
                    .restore(backup, end, believed(), (within, cut, last) -> noteAnew(within, cut, last, backup));
            if (part.answers()) {
                KeyRing.restore(
                        Path.of(setting(
                                "COUNTERSIGN_SEAL_KEYS",
                                data.resolve("seal/keys").toString())),
                        backup.manifest().origin(),
                        backup.manifest().keys().stream()
                                .map(NoteVerifier::read)
                                .toList());
            }
            return restored;
        } finally {
            progress.end();
        }
    }

    /** What the calendar has brought between the end of the restored log and the backup is looked at once more. */
    private static void noteAnew(DataSource within, @Nullable Cut cut, Instant last, Backup backup) {
        if (cut != null) {
            ZoneId zone = ZoneId.of(setting("COUNTERSIGN_TIME_ZONE", "Asia/Shanghai"));
            new Diary(within)
                    .noteAnew(
                            cut.streams(),
                            LocalDate.ofInstant(last, zone),
                            LocalDate.ofInstant(Instant.parse(backup.manifest().takenAt()), zone));
        }
    }

    /** Which part of the program what is put back is for. */
    private Part part() {
        try {
            Part part = Part.of(only);
            if (part != Part.WHOLE && servers().isBlank()) {
                throw new Failure(
                        "--only is for parts that meet at an Axon Server: name it in COUNTERSIGN_AXON_SERVERS");
            }
            if (!servers().isBlank() && setting("COUNTERSIGN_MONGODB_URI", "").isBlank()) {
                throw new Failure("with COUNTERSIGN_AXON_SERVERS, name the MongoDB of the program in"
                        + " COUNTERSIGN_MONGODB_URI");
            }
            return part;
        } catch (IllegalArgumentException e) {
            throw new Failure("--only is command-side, query-side or web");
        }
    }

    private static String servers() {
        return setting("COUNTERSIGN_AXON_SERVERS", "");
    }

    private static String documents() {
        return setting("COUNTERSIGN_MONGODB_DATABASE", "countersign");
    }

    /** Views of another log in a server of one's own would be taken for those of this one. */
    private static void demandNoViews() {
        String uri = setting("COUNTERSIGN_MONGODB_URI", "");
        if (!uri.isBlank()) {
            String name = documents();
            try (MongoClient client = MongoClients.create(uri)) {
                if (client.getDatabase(name).listCollectionNames().first() != null) {
                    throw new Failure("there are views in the MongoDB database " + name + ": drop it first");
                }
            }
        }
    }

    private Until end() {
        if (until == null) {
            return Until.THE_END;
        }
        try {
            return until.matches("[0-9]{1,18}")
                    ? new Until(Long.valueOf(until), null)
                    : new Until(null, Instant.parse(until));
        } catch (DateTimeParseException e) {
            throw new Failure("--until is a position, such as 18204, or a moment, such as 2026-11-29T08:00:00Z");
        }
    }

    private List<NoteVerifier> believed() {
        try {
            return keys.stream()
                    .flatMap(RestoreCommand::lines)
                    .map(NoteVerifier::read)
                    .toList();
        } catch (Malformed e) {
            throw new Failure("--key is a public key, or a file with one in each line");
        }
    }

    private static Stream<String> lines(String key) {
        try {
            Path file = Path.of(key);
            return (Files.isRegularFile(file) ? Files.readString(file) : key)
                    .lines()
                    .map(String::strip);
        } catch (IOException e) {
            throw new Failure("the file of --key cannot be read");
        }
    }

    private static String setting(String name, String otherwise) {
        return Objects.requireNonNullElse(Server.secretIn(name), otherwise);
    }

    private static void sayProven(Proven proven, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "The backup is whole: %,d events up to position %,d.%nEQUAL: their root is that of the checkpoint signed over"
                        + " them, %s; %,d checkpoints agree.%n",
                proven.events(),
                proven.position(),
                proven.root().base64(),
                proven.checkpoints());
        out.flush();
    }

    private static void say(Restored restored, Backup backup, Part part, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%,d events up to position %,d, recorded at %s, were put back in %.1f s (%,d/s); with the second reckoning it"
                        + " took %.1f s.%n",
                restored.events(),
                restored.position(),
                restored.recordedAt(),
                restored.putBackMillis() / 1e3,
                1_000 * restored.events() / Math.max(1, restored.putBackMillis()),
                restored.millis() / 1e3);
        if (restored.isEqual()) {
            out.printf(
                    Locale.ROOT,
                    "EQUAL: the root over what the log gives back is %s; the checkpoint over the %,d events of the"
                            + " backup proves it, and %,d checkpoints agree.%n",
                    restored.readBack().base64(),
                    restored.proven().events(),
                    restored.proven().checkpoints());
        } else {
            out.printf(
                    Locale.ROOT,
                    "NOT EQUAL: the root over what the log gives back is %s, and that of the backup up to there %s.%n"
                            + "Do not start a program on it.%n",
                    restored.readBack().base64(),
                    restored.root().base64());
        }
        if (part != Part.WHOLE) {
            out.println(
                    "This is the " + part.written() + ". Do the same for the other parts before any of them starts.");
        }
        out.println(
                backup.manifest().hasPeople()
                        ? "People can sign in with their passwords. Erase again whoever was erased since the backup was made."
                        : "There are no people in it: the first start appoints an administrator.");
    }
}
