package io.countersign.standalone.commandline;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.countersign.command.process.Diary;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.query.backup.ProvenBackup;
import io.countersign.query.backup.ProvenBackup.Proven;
import io.countersign.query.backup.Restoring;
import io.countersign.query.backup.Restoring.Restored;
import io.countersign.query.backup.Restoring.Until;
import io.countersign.query.seal.KeyRing;
import io.countersign.store.backup.Backup;
import io.countersign.store.backup.Cut;
import io.countersign.store.backup.Damaged;
import io.countersign.store.backup.EmptyDatabase.NotEmpty;
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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--check", description = "only look whether the backup is whole and as it was sealed")
    private boolean checkOnly;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        try (Backup backup = Backup.open(place)) {
            if (checkOnly) {
                sayProven(ProvenBackup.read(backup, believed(), (event, before) -> {}), out);
                return 0;
            }
            demandNoServer();
            Until end = end();
            demandNoViews();
            EmptyFolder empty = EmptyFolder.at(data);
            Restored restored;
            boolean done = false;
            try {
                restored = restore(backup, end);
                done = true;
            } finally {
                if (!done) {
                    empty.clear();
                }
            }
            say(restored, backup, out);
            return restored.isEqual() ? 0 : 1;
        } catch (Damaged | NotEmpty e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private Restored restore(Backup backup, Until end) {
        String url = setting("COUNTERSIGN_POSTGRES_URL", "");
        if (!url.isBlank()) {
            return restore(
                    backup,
                    end,
                    url,
                    setting("COUNTERSIGN_POSTGRES_USER", ""),
                    setting("COUNTERSIGN_POSTGRES_PASSWORD", ""));
        }
        try (EmbeddedServer server = EmbeddedServer.start(data.toAbsolutePath())) {
            return restore(backup, end, server.url(), server.user(), server.password());
        }
    }

    private Restored restore(Backup backup, Until end, String url, String user, String password) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.addDataSourceProperty("prepareThreshold", "-1"); // bytes come as they are
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // it would print what is in rows
        pool.setMaximumPoolSize(CONNECTIONS_MAX);
        ProgressLine progress = ProgressLine.of(spec);
        long began = System.nanoTime();
        long all = backup.manifest().events();
        try (HikariDataSource database = new HikariDataSource(pool)) {
            new EdgeTables(database);
            Restored restored = new Restoring(
                            database, PeopleTables.KEPT, done -> progress.show(Bar.of(done, all, began)))
                    .restore(backup, end, believed(), (within, cut, last) -> noteAnew(within, cut, last, backup));
            KeyRing.restore(
                    Path.of(setting(
                            "COUNTERSIGN_SEAL_KEYS", data.resolve("seal/keys").toString())),
                    backup.manifest().origin(),
                    backup.manifest().keys().stream().map(NoteVerifier::read).toList());
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

    /** Views of another log in a server of one's own would be taken for those of this one. */
    private static void demandNoServer() {
        if (!setting("COUNTERSIGN_AXON_SERVERS", "").isBlank()) {
            throw new Failure("nothing is restored into an Axon Server; without COUNTERSIGN_AXON_SERVERS the log is"
                    + " restored into PostgreSQL");
        }
    }

    private static void demandNoViews() {
        String uri = setting("COUNTERSIGN_MONGODB_URI", "");
        if (!uri.isBlank()) {
            String name = setting("COUNTERSIGN_MONGODB_DATABASE", "countersign");
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

    private static void say(Restored restored, Backup backup, PrintWriter out) {
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
                    "EQUAL: the root over what the database gives back is %s; the checkpoint over the %,d events of the"
                            + " backup proves it, and %,d checkpoints agree.%n",
                    restored.readBack().base64(),
                    restored.proven().events(),
                    restored.proven().checkpoints());
        } else {
            out.printf(
                    Locale.ROOT,
                    "NOT EQUAL: the root over what the database gives back is %s, and that of the backup up to there %s.%n"
                            + "Do not start a program on it.%n",
                    restored.readBack().base64(),
                    restored.root().base64());
        }
        out.println(
                backup.manifest().hasPeople()
                        ? "People can sign in with their passwords. Erase again whoever was erased since the backup was made."
                        : "There are no people in it: the first start appoints an administrator.");
        out.flush();
    }
}
