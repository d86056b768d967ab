package io.countersign.store.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs never work on one data folder. */
class OnlyProgramTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_folder_that_another_program_has_is_refused_until_that_one_is_gone() {
        Path data = folder.resolve("data");
        try (OnlyProgram first = OnlyProgram.on(data)) {
            assertThat(first).isNotNull();
            assertThatIllegalStateException()
                    .isThrownBy(() -> OnlyProgram.on(data))
                    .withMessage("Countersign does not start: another program works on the data folder " + data);
        }
        OnlyProgram.on(data).close();
    }
}
