package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.countersign.acceptance.Program.Result;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            assertThat(position(program))
                    .as(
                            "a second run adds nothing; there is one event more, that the receivables were taken out before")
                    .isEqualTo(position + 1);

            JsonNode yearEnd = total(program, "USD", "--as-of", "2012-12-31");
            assertThat(text(yearEnd, "openInvoices", "accounts", "balance", "notYetDue", "overdue1to30"))
                    .containsExactly("99", "61", "5725.06", "4936.32", "788.74");
            JsonNode midYear = total(program, "USD", "--as-of", "2013-06-30");
            assertThat(text(midYear, "openInvoices", "accounts", "balance", "notYetDue", "overdue1to30"))
                    .containsExactly("84", "52", "5119.85", "4284.29", "835.56");
            assertThat(text(total(program, "USD"), "billed", "received", "balance"))
                    .containsExactly("147703.18", "147703.18", "0.00");

            for (LocalDate day : List.of(
                    LocalDate.of(2012, 6, 30),
                    LocalDate.of(2012, 12, 31),
                    LocalDate.of(2013, 6, 30),
                    LocalDate.of(2013, 12, 31))) {
                hledgerAgrees(program, day);
            }

            Result retailIn = bring(program, "online-retail", retail.getFirst());
            assertThat(retailIn.exitCode()).as(retailIn.output()).isZero();
            assertNear(total(program, "GBP"), "9747747.934");
            assertNear(total(program, "GBP", "--region", "United Kingdom"), "8187806.364");
            assertNear(total(program, "GBP", "--region", "Netherlands"), "284661.54");
            assertNear(total(program, "GBP", "--region", "EIRE"), "263276.82");
            BigDecimal before = balance(total(program, "GBP", "--as-of", "2011-11-27"));
            BigDecimal after = balance(total(program, "GBP", "--as-of", "2011-12-04"));
            assertThat(after.subtract(before)).isBetween(new BigDecimal("319874.90"), new BigDecimal("319875.10"));
            JsonNode week = report(program, "weekly-sales", "--week", "2011-W48", "--by", "REGION");
            assertThat(new BigDecimal(cell(week, week.path("totals").get(0), "net")))
                    .isBetween(new BigDecimal("319874.90"), new BigDecimal("319875.10"));
            assertThat(week.path("checks").findValues("holds")).allMatch(JsonNode::asBoolean);
            BigDecimal kingdom = netOf(program, "United Kingdom", "2010", "2011");
            assertThat(kingdom.subtract(new BigDecimal("8187806.364")).abs()).isLessThan(new BigDecimal("1.00"));
            theLiveViewEqualsTheFold(program);
        }
    }

    /** What another program adds up for every customer is what we say they owe, to the cent. */
    private void hledgerAgrees(Program program, LocalDate day) {
        Path hledger = journal(program, "hledger");
        OtherPrograms.hledgerTakes(hledger);
        OtherPrograms.beancountTakes(journal(program, "beancount"));
        Map<String, String> ours = new TreeMap<>();
        for (JsonNode row : receivables(program, "--as-of", day.toString()).path("rows")) {
            BigDecimal balance = new BigDecimal(row.path("balance").asString());
            if (balance.signum() != 0) {
                ours.put(
                        OtherPrograms.named(row.path("account").asString()),
                        row.path("balance").asString());
            }
        }
        Map<String, String> theirs = OtherPrograms.receivablesByHledger(hledger, day);
        assertThat(theirs).as("customers on " + day).isEqualTo(ours);
    }

    private Path journal(Program program, String format) {
        Path file = data.resolve("journal." + format);
        Result written = Program.run(
                PASSWORD,
                "journal",
                "--url",
                program.url(),
                "--user",
                "finance",
                "--format",
                format,
                "--output",
                file.toString());
        assertThat(written.exitCode()).as(written.output()).isZero();
        return file;
    }

    private static BigDecimal netOf(Program program, String region, String... years) {
        BigDecimal net = BigDecimal.ZERO;
        for (String year : years) {
            JsonNode sales = report(program, "yearly-sales", "--year", year, "--by", "REGION");
            for (JsonNode row : sales.path("rows")) {
                if (region.equals(cell(sales, row, "region"))) {
                    net = net.add(new BigDecimal(cell(sales, row, "net")));
                }
            }
        }
        return net;
    }

    private static JsonNode report(Program program, String name, String... options) {
        List<String> command = new ArrayList<>(
                List.of("report", name, "--url", program.url(), "--user", "auditor", "--format", "json"));
        command.addAll(List.of(options));
        Result result = Program.run(PASSWORD, command.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.output()).isZero();
        return Client.JSON.readTree(result.output());
    }

    private static String cell(JsonNode report, JsonNode row, String column) {
        for (int i = 0; i < report.path("columns").size(); i++) {
            if (report.path("columns").get(i).path("key").asString().equals(column)) {
                return row.path("cells").get(i).asString();
            }
        }
        throw new AssertionError("no column " + column + " in " + report.path("columns"));
    }

    /** Lines are rounded to the penny before they are added up, so sums differ by at most a few pounds. */
    private static void assertNear(JsonNode total, String unrounded) {
        assertThat(balance(total).subtract(new BigDecimal(unrounded)).abs()).isLessThan(new BigDecimal("1.00"));
    }

    /** An automation may put something else on record between the two questions; the figures are the same for all that. */
    private static void theLiveViewEqualsTheFold(Program program) {
        JsonNode live = receivables(program);
        JsonNode folded = receivables(program, "--as-of", live.path("asOf").asString());
        assertThat(folded.path("position").asLong())
                .isGreaterThanOrEqualTo(live.path("position").asLong());
        for (String part : List.of("asOf", "rows", "totals")) {
            assertThat(live.path(part)).as(part).isEqualTo(folded.path(part));
        }
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
        List<String> command = new ArrayList<>(
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
