package io.countersign.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that begins early belongs to whoever takes it, or ends. */
class EmbeddedServerAheadTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nobody_leaves_a_server_behind_that_nobody_has_taken() {
        EmbeddedServerAhead.begin(folder).abandon();

        assertThat(folder.resolve("postgres/PG_VERSION")).exists();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_server_that_was_taken_is_left_to_whoever_took_it() {
        EmbeddedServerAhead ahead = EmbeddedServerAhead.begin(folder);
        try (EmbeddedServer server = ahead.take()) {
            ahead.abandon();

            assertThat(folder.resolve("postgres/postmaster.pid")).exists();
            assertThat(server.url()).contains("127.0.0.1");
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void why_it_does_not_start_is_told_to_whoever_takes_it() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "no version");
        Files.writeString(folder.resolve("postgres.password"), "x");

        EmbeddedServerAhead ahead = EmbeddedServerAhead.begin(folder);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(ahead::take)
                .withMessageContaining("did not start in");
        EmbeddedServerAhead other = EmbeddedServerAhead.begin(folder);
        other.abandon();
    }
}
