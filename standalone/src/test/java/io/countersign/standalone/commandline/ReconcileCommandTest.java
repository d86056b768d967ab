package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.standalone.commandline.Terminal.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reconciling by the command line: what it sends, shows, and answers to a script. */
class ReconcileCommandTest {

    private static final String STATEMENTS = "/api/v1/bank-statements";
    private static final String STATEMENT = STATEMENTS + "/20260112-1";
    private static final String LINES = STATEMENT + "/lines?after=0&limit=1000";
    private static final String NOTHING_MISSING = "[]";
    private static final String A_LINE_IS_MISSING = "[\"1 of 3 lines have no home.\"]";

    private static final String THREE_LINES = """
            {"items": [
              {"line": 1, "bookedOn": "2026-01-12", "valueDate": "2026-01-12", "amount": "3825.75", "reversal": false,
               "reference": "20260110-7781", "counterparty": {"id": "p-1", "name": "海港公司"}, "home": "OPEN"},
              {"line": 2, "bookedOn": "2026-01-12", "valueDate": "2026-01-12", "amount": "-25.00", "reversal": true,
               "home": "ASSIGNED", "purpose": "OWN_TRANSFER"},
              {"line": 3, "bookedOn": "2026-01-12", "valueDate": "2026-01-12", "amount": "500.00", "reversal": false,
               "home": "PARKED", "owner": {"id": "p-2", "name": "Wang Fang"}, "remark": "Who?"}]}
            """;

    private static final String ONE_PROPOSAL = """
            {"proposals": [{"direction": "CAME", "lines": [1], "score": 100, "exact": true,
              "remittances": [{"remittance": "R-1", "account": "C001", "amount": "3825.75"}],
              "grounds": [{"points": 40, "sentence": "The amounts are equal."},
                          {"points": 25, "sentence": "The line bears the reference of the slip."}]}]}
            """;

    private final CannedServer server = new CannedServer();

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("statement.sta");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("statement.sta"), ":20:S\r\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_statement_is_shown_with_its_lines_its_proposals_and_what_is_missing() {
        server.answers(STATEMENTS, 201, entered(A_LINE_IS_MISSING, "OPEN"))
                .answers(LINES, 200, THREE_LINES)
                .answers(STATEMENT + "/proposals", 200, ONE_PROPOSAL);

        Result result = reconcile();

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("""
                STATEMENT 20260112-1 (12/1) of 6222020200112233, 2026-01-11 to 2026-01-12, open
                CNY opening 10,000.00, lines 4,300.75, closing 14,300.75, difference 0.00
                It does not begin with what 20260111-1 ended with: a statement may be missing between the two.

                line  booked on   value date  amount    reference      counterparty  home
                ----  ----------  ----------  --------  -------------  ------------  ---------------------
                   1  2026-01-12  2026-01-12  3,825.75  20260110-7781  海港公司      OPEN
                   2  2026-01-12  2026-01-12    -25.00   (reversal)                  own transfer
                   3  2026-01-12  2026-01-12    500.00                               parked with Wang Fang

                line 1 could be R-1 of C001, 3,825.75: 100 of 100, beyond doubt
                   40  The amounts are equal.
                   25  The line bears the reference of the slip.

                missing: 1 of 3 lines have no home.

                1 of 1 statement is new.
                """);
        assertThat(result.exitCode()).isOne();
        assertThat(server.questions().getFirst().body())
                .contains("name=\"file\"; filename=\"statement.sta\"", ":20:S\r\n");
    }

    @Test
    void a_mapping_and_another_name_of_the_account_go_along() throws IOException {
        Path mapping = Files.writeString(folder.resolve("bank.yaml"), "currency: CNY\n");
        server.answers(STATEMENTS, 201, entered(NOTHING_MISSING, "OPEN"))
                .answers(LINES, 200, "{\"items\": []}")
                .answers(STATEMENT + "/proposals", 200, "{\"proposals\": []}");

        Result result = reconcile("--mapping", mapping.toString(), "--bank-account", "ICBC 2233");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("nothing is missing; --finish finishes it");
        assertThat(server.questions().getFirst().body())
                .contains("name=\"mapping\"; filename=\"bank.yaml\"", "currency: CNY\n")
                .contains("name=\"bankAccount\"\r\n\r\nICBC 2233\r\n");
    }

    @Test
    void what_is_beyond_doubt_is_confirmed_and_what_has_nothing_missing_is_finished() {
        server.answers(STATEMENTS, 201, entered(A_LINE_IS_MISSING, "OPEN"))
                .answers(STATEMENT + "/exact-matches", 200, statement(NOTHING_MISSING, "OPEN"))
                .answers(STATEMENT + "/finish", 200, statement(NOTHING_MISSING, "FINISHED"))
                .answers(LINES, 200, THREE_LINES)
                .answers(STATEMENT + "/proposals", 200, "{\"proposals\": []}");

        Result result = reconcile("--confirm-exact", "--finish");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("finished\n");
        assertThat(server.questions())
                .extracting(CannedServer.Question::path)
                .startsWith(STATEMENTS, STATEMENT + "/exact-matches", STATEMENT + "/finish");
    }

    @Test
    void what_is_not_ready_is_not_finished() {
        server.answers(STATEMENTS, 201, entered(A_LINE_IS_MISSING, "OPEN"))
                .answers(LINES, 200, THREE_LINES)
                .answers(STATEMENT + "/proposals", 200, ONE_PROPOSAL);

        assertThat(reconcile("--finish").exitCode()).isOne();
        assertThat(server.questions()).extracting(CannedServer.Question::path).doesNotContain(STATEMENT + "/finish");
    }

    @Test
    void a_file_that_is_refused_is_refused_with_line_and_reason() {
        server.answers(STATEMENTS, 400, """
                {"detail": "Put right what is listed under errors.",
                 "errors": [{"field": "line 12, :61:", "rule": "has an amount with a comma before its decimals"}]}
                """);

        Result result = reconcile();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("""
                the server refused (400): Put right what is listed under errors.
                  line 12, :61:: has an amount with a comma before its decimals
                """);
    }

    @Test
    void all_lines_are_fetched_and_can_be_written_as_csv() {
        server.answers(STATEMENTS, 201, entered(NOTHING_MISSING, "FINISHED"))
                .answers(LINES, 200, THREE_LINES.replace("]}", "], \"next\": \"3\"}"))
                .answers(LINES.replace("after=0", "after=3"), 200, "{\"items\": [{\"line\": 4, \"amount\": \"1.00\"}]}")
                .answers(STATEMENT + "/proposals", 200, "{\"proposals\": []}");

        Result result = reconcile("--format", "csv");

        assertThat(result.out().lines()).hasSize(5);
        assertThat(result.out())
                .startsWith("statement,currency,line,bookedOn,valueDate,amount,")
                .contains("20260112-1,CNY,1,2026-01-12,2026-01-12,3825.75,false,20260110-7781,,海港公司,,OPEN");
    }

    @Test
    void a_file_that_is_not_there_is_named_before_anybody_is_asked() throws IOException {
        Files.delete(file);

        assertThat(reconcile()).isEqualTo(new Result(2, "", "there is no readable file " + file + "\n"));
        assertThat(server.questions()).isEmpty();
    }

    private Result reconcile(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("reconcile", "--url", server.url(), "--user", "finance", file.toString()));
        arguments.addAll(Arrays.asList(more));
        return Terminal.run(arguments.toArray(String[]::new));
    }

    private static String entered(String missing, String state) {
        return "{\"added\": 1, \"exactMatches\": 0, \"statements\": [" + statement(missing, state) + "]}";
    }

    private static String statement(String missing, String state) {
        return """
                {"id": "20260112-1", "kind": "STATEMENT", "number": "12/1", "bankAccount": "6222020200112233",
                 "currency": "CNY", "from": "2026-01-11", "until": "2026-01-12", "opening": "10000.00",
                 "closing": "14300.75", "moved": "4300.75", "difference": "0.00", "state": "%s", "missing": %s,
                 "before": "20260111-1", "follows": false}
                """.formatted(state, missing);
    }
}
