package io.countersign.standalone.commandline;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/** Shows who owes what. */
@Command(
        name = "receivables",
        description = "Shows the receivables summary (应收账款汇总表), of today or as of another day.",
        mixinStandardHelpOptions = true)
public final class ReceivablesCommand implements Callable<Integer> {

    private static final List<String> AMOUNTS = List.of(
            "billed",
            "received",
            "credited",
            "balance",
            "advance",
            "available",
            "notYetDue",
            "overdue1to30",
            "overdue31to60",
            "overdue61to90",
            "overdueOver90");

    @Mixin
    private Server server = new Server();

    @Option(names = "--as-of", description = "count only what has a business date up to this day")
    private @Nullable LocalDate asOf;

    @Option(names = "--known-at", description = "count only what had been recorded by this moment")
    private @Nullable Instant knownAt;

    @Option(names = "--region", description = "only customers of this region")
    private @Nullable String region;

    @Option(names = "--salesperson", description = "only customers of this salesperson")
    private @Nullable String salesperson;

    @Option(names = "--standing", description = "only customers of this standing: KEY, REGULAR, SMALL")
    private @Nullable String standing;

    @Option(names = "--text", description = "only customers whose code or name has this text")
    private @Nullable String text;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Spec
    private @Nullable CommandSpec spec;

    /** How the answer is written. */
    enum Format {
        table,
        csv,
        json
    }

    @Override
    public Integer call() {
        JsonNode summary = server.get("/api/v1/receivables" + question());
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        switch (format) {
            case json ->
                out.println(Server.JSON
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(summary));
            case csv -> writeCsv(out, summary);
            case table -> writeTable(out, summary);
        }
        out.flush();
        return 0;
    }

    private String question() {
        StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        add(parameters, "asOf", asOf);
        add(parameters, "knownAt", knownAt);
        add(parameters, "region", region);
        add(parameters, "salesperson", salesperson);
        add(parameters, "standing", standing);
        add(parameters, "text", text);
        return parameters.toString();
    }

    private static void add(StringJoiner parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static void writeCsv(PrintWriter out, JsonNode summary) {
        out.print("account,name,region,salesperson,standing,currency," + String.join(",", AMOUNTS)
                + ",openInvoices,oldestOverdueOn,oldestOverdueDays\r\n");
        summary.path("rows")
                .forEach(row -> out.print(csvLine(row, row.path("account").asString(), true)));
        summary.path("totals").forEach(total -> out.print(csvLine(total, "TOTAL", false)));
    }

    private static String csvLine(JsonNode row, String account, boolean isRow) {
        List<String> cells = new ArrayList<>();
        cells.add(account);
        cells.add(isRow ? textOf(row, "name") : row.path("accounts").asString() + " with something open");
        cells.add(textOf(row, "region"));
        cells.add(textOf(row, "salesperson"));
        cells.add(textOf(row, "standing"));
        cells.add(textOf(row, "currency"));
        AMOUNTS.forEach(amount -> cells.add(textOf(row, amount)));
        cells.add(textOf(row, "openInvoices"));
        cells.add(textOf(row, "oldestOverdueOn"));
        cells.add(textOf(row, "oldestOverdueDays"));
        return String.join(",", cells.stream().map(ReceivablesCommand::quoted).toList()) + "\r\n";
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    private static void writeTable(PrintWriter out, JsonNode summary) {
        out.println("Receivables as of " + textOf(summary, "asOf")
                + (summary.hasNonNull("knownAt") ? ", known at " + textOf(summary, "knownAt") : "")
                + ", read to event " + textOf(summary, "position") + ". Age is counted from the due date.");
        TextTable table = new TextTable(
                "account",
                "name",
                "cur",
                "billed",
                "received",
                "credited",
                "balance",
                "advance",
                "not yet due",
                "1-30",
                "31-60",
                "61-90",
                "over 90",
                "open",
                "oldest");
        summary.path("rows").forEach(row -> table.row(cells(row, textOf(row, "account"), textOf(row, "name"))));
        table.line();
        summary.path("totals")
                .forEach(total -> table.row(cells(total, "total", textOf(total, "accounts") + " with something open")));
        out.print(table);
    }

    private static List<String> cells(JsonNode row, String account, String name) {
        return List.of(
                account,
                name,
                textOf(row, "currency"),
                grouped(row, "billed"),
                grouped(row, "received"),
                grouped(row, "credited"),
                grouped(row, "balance"),
                grouped(row, "advance"),
                grouped(row, "notYetDue"),
                grouped(row, "overdue1to30"),
                grouped(row, "overdue31to60"),
                grouped(row, "overdue61to90"),
                grouped(row, "overdueOver90"),
                textOf(row, "openInvoices"),
                row.path("oldestOverdueDays").asLong(0) == 0 ? "" : textOf(row, "oldestOverdueDays") + " d");
    }

    private static String grouped(JsonNode row, String amount) {
        String decimal = textOf(row, amount);
        int point = decimal.indexOf('.');
        String whole = point < 0 ? decimal : decimal.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : decimal.substring(point));
    }

    private static String textOf(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isObject()) {
            return value.hasNonNull("name")
                    ? value.path("name").asString()
                    : value.path("id").asString("");
        }
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }
}
