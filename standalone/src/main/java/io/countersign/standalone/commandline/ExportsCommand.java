package io.countersign.standalone.commandline;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists who took what out of the program. */
@Command(
        name = "exports",
        description = "Lists who took what out of the program (导出记录), by person and day.",
        mixinStandardHelpOptions = true)
public final class ExportsCommand implements Callable<Integer> {

    private static final String ADDRESS = "/api/v1/audit/exports";

    @Mixin
    private Server server = new Server();

    @Mixin
    private Output output = new Output();

    @Option(names = "--person", description = "only what this member of staff took, by user name or number")
    private @Nullable String person;

    @Option(names = "--day", description = "only what was taken on this day")
    private @Nullable LocalDate day;

    @Override
    public Integer call() {
        output.write(everyPage(), ExportsCommand::table, ExportsCommand::csv);
        return 0;
    }

    private JsonNode everyPage() {
        ObjectNode all = Server.JSON.createObjectNode();
        ArrayNode items = all.putArray("items");
        String after = null;
        do {
            JsonNode page = server.get(new Question(ADDRESS)
                    .with("person", person)
                    .with("day", day)
                    .with("after", after)
                    .toString());
            page.path("items").forEach(items::add);
            after = page.path("next").isString() ? page.path("next").asString() : null;
        } while (after != null);
        return all;
    }

    static String table(JsonNode answer) {
        if (answer.path("items").isEmpty()) {
            return "Nothing was taken out.\n";
        }
        TextTable table = new TextTable("at", "who", "what", "format", "which part", "as of", "known at", "read to");
        answer.path("items")
                .forEach(day -> day.path("taken")
                        .forEach(export -> table.row(List.of(
                                Cells.text(export, "at").replaceAll("\\..*|Z", ""),
                                who(day),
                                Cells.text(export, "what"),
                                Cells.text(export, "format"),
                                part(export),
                                Cells.text(export, "asOf"),
                                Cells.text(export, "knownAt"),
                                Cells.grouped(export, "readTo")))));
        return table.toString();
    }

    static String csv(JsonNode answer) {
        StringBuilder csv =
                new StringBuilder("position,at,person,name,what,format,filters,asOf,knownAt,readTo,export\r\n");
        answer.path("items")
                .forEach(day -> day.path("taken")
                        .forEach(export -> csv.append(Cells.csvLine(List.of(
                                Cells.text(export, "position"),
                                Cells.text(export, "at"),
                                Cells.text(day, "person"),
                                Cells.text(day, "name"),
                                Cells.text(export, "what"),
                                Cells.text(export, "format"),
                                part(export),
                                Cells.text(export, "asOf"),
                                Cells.text(export, "knownAt"),
                                Cells.text(export, "readTo"),
                                Cells.text(export, "id"))))));
        return csv.toString();
    }

    private static String who(JsonNode day) {
        String name = Cells.text(day, "name");
        return name.isEmpty() ? Cells.text(day, "person") : name;
    }

    private static String part(JsonNode export) {
        return StreamSupport.stream(export.path("filters").spliterator(), false)
                .map(filter -> Cells.text(filter, "name") + "=" + Cells.text(filter, "value"))
                .collect(Collectors.joining(" "));
    }
}
