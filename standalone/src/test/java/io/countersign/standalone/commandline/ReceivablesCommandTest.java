package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.standalone.commandline.CannedServer.Question;
import io.countersign.standalone.commandline.Terminal.Result;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who owes what, on a terminal, in a file, and for a program. */
class ReceivablesCommandTest {

    private static final String PATH = "/api/v1/receivables";
    private static final String SUMMARY = """
            {"asOf": "2026-01-31", "knownAt": null, "position": 1758,
             "rows": [{"account": "C001", "name": "江南, 布艺", "region": "East",
                       "salesperson": "p-1", "salespersonName": "Li Na", "standing": "KEY", "currency": "CNY",
                       "billed": "1234567.00", "received": "1000.00", "credited": "0.00", "balance": "1233567.00",
                       "advance": "0.00", "available": "-1233567.00", "notYetDue": "0.00", "overdue1to30": "0.00",
                       "overdue31to60": "1233567.00", "overdue61to90": "0.00", "overdueOver90": "0.00",
                       "openInvoices": 2, "oldestOverdueOn": "2025-12-20", "oldestOverdueDays": 42}],
             "totals": [{"accounts": 1, "currency": "CNY",
                       "billed": "1234567.00", "received": "1000.00", "credited": "0.00", "balance": "1233567.00",
                       "advance": "0.00", "available": "-1233567.00", "notYetDue": "0.00", "overdue1to30": "0.00",
                       "overdue31to60": "1233567.00", "overdue61to90": "0.00", "overdueOver90": "0.00",
                       "openInvoices": 2}]}
            """;

    private final CannedServer server = new CannedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_table_groups_its_figures_and_makes_room_for_chinese_names() {
        server.answers(PATH, 200, SUMMARY);

        Result result = receivables();

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("Receivables as of 2026-01-31, read to event 1758. Age is counted from the due date.\n")
                .contains("C001     江南, 布艺             CNY  1,234,567.00  1,000.00")
                .contains("  42 d")
                .contains("total    1 with something open  CNY  1,234,567.00");
    }

    @Test
    void a_csv_has_a_line_for_each_account_and_a_total() {
        server.answers(PATH, 200, SUMMARY);

        Result result = receivables("--format", "csv");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().split("\r\n")).hasSize(3).satisfies(lines -> {
            assertThat(lines[0]).startsWith("account,name,region,").endsWith(",oldestOverdueDays");
            assertThat(lines[1])
                    .startsWith("C001,\"江南, 布艺\",East,p-1,KEY,CNY,1234567.00,1000.00,")
                    .endsWith(",2,2025-12-20,42");
            assertThat(lines[2]).startsWith("TOTAL,1 with something open,,,,CNY,1234567.00,");
        });
    }

    @Test
    void json_is_what_the_server_said() {
        server.answers(PATH, 200, SUMMARY);

        Result result = receivables("--format", "json");

        assertThat(result.exitCode()).isZero();
        assertThat(Server.JSON.readTree(result.out())).isEqualTo(Server.JSON.readTree(SUMMARY));
    }

    @Test
    void what_is_asked_goes_to_the_server_with_who_asks() {
        String path = PATH + "?asOf=2026-01-31&knownAt=2026-02-01T00%3A00%3A00Z&region=%E5%8D%8E%E4%B8%9C"
                + "&salesperson=p-1&standing=KEY&text=a%26b";
        server.answers(path, 200, SUMMARY);

        Result result = receivables(
                "--as-of",
                "2026-01-31",
                "--known-at",
                "2026-02-01T00:00:00Z",
                "--region",
                "华东",
                "--salesperson",
                "p-1",
                "--standing",
                "KEY",
                "--text",
                "a&b");

        assertThat(result.exitCode()).isZero();
        String password = System.getenv("COUNTERSIGN_PASSWORD");
        assertThat(server.questions())
                .containsExactly(new Question(
                        "GET",
                        path,
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("finance:" + password).getBytes(StandardCharsets.UTF_8)),
                        ""));
    }

    @Test
    void a_wrong_password_is_said_to_be_wrong() {
        server.answers(PATH, 401, "");
        assertThat(receivables()).isEqualTo(new Result(2, "", "user name or password is wrong (401)\n"));
    }

    @Test
    void somebody_who_may_not_ask_is_told_so() {
        server.answers(PATH, 403, "{\"title\":\"Not permitted.\"}");
        assertThat(receivables()).isEqualTo(new Result(2, "", "this user may not do that (403)\n"));
    }

    @Test
    void an_answer_that_is_not_countersigns_is_not_believed() {
        server.answers(PATH, 200, "<html>");
        Result result = receivables();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("is --url the address of Countersign?");
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        String url = server.url();
        server.close();
        Result result = Terminal.run("receivables", "--url", url, "--user", "finance");
        assertThat(result)
                .isEqualTo(new Result(
                        2, "", "nothing answers at " + url + "; is the server running? (./countersign start)\n"));
    }

    @Test
    void a_day_that_is_none_is_refused_before_anybody_is_asked() {
        Result result = receivables("--as-of", "yesterday");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--as-of");
        assertThat(server.questions()).isEmpty();
    }

    @Test
    void nobody_in_particular_is_not_let_in() {
        Result result = Terminal.run("receivables", "--url", server.url());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--user");
    }

    @Test
    void an_unknown_command_and_no_command_are_not_done() {
        assertThat(Terminal.run("receivable").exitCode()).isEqualTo(2);
        assertThat(Terminal.run().exitCode()).isEqualTo(2);
        assertThat(Terminal.run("--version").exitCode()).isZero();
    }

    private Result receivables(String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"receivables", "--url", server.url(), "--user", "finance"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Terminal.run(arguments);
    }
}
