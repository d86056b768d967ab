package io.countersign.standalone.commandline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Shows the Monday list. */
@Command(
        name = "reservations",
        description = "Shows the Monday list: every open transfer reservation (调拨单), and whether it is confirmed"
                + " for the week. What has to be asked stands first.",
        mixinStandardHelpOptions = true)
public final class ReservationsCommand implements Callable<Integer> {

    private static final List<String> FIELDS = List.of(
            "week",
            "missedMondays",
            "id",
            "account",
            "name",
            "warehouse",
            "model",
            "quantity",
            "setAside",
            "order",
            "openedOn");

    @Mixin
    private Server server = new Server();

    @Mixin
    private Output output = new Output();

    @Option(names = "--on", description = "the day; today when absent")
    private @Nullable LocalDate on;

    @Option(names = "--account", description = "only those of this customer")
    private @Nullable String account;

    @Override
    public Integer call() {
        Question question = new Question("/api/v1/reservations").with("on", on).with("account", account);
        output.write(server.get(question.toString()), ReservationsCommand::table, ReservationsCommand::csv);
        return 0;
    }

    static String table(JsonNode list) {
        TextTable table = new TextTable(
                "week",
                "missed",
                "reservation",
                "account",
                "name",
                "warehouse",
                "model",
                "quantity",
                "goods",
                "opened on");
        list.path("reservations")
                .forEach(row -> table.row(List.of(
                        Cells.text(row, "week").toLowerCase(Locale.ROOT),
                        Cells.text(row, "missedMondays"),
                        Cells.text(row, "id"),
                        Cells.text(row, "account"),
                        Cells.text(row, "name"),
                        Cells.text(row, "warehouse"),
                        Cells.text(row, "model"),
                        Cells.grouped(row, "quantity"),
                        row.path("setAside").asBoolean(false) ? "set aside" : "to come",
                        Cells.text(row, "openedOn"))));
        return "Reservations on " + Cells.text(list, "on") + ", in the week of Monday " + Cells.text(list, "monday")
                + ": " + Cells.text(list, "overdue") + " overdue, " + Cells.text(list, "due") + " due, "
                + Cells.text(list, "confirmed") + " confirmed.\n" + table;
    }

    static String csv(JsonNode list) {
        StringBuilder csv = new StringBuilder(String.join(",", FIELDS) + "\r\n");
        list.path("reservations").forEach(row -> csv.append(Cells.csvLine(row, FIELDS)));
        return csv.toString();
    }
}
