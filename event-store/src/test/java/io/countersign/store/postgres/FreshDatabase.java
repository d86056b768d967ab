package io.countersign.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.ds.PGSimpleDataSource;

/** Gives each test an event store of its own, all of them on one embedded server that is started once. */
public final class FreshDatabase implements ParameterResolver {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent("server", key -> Running.start(), Running.class);
        return running.fresh("test_" + NUMBER.incrementAndGet());
    }

    private record Running(Path folder, EmbeddedServer server) implements AutoCloseable {

        static Running start() {
            try {
                Path folder = Files.createTempDirectory("countersign-test");
                return new Running(folder, EmbeddedServer.start(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        DataSource fresh(String schema) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(server.url());
            database.setUser(server.user());
            database.setPassword(server.password());
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema " + schema);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            database.setCurrentSchema(schema);
            Schema.create(database);
            return database;
        }

        @Override
        public void close() throws IOException {
            server.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
