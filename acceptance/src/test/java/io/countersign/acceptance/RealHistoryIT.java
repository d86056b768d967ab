package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.countersign.acceptance.Program.Result;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real history is brought along whole, and the figures are those that an independent reader got. */
class RealHistoryIT {

    private static final Map<String, String> PASSWORD = Map.of("COUNTERSIGN_PASSWORD", "demo");

    @TempDir
    private Path data = Path.of("");

    @Test
    void both_files_come_in_whole_and_answer_to_the_cent() {
        List<Path> factoring = Program.realData("receivables-2012-2013.csv").toList();
        List<Path> retail = Program.realData("online-retail-2010-2011.csv.gz").toList();
        assumeThat(factoring).as("real data beside the repository").isNotEmpty();
        assumeThat(retail).as("real data beside the repository").isNotEmpty();
        try (Program program = Program.people(data)) {
            assertThat(bring(program, "factoring-receivables", factoring.getFirst())
                            .exitCode())
                    .isZero();
            long position = position(program);
            assertThat(bring(program, "factoring-receivables", factoring.getFirst())
                            .exitCode())
                    .isZero();
            assertThat(position(program)).as("a second run adds nothing").isEqualTo(position);

            JsonNode yearEnd = total(program, "USD", "--as-of", "2012-12-31");
            assertThat(text(yearEnd, "openInvoices", "accounts", "balance", "notYetDue", "overdue1to30"))
                    .containsExactly("99", "61", "5725.06", "4936.32", "788.74");
            JsonNode midYear = total(program, "USD", "--as-of", "2013-06-30");
            assertThat(text(midYear, "openInvoices", "accounts", "balance", "notYetDue", "overdue1to30"))
                    .containsExactly("84", "52", "5119.85", "4284.29", "835.56");
            assertThat(text(total(program, "USD"), "billed", "received", "balance"))
                    .containsExactly("147703.18", "147703.18", "0.00");

            Result retailIn = bring(program, "online-retail", retail.getFirst());
            assertThat(retailIn.exitCode()).as(retailIn.output()).isZero();
            assertNear(total(program, "GBP"), "9747747.934");
            assertNear(total(program, "GBP", "--region", "United Kingdom"), "8187806.364");
            assertNear(total(program, "GBP", "--region", "Netherlands"), "284661.54");
            assertNear(total(program, "GBP", "--region", "EIRE"), "263276.82");
            BigDecimal before = balance(total(program, "GBP", "--as-of", "2011-11-27"));
            BigDecimal after = balance(total(program, "GBP", "--as-of", "2011-12-04"));
            assertThat(after.subtract(before)).isBetween(new BigDecimal("319874.90"), new BigDecimal("319875.10"));
            theLiveViewEqualsTheFold(program);
        }
    }

    /** Lines are rounded to the penny before they are added up, so sums differ by at most a few pounds. */
    private static void assertNear(JsonNode total, String unrounded) {
        assertThat(balance(total).subtract(new BigDecimal(unrounded)).abs()).isLessThan(new BigDecimal("1.00"));
    }

    private static void theLiveViewEqualsTheFold(Program program) {
        JsonNode live = receivables(program);
        JsonNode folded = receivables(program, "--as-of", live.path("asOf").asString());
        assertThat(live).isEqualTo(folded);
    }

    private static Result bring(Program program, String mapping, Path file) {
        return Program.run(
                PASSWORD,
                "import",
                "--url",
                program.url(),
                "--user",
                "finance",
                "--mapping",
                Program.repository()
                        .resolve("examples/mappings/" + mapping + ".yaml")
                        .toString(),
                file.toString());
    }

    private static JsonNode receivables(Program program, String... options) {
        List<String> command = new java.util.ArrayList<>(
                List.of("receivables", "--url", program.url(), "--user", "auditor", "--format", "json"));
        command.addAll(List.of(options));
        Result result = Program.run(PASSWORD, command.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.output()).isZero();
        return Client.JSON.readTree(result.output());
    }

    private static JsonNode total(Program program, String currency, String... options) {
        for (JsonNode total : receivables(program, options).path("totals")) {
            if (total.path("currency").asString().equals(currency)) {
                return total;
            }
        }
        throw new AssertionError("no total in " + currency);
    }

    private static long position(Program program) {
        return receivables(program).path("position").asLong();
    }

    private static BigDecimal balance(JsonNode total) {
        return new BigDecimal(total.path("balance").asString());
    }

    private static List<String> text(JsonNode node, String... fields) {
        return List.of(fields).stream()
                .map(field -> node.path(field).asString())
                .toList();
    }
}
