package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who took what out, at the terminal. */
class ExportsCommandTest {

    private static final String DAY = """
            {"id": "p-7:2026-01-20", "person": "p-7", "name": %s, "day": "2026-01-20", "taken": [
              {"id": "X-1", "position": 18403, "at": "2026-01-20T02:30:15.123Z", "what": "receivables", "format": "XLSX",
               "filters": [{"name": "region", "value": "East"}, {"name": "text", "value": "*"}],
               "asOf": "2025-12-31", "knownAt": null, "readTo": 18402}]}""";

    @Test
    void every_page_is_listed_and_who_has_no_name_is_a_number() {
        try (CannedServer server = new CannedServer()) {
            server.answers(
                            "/api/v1/audit/exports?person=zhang&day=2026-01-20",
                            200,
                            "{\"items\": [" + DAY.formatted("\"Zhang\"") + "], \"next\": \"p-7:2026-01-20\"}")
                    .answers(
                            "/api/v1/audit/exports?person=zhang&day=2026-01-20&after=p-7%3A2026-01-20",
                            200, "{\"items\": [" + DAY.formatted("null") + "], \"next\": null}");

            Terminal.Result ran = Terminal.run(
                    "exports", "--day", "2026-01-20", "--person", "zhang", "--url", server.url(), "--user", "auditor");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out())
                    .contains("2026-01-20T02:30:15", "receivables", "XLSX", "region=East text=*", "18,402")
                    .contains("Zhang", "p-7");
        }
    }

    @Test
    void programs_read_it_as_comma_separated_values() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/audit/exports", 200, "{\"items\": [" + DAY.formatted("\"Zhang\"") + "]}");

            assertThat(Terminal.run("exports", "--format", "csv", "--url", server.url(), "--user", "auditor")
                            .out())
                    .endsWith(
                            "18403,2026-01-20T02:30:15.123Z,p-7,Zhang,receivables,XLSX,region=East text=*,2025-12-31,,"
                                    + "18402,X-1\r\n");
        }
    }

    @Test
    void nothing_is_said_in_words() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/audit/exports", 200, "{\"items\": []}");

            assertThat(Terminal.run("exports", "--url", server.url(), "--user", "auditor")
                            .out())
                    .isEqualTo("Nothing was taken out.\n");
        }
    }
}
