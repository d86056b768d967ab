package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.standalone.commandline.Terminal.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for wrongly is refused before anything is looked at. */
class RestoreCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_part_that_is_none_is_refused() {
        assertRefused("--only is command-side, query-side or web", "--only", "everything");
    }

    @Test
    void a_part_of_its_own_needs_a_server() {
        assertRefused("name it in COUNTERSIGN_AXON_SERVERS", "--only", "web");
    }

    @Test
    void an_end_that_is_neither_a_position_nor_a_moment_is_refused() {
        assertRefused("--until is a position", "--until", "yesterday");
    }

    @Test
    void a_folder_without_a_backup_is_named() {
        assertRefused("manifest.json is not there");
    }

    private void assertRefused(String sentence, String... more) {
        String[] command = new String[4 + more.length];
        command[0] = "restore";
        command[1] = folder.toString();
        command[2] = "--data";
        command[3] = folder.resolve("data").toString();
        System.arraycopy(more, 0, command, 4, more.length);

        Result result = Terminal.run(command);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(sentence);
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
