package io.countersign.standalone.commandline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

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

    @Mixin
    private Output output = new Output();

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

    @Override
    public Integer call() {
        Question question = new Question("/api/v1/receivables")
                .with("asOf", asOf)
                .with("knownAt", knownAt)
                .with("region", region)
                .with("salesperson", salesperson)
                .with("standing", standing)
                .with("text", text);
        output.write(server.get(question.toString()), ReceivablesCommand::table, ReceivablesCommand::csv);
        return 0;
    }

    static String csv(JsonNode summary) {
        StringBuilder csv = new StringBuilder("account,name,region,salesperson,standing,currency,"
                + String.join(",", AMOUNTS) + ",openInvoices,oldestOverdueOn,oldestOverdueDays\r\n");
        summary.path("rows").forEach(row -> csv.append(csvLine(row, Cells.text(row, "account"), true)));
        summary.path("totals").forEach(total -> csv.append(csvLine(total, "TOTAL", false)));
        return csv.toString();
    }

    private static String csvLine(JsonNode row, String account, boolean isRow) {
        List<String> cells = new ArrayList<>();
        cells.add(account);
        cells.add(isRow ? Cells.text(row, "name") : row.path("accounts").asString() + " with something open");
        cells.add(Cells.text(row, "region"));
        cells.add(Cells.text(row, "salesperson"));
        cells.add(Cells.text(row, "standing"));
        cells.add(Cells.text(row, "currency"));
        AMOUNTS.forEach(amount -> cells.add(Cells.text(row, amount)));
        cells.add(Cells.text(row, "openInvoices"));
        cells.add(Cells.text(row, "oldestOverdueOn"));
        cells.add(Cells.text(row, "oldestOverdueDays"));
        return Cells.csvLine(cells);
    }

    static String table(JsonNode summary) {
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
        summary.path("rows").forEach(row -> table.row(cells(row, Cells.text(row, "account"), Cells.text(row, "name"))));
        table.line();
        summary.path("totals")
                .forEach(total ->
                        table.row(cells(total, "total", Cells.text(total, "accounts") + " with something open")));
        return "Receivables as of " + Cells.text(summary, "asOf")
                + (summary.hasNonNull("knownAt") ? ", known at " + Cells.text(summary, "knownAt") : "")
                + ", read to event " + Cells.text(summary, "position") + ". Age is counted from the due date.\n"
                + table;
    }

    private static List<String> cells(JsonNode row, String account, String name) {
        return List.of(
                account,
                name,
                Cells.text(row, "currency"),
                Cells.grouped(row, "billed"),
                Cells.grouped(row, "received"),
                Cells.grouped(row, "credited"),
                Cells.grouped(row, "balance"),
                Cells.grouped(row, "advance"),
                Cells.grouped(row, "notYetDue"),
                Cells.grouped(row, "overdue1to30"),
                Cells.grouped(row, "overdue31to60"),
                Cells.grouped(row, "overdue61to90"),
                Cells.grouped(row, "overdueOver90"),
                Cells.text(row, "openInvoices"),
                row.path("oldestOverdueDays").asLong(0) == 0 ? "" : Cells.text(row, "oldestOverdueDays") + " d");
    }
}
