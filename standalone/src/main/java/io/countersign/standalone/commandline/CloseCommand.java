package io.countersign.standalone.commandline;

import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Closes a month, or shows which are closed. */
@Command(
        name = "close",
        description = {
            "Closes a month: what comes later with a business date in it counts in the next month.",
            "Without a month, shows which months are closed and whether their figures still come out the same."
        },
        mixinStandardHelpOptions = true)
public final class CloseCommand implements Callable<Integer> {

    private static final String ADDRESS = "/api/v1/books/closings";

    @Mixin
    private Server server = new Server();

    @Parameters(arity = "0..1", paramLabel = "MONTH", description = "the month, such as 2026-10")
    private @Nullable String month;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String shown = month == null
                ? list(server.get(ADDRESS))
                : figures(server.post(
                        ADDRESS,
                        "application/json",
                        BodyPublishers.ofString(Server.JSON
                                .createObjectNode()
                                .put("month", month)
                                .toString())));
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        out.print(shown);
        out.flush();
        return 0;
    }

    static String figures(JsonNode closing) {
        TextTable table = new TextTable("account", "cur", "opening", "debit", "credit", "closing");
        closing.path("figures")
                .forEach(figure -> table.row(List.of(
                        Cells.text(figure, "account"),
                        Cells.text(figure, "currency"),
                        Cells.grouped(figure, "opening"),
                        Cells.grouped(figure, "debit"),
                        Cells.grouped(figure, "credit"),
                        Cells.grouped(figure, "closing"))));
        return Cells.text(closing, "month") + " is closed, by " + Cells.text(closing, "closedByName") + ".\n" + table;
    }

    static String list(JsonNode closings) {
        TextTable table = new TextTable("month", "closed at", "by", "late after event", "figures today");
        closings.forEach(closing -> table.row(List.of(
                Cells.text(closing, "month"),
                closing.hasNonNull("closedAt") ? Cells.text(closing, "closedAt") : "begun, not finished",
                Cells.text(closing, "closedByName"),
                Cells.text(closing, "position"),
                closing.path("unchanged").asBoolean() ? "the same" : "DIFFERENT")));
        return table.toString();
    }
}
