package io.countersign.standalone.commandline;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Shows whom to ask for payment. */
@Command(
        name = "calls",
        description =
                "Shows whom to ask for payment (催款) today or on another day, the one that has waited longest first.",
        mixinStandardHelpOptions = true)
public final class CallsCommand implements Callable<Integer> {

    @Mixin
    private Server server = new Server();

    @Mixin
    private Output output = new Output();

    @Option(names = "--on", description = "the day; today when absent")
    private @Nullable LocalDate on;

    @Option(names = "--region", description = "only customers of this region")
    private @Nullable String region;

    @Option(names = "--salesperson", description = "only customers of this salesperson")
    private @Nullable String salesperson;

    @Override
    public Integer call() {
        Question question = new Question("/api/v1/dunning/calls")
                .with("on", on)
                .with("region", region)
                .with("salesperson", salesperson);
        output.write(server.get(question.toString()), CallsCommand::table, CallsCommand::csv);
        return 0;
    }

    static String table(JsonNode answer) {
        TextTable table = new TextTable(
                "account",
                "name",
                "attempt",
                "due on",
                "behind since",
                "cur",
                "amount",
                "last promise",
                "escalated on");
        answer.path("calls")
                .forEach(call -> table.row(List.of(
                        Cells.text(call, "account"),
                        Cells.text(call, "name"),
                        Cells.text(call, "attempt"),
                        Cells.text(call, "dueOn"),
                        Cells.text(call, "openedOn"),
                        Cells.text(call, "currency"),
                        Cells.grouped(call, "amount"),
                        promise(call.path("lastPromise")),
                        Cells.text(call, "escalatedOn"))));
        return "Calls on " + Cells.text(answer, "on") + ": "
                + answer.path("calls").size() + ".\n" + table;
    }

    static String csv(JsonNode answer) {
        StringBuilder csv = new StringBuilder(
                "account,name,attempt,dueOn,openedOn,currency,amount,promisedOn,promised,promise,escalatedOn\r\n");
        answer.path("calls").forEach(call -> {
            JsonNode promise = call.path("lastPromise");
            csv.append(Cells.csvLine(List.of(
                    Cells.text(call, "account"),
                    Cells.text(call, "name"),
                    Cells.text(call, "attempt"),
                    Cells.text(call, "dueOn"),
                    Cells.text(call, "openedOn"),
                    Cells.text(call, "currency"),
                    Cells.text(call, "amount"),
                    Cells.text(promise, "on"),
                    Cells.text(promise, "amount"),
                    Cells.text(promise, "state"),
                    Cells.text(call, "escalatedOn"))));
        });
        return csv.toString();
    }

    private static String promise(JsonNode promise) {
        if (!promise.isObject()) {
            return "";
        }
        String state = Cells.text(promise, "state");
        return Cells.grouped(promise, "amount") + " by " + Cells.text(promise, "on")
                + (state.equals("BROKEN") ? ", broken" : state.equals("KEPT") ? ", kept" : "");
    }
}
