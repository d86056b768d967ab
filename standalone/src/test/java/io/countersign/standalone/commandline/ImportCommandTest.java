package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.standalone.commandline.Terminal.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing history along by the command line: what it sends, shows, writes, and answers to a script. */
class ImportCommandTest {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String JOB = IMPORTS + "/i-1";
    private static final String ACCEPTED = "{\"id\": \"i-1\"}";

    private final CannedServer server = new CannedServer();

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("history.csv");
    private Path mapping = Path.of("mapping.yaml");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("history.csv"), "order,amount\r\nSO-1,12.00\r\n");
        mapping = Files.writeString(folder.resolve("mapping.yaml"), "source: 旧系统\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_file_goes_up_with_its_mapping_and_its_progress_is_shown() {
        server.answers(IMPORTS, 202, ACCEPTED)
                .answers(JOB, 200, job("RUNNING", "BRINGING", 1_000, 0, 0, "\"secondsLeft\": 7,"))
                .answers(JOB, 200, job("DONE", "ENDED", 2_000, 2_000, 0, "\"eventsAdded\": 1234,"));

        Result result = bring();

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("""
                        bringing  [###############---------------] 1,000 of 2,000 lines, 500/s, 7 s left, 0 rejected
                        ended     [##############################] 2,000 of 2,000 lines, 500/s, 0 rejected
                        note: It was odd.
                        done: 2,000 lines in, 0 rejected, 1,234 events added
                        """);
        assertThat(server.questions().getFirst().body())
                .contains("name=\"mapping\"; filename=\"mapping.yaml\"", "source: 旧系统\n")
                .contains("name=\"file\"; filename=\"history.csv\"", "order,amount\r\nSO-1,12.00\r\n");
    }

    @Test
    void rejected_lines_are_written_beside_the_file_and_a_script_can_tell() throws IOException {
        server.answers(IMPORTS, 202, ACCEPTED)
                .answers(JOB, 200, job("DONE", "ENDED", 2_000, 1_999, 1, ""))
                .answers(JOB + "/rejects", 200, "line,reason\r\n7,wrong\r\n");

        Result result = bring();

        Path rejects = folder.resolve("history.csv.rejects.csv");
        assertThat(result.exitCode()).isOne();
        assertThat(result.out())
                .contains("done: 1,999 lines in, 1 rejected")
                .endsWith("rejected lines: " + rejects + "\n");
        assertThat(rejects).hasContent("line,reason\r\n7,wrong\r\n");
    }

    @Test
    void an_import_that_failed_is_not_done() {
        server.answers(IMPORTS, 202, ACCEPTED)
                .answers(JOB, 200, job("FAILED", "BRINGING", 10, 0, 0, "\"failure\": \"The program was stopped.\","));

        Result result = bring();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("the import failed: The program was stopped.\n");
    }

    @Test
    void a_mapping_that_the_server_refuses_is_explained_field_by_field() {
        server.answers(IMPORTS, 422, """
                {"detail": "The mapping cannot be used.",
                 "errors": [{"field": "columns.order", "rule": "A mapping names the order's column."}],
                 "refusals": [{"code": "IMP-1", "sentence": "A source has a name."}]}
                """);

        Result result = bring();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("""
                the server refused (422): The mapping cannot be used.
                  columns.order: A mapping names the order's column.
                  IMP-1 A source has a name.
                """);
    }

    @Test
    void a_wrong_password_is_said_to_be_wrong() {
        server.answers(IMPORTS, 401, "");
        Result result = bring();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("user name or password is wrong (401)\n");
    }

    @Test
    void a_file_that_is_not_there_is_named_before_anybody_is_asked() throws IOException {
        Files.delete(file);
        Result result = bring();
        assertThat(result).isEqualTo(new Result(2, "", "there is no readable file " + file + "\n"));
        assertThat(server.questions()).isEmpty();
    }

    private Result bring() {
        return Terminal.run(
                "import",
                "--url",
                server.url() + "/",
                "--user",
                "finance",
                "--mapping",
                mapping.toString(),
                file.toString());
    }

    private static String job(String state, String phase, long read, long accepted, long rejected, String more) {
        return """
                {"id": "i-1", "state": "%s", "phase": "%s", "linesRead": %d, "linesTotal": 2000, "linesAccepted": %d,
                 "linesRejected": %d, %s "ratePerSecond": 500, "notes": ["It was odd."]}
                """.formatted(state, phase, read, accepted, rejected, more);
    }
}
