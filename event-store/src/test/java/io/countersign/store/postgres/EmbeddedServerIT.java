package io.countersign.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class EmbeddedServerIT {

    @TempDir
    Path folder;

    @Test
    void it_is_durable_closed_to_strangers_and_the_same_after_a_restart() throws Exception {
        String password;
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            password = server.password();
            assertThat(Durability.shown(database(server, password)))
                    .containsEntry("fsync", "on")
                    .containsEntry("synchronous_commit", "on")
                    .containsEntry("full_page_writes", "on");
            Durability.demand(database(server, password));
            strangersAreTurnedAway(server);
            assertThat(server.toString()).doesNotContain(password);
            execute(server, "create table kept (n int)");
            execute(server, "insert into kept values (7)");
        }
        Path passwordFile = folder.resolve("postgres.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile)))
                .isEqualTo("rw-------");
        try (EmbeddedServer again = EmbeddedServer.start(folder)) {
            assertThat(again.password()).isEqualTo(password);
            assertThat(number(again, "select n from kept")).isEqualTo(7);
            strangersAreTurnedAway(again);
        }
    }

    @Test
    void a_server_whose_program_was_killed_is_stopped_before_its_data_is_opened_again() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Killed.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.equals(Killed.READY)) {
                line = said.readLine();
            }
            assertThat(line).isEqualTo(Killed.READY);
        }
        program.destroyForcibly().waitFor();
        long leftover =
                Long.parseLong(Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                        .getFirst());
        assertThat(ProcessHandle.of(leftover)).isPresent();

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(number(server, "select n from kept")).isEqualTo(7);
            assertThat(Long.parseLong(
                            Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                                    .getFirst()))
                    .isNotEqualTo(leftover);
        }
    }

    @Test
    void a_database_that_may_forget_is_refused() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            PGSimpleDataSource forgetful = database(server, server.password());
            forgetful.setOptions("-c synchronous_commit=off");

            assertThatIllegalStateException()
                    .isThrownBy(() -> Durability.demand(forgetful))
                    .withMessageContaining("synchronous_commit=off");
        }
    }

    private static void strangersAreTurnedAway(EmbeddedServer server) {
        PGSimpleDataSource withoutPassword = new PGSimpleDataSource();
        withoutPassword.setUrl(server.url());
        withoutPassword.setUser(server.user());
        assertThatThrownBy(withoutPassword::getConnection).isInstanceOf(SQLException.class);
        assertThatThrownBy(database(server, "guessed")::getConnection)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    private static PGSimpleDataSource database(EmbeddedServer server, String password) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(server.url());
        database.setUser(server.user());
        database.setPassword(password);
        return database;
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = database(server, server.password()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = database(server, server.password()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** A program that starts a server and then has no time to stop it. */
    static final class Killed {

        static final String READY = "the server is up";

        private Killed() {}

        public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
            EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
            execute(server, "create table kept (n int)");
            execute(server, "insert into kept values (7)");
            System.out.println();
            System.out.println(READY);
            System.out.flush();
            Thread.currentThread().join();
        }
    }
}
