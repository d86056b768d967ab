package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.query.seal.Checkpoints;
import io.countersign.standalone.StandaloneApplication;
import io.countersign.standalone.commandline.Terminal.Result;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Appointments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Somebody changes rows behind the program's back; the command finds it, most surely with what was kept elsewhere. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class VerifyCommandTest {

    private static final Sender SYSTEM = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext program;
    private static Path kept;

    @BeforeAll
    static void start() throws IOException {
        program = StandaloneApplication.start(0, folder.resolve("data"));
        for (String name : List.of("auditor", "one", "two", "three", "four")) {
            program.getBean(Appointments.class)
                    .appoint(
                            name,
                            name,
                            List.of(Role.AUDITOR),
                            List.of(new Region("East")),
                            System.getenv("COUNTERSIGN_PASSWORD"),
                            SYSTEM);
        }
        program.getBean(Checkpoints.class).signNow();
        kept = copy(folder.resolve("data/seal/log"), folder.resolve("kept"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    @Order(1)
    void what_was_not_touched_is_as_it_was_sealed_here_and_elsewhere() {
        Result alone = verify();
        Result compared = verify("--kept", kept.toString(), "--format", "json");

        assertThat(alone.exitCode()).as(alone.err()).isZero();
        assertThat(alone.out()).contains("Everything is as it was sealed.", "0 kept elsewhere");
        assertThat(alone.err()).contains("100 %");
        assertThat(compared.exitCode()).as(compared.err()).isZero();
        assertThat(compared.out()).contains("\"outcome\" : \"AS_SEALED\"", "\"kept\" : 1");
    }

    @Test
    @Order(3)
    void a_row_that_was_changed_is_named() throws SQLException {
        execute("update event set content = content || ' '::bytea where position = 3");

        Result found = verify();

        assertThat(found.exitCode()).isEqualTo(1);
        assertThat(found.out()).contains("BROKEN at position 3 (changed)", "Up to position 2 all is as it was sealed");
        assertThat(verify("--format", "csv").out()).contains("BROKEN,2,");
        execute("update event set content = substr(content, 1, length(content) - 1) where position = 3");
        assertThat(verify().exitCode()).isZero();
    }

    @Test
    @Order(4)
    void a_log_that_was_rewritten_and_signed_anew_is_found_by_what_was_kept() throws SQLException {
        rewriteFrom(3);

        assertThat(verify().exitCode()).isZero(); // it agrees with itself

        Result byTree = verify("--kept", kept.toString());
        assertThat(byTree.exitCode()).as(byTree.err()).isEqualTo(1);
        assertThat(byTree.out()).contains("BROKEN at position 3 (rewritten)");

        Result byCheckpoint = verify("--kept", kept.resolve("checkpoint").toString());
        assertThat(byCheckpoint.exitCode()).isEqualTo(1);
        assertThat(byCheckpoint.out()).contains("BROKEN at position 1 (rewritten)", "cannot be told");
    }

    @Test
    @Order(5)
    void a_log_whose_end_was_cut_off_is_found_by_what_was_kept() throws SQLException {
        execute("delete from event where position > 4");
        rewriteFrom(5);

        Result found = verify("--kept", kept.toString());

        assertThat(found.exitCode()).isEqualTo(1);
        assertThat(found.out()).contains("(missing)", "Up to position 4 all is as it was sealed");
    }

    @Test
    @Order(2)
    void what_is_no_checkpoint_or_signed_by_somebody_else_is_refused() throws IOException {
        Path nothing = Files.writeString(folder.resolve("nothing"), "nothing\n");
        String stranger = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

        assertThat(verify("--kept", nothing.toString()).err()).contains("is not a checkpoint");
        assertThat(verify("--kept", folder.resolve("absent").toString()).err()).contains("cannot be read");
        Result strange = verify("--kept", kept.toString(), "--key", stranger);
        assertThat(strange.exitCode()).isEqualTo(2);
        assertThat(strange.err()).contains("is not signed by a key that is believed");
        assertThat(verify("--kept", kept.toString(), "--key", "nonsense").err()).contains("--key is a public key");
    }

    private static Result verify(String... more) {
        String url = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
        return Terminal.run(
                Stream.concat(Stream.of("audit", "verify", "--url", url, "--user", "auditor"), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** What somebody does who has the database and the keys. */
    private static void rewriteFrom(long position) throws SQLException {
        execute(
                "update event set content = content || ' '::bytea where position >= " + position,
                "delete from seal_checkpoint",
                "delete from seal_tile",
                "update seal set size = 0, position = 0");
        program.getBean(Checkpoints.class).signNow();
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = program.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
