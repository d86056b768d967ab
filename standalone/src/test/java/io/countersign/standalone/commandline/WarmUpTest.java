package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.standalone.commandline.Terminal.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warming up ends by itself and touches nobody's stores. */
class WarmUpTest {

    private static final List<String> STORES = List.of("countersign.postgres.url", "countersign.mongodb.uri");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_made_up_office_does_not_get_into_stores_of_ones_own() {
        STORES.forEach(setting -> System.setProperty(setting, "an address that must not be used"));
        try {
            Result result = Terminal.run("warm-up", "--data", folder.toString());
            assertThat(result.err()).isEmpty();
            assertThat(result.exitCode()).isZero();
        } finally {
            STORES.forEach(System::clearProperty);
        }
        assertThat(folder.resolve("postgres")).isDirectory();
        assertThat(folder.resolve("views.mv")).isRegularFile();
    }
}
