package io.countersign.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.store.nodes.OnlyProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restore that was killed leaves a folder on which nothing starts, and which the next one empties. */
class UnfinishedRestoreTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void while_it_is_unfinished_nothing_starts_there() {
        UnfinishedRestore.demandNoneIn(folder);

        UnfinishedRestore.begin(folder);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> UnfinishedRestore.demandNoneIn(folder))
                .withMessageContaining(folder.toString())
                .withMessageContaining("broke off");

        UnfinishedRestore.end(folder);
        UnfinishedRestore.demandNoneIn(folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_an_unfinished_one_left_is_thrown_away_and_nothing_else_is() throws IOException {
        Files.createDirectories(folder.resolve("postgres/base"));
        Files.writeString(folder.resolve("postgres/base/1"), "half of it");
        UnfinishedRestore.clear(folder);
        assertThat(folder.resolve("postgres/base/1")).exists();

        UnfinishedRestore.begin(folder);
        try (OnlyProgram ours = OnlyProgram.on(folder)) {
            assertThat(ours).isNotNull();
            UnfinishedRestore.clear(folder);
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> OnlyProgram.on(folder));
        }
        assertThat(folder.toFile().list()).containsExactly("program.lock");
    }
}
