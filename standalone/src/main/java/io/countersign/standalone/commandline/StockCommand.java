package io.countersign.standalone.commandline;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Shows what is in the warehouses. */
@Command(
        name = "stock",
        description = "Shows what is in the warehouses today, with one total for each model.",
        mixinStandardHelpOptions = true)
public final class StockCommand implements Callable<Integer> {

    private static final String ALL = "TOTAL";
    private static final List<String> QUANTITIES =
            List.of("onHand", "reserved", "available", "inTransit", "onOrder", "awaited");

    @Mixin
    private Server server = new Server();

    @Mixin
    private Output output = new Output();

    @Option(names = "--warehouse", description = "only this warehouse")
    private @Nullable String warehouse;

    @Option(names = "--model", description = "only this model")
    private @Nullable String model;

    @Option(names = "--text", description = "only models whose name has this text")
    private @Nullable String text;

    @Override
    public Integer call() {
        Question question = new Question("/api/v1/stock")
                .with("warehouse", warehouse)
                .with("model", model)
                .with("text", text);
        output.write(server.get(question.toString()), StockCommand::table, StockCommand::csv);
        return 0;
    }

    static String table(JsonNode stock) {
        TextTable table = new TextTable(
                "warehouse",
                "model",
                "on hand",
                "reserved",
                "available",
                "in transit",
                "on order",
                "awaited",
                "counted on");
        stock.path("items").forEach(item -> table.row(cells(item, Cells.text(item, "warehouse"))));
        table.line();
        stock.path("totals").forEach(total -> table.row(cells(total, "total")));
        return "Stock on " + Cells.text(stock, "on") + ".\n" + table;
    }

    static String csv(JsonNode stock) {
        StringBuilder csv = new StringBuilder("warehouse,model," + String.join(",", QUANTITIES) + ",countedOn\r\n");
        stock.path("items").forEach(item -> csv.append(csvLine(item, Cells.text(item, "warehouse"))));
        stock.path("totals").forEach(total -> csv.append(csvLine(total, ALL)));
        return csv.toString();
    }

    private static List<String> cells(JsonNode row, String warehouse) {
        return List.of(
                warehouse,
                Cells.text(row, "model"),
                Cells.grouped(row, "onHand"),
                Cells.grouped(row, "reserved"),
                Cells.grouped(row, "available"),
                Cells.grouped(row, "inTransit"),
                Cells.grouped(row, "onOrder"),
                Cells.grouped(row, "awaited"),
                Cells.text(row, "countedOn"));
    }

    private static String csvLine(JsonNode row, String warehouse) {
        return Cells.csvLine(List.of(
                warehouse,
                Cells.text(row, "model"),
                Cells.text(row, "onHand"),
                Cells.text(row, "reserved"),
                Cells.text(row, "available"),
                Cells.text(row, "inTransit"),
                Cells.text(row, "onOrder"),
                Cells.text(row, "awaited"),
                Cells.text(row, "countedOn")));
    }
}
