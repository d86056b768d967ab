package io.countersign.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.web.importing.Rejects.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_value_that_a_spreadsheet_would_run_is_harmless_and_a_number_stays_one() throws IOException {
        assertThat(written("=1+1", "@SUM(A1)", "＝1+1", "-5", "+1,234.50", "-1+1", "一"))
                .containsExactly("'=1+1", "'@SUM(A1)", "'＝1+1", "-5", "\"+1,234.50\"", "'-1+1", "一");
    }

    @Test
    void a_long_value_is_cut_and_no_character_of_it_in_two() throws IOException {
        assertThat(written("x".repeat(199) + "𠮷" + "y".repeat(9), "x".repeat(198) + "𠮷" + "y".repeat(9)))
                .containsExactly("x".repeat(199) + "...", "x".repeat(198) + "𠮷...");
    }

    @Test
    void a_number_that_never_ends_is_cut_like_anything_else() throws IOException {
        assertThat(written("1,".repeat(100_000) + "1")).containsExactly("\"" + "1,".repeat(100) + "...\"");
    }

    private List<String> written(String... values) throws IOException {
        Path file = folder.resolve("rejects.csv");
        try (Rejects rejects = new Rejects(file, values.length)) {
            for (String value : values) {
                rejects.add(new Rejection(7, "c", value, "", "wrong"));
            }
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).isEqualTo("\uFEFFline,column,value,rule,reason");
        return lines.stream()
                .skip(1)
                .map(line -> line.substring("7,c,".length(), line.length() - ",,wrong".length()))
                .toList();
    }
}
