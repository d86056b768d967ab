package io.countersign.standalone.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/** Shows a report, or the facts behind a figure of it, or which reports there are. */
@Command(
        name = "report",
        description = {
            "Shows a report; without a name, which reports there are.",
            "What may be given with a report is given as options, such as --as-of 2026-10-31 or --by REGION."
        },
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {

    private static final String ADDRESS = "/api/v1/reports";

    @Mixin
    private Server server = new Server();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the report, such as receivables or weekly-sales")
    private @Nullable String name;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Option(
            names = {"-o", "--output"},
            description = "the file to write; the terminal when absent")
    private @Nullable Path output;

    @Option(names = "--language", defaultValue = "en", description = "en or zh-CN (default: ${DEFAULT-VALUE})")
    private String language = "en";

    @Option(names = "--row", description = "with --column: show the facts behind this row or total")
    private @Nullable String row;

    @Option(names = "--column", description = "with --row: show the facts behind this column")
    private @Nullable String column;

    @Unmatched
    private List<String> others = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    /** The forms there are. */
    enum Format {
        table,
        csv,
        xlsx,
        json
    }

    @Override
    public Integer call() throws IOException {
        server.inLanguage(language);
        if (name == null) {
            parametersIn(others);
            write(list(server.get(ADDRESS)).getBytes(StandardCharsets.UTF_8));
            return 0;
        }
        if ((row == null) != (column == null)) {
            throw new Failure("--row and --column go together");
        }
        if (format == Format.xlsx && output == null) {
            throw new Failure("--format xlsx needs a file: -o FILE");
        }
        write(row == null ? report(name) : facts(name));
        return 0;
    }

    private byte[] report(String report) {
        String address = ADDRESS + "/" + report;
        return switch (format) {
            case table -> table(server.get(question(address).toString())).getBytes(StandardCharsets.UTF_8);
            case json -> json(server.get(question(address).toString()));
            case csv -> server.file(question(address + ".csv").toString());
            case xlsx -> server.file(question(address + ".xlsx").toString());
        };
    }

    private byte[] facts(String report) {
        JsonNode facts = server.get(question(ADDRESS + "/" + report + "/facts")
                .with("row", row)
                .with("column", column)
                .toString());
        return switch (format) {
            case table -> factsTable(facts).getBytes(StandardCharsets.UTF_8);
            case json -> json(facts);
            case csv, xlsx -> throw new Failure("facts are shown as a table or as json");
        };
    }

    private Question question(String address) {
        Question question = new Question(address);
        parametersIn(others).forEach(question::with);
        return question;
    }

    /** What follows the name: {@code --as-of 2026-10-31} is the parameter {@code asOf}. */
    static Map<String, String> parametersIn(List<String> given) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String option = given.get(i);
            if (!option.startsWith("--")) {
                throw new Failure("not understood: " + option);
            }
            int equals = option.indexOf('=');
            if (equals > 0) {
                parameters.put(camel(option.substring(2, equals)), option.substring(equals + 1));
            } else if (i + 1 < given.size()) {
                parameters.put(camel(option.substring(2)), given.get(++i));
            } else {
                throw new Failure(option + " needs a value");
            }
        }
        return parameters;
    }

    private static String camel(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split("-")) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    static String list(JsonNode kinds) {
        StringBuilder text = new StringBuilder();
        kinds.forEach(kind -> text.append(Cells.text(kind, "name"))
                .append(": ")
                .append(Cells.text(kind, "title"))
                .append("\n    ")
                .append(String.join(" ", options(kind)))
                .append('\n'));
        return text.toString();
    }

    private static List<String> options(JsonNode kind) {
        List<String> options = new ArrayList<>();
        kind.path("parameters")
                .forEach(parameter -> options.add("--"
                        + Cells.text(parameter, "name")
                                .replaceAll("([A-Z])", "-$1")
                                .toLowerCase(Locale.ROOT)));
        return options;
    }

    static String table(JsonNode report) {
        List<String> heads = new ArrayList<>();
        report.path("columns").forEach(one -> heads.add(Cells.text(one, "label")));
        TextTable table = new TextTable(heads.toArray(String[]::new));
        report.path("rows").forEach(one -> table.row(cells(report, one)));
        if (!report.path("totals").isEmpty()) {
            table.line();
            report.path("totals").forEach(one -> table.row(cells(report, one)));
        }
        StringBuilder text = new StringBuilder(Cells.text(report, "title"));
        if (report.hasNonNull("from")) {
            text.append(", ").append(Cells.text(report, "from")).append(" to ").append(Cells.text(report, "asOf"));
        } else {
            text.append(" as of ").append(Cells.text(report, "asOf"));
        }
        if (report.hasNonNull("knownAt")) {
            text.append(", known at ").append(Cells.text(report, "knownAt"));
        }
        text.append(", read to event ")
                .append(Cells.text(report, "position"))
                .append(".\n")
                .append(table);
        if (report.hasNonNull("next")) {
            text.append("more follows: --after ")
                    .append(Cells.text(report, "next"))
                    .append('\n');
        }
        report.path("checks")
                .forEach(check -> text.append(check.path("holds").asBoolean() ? "holds: " : "DOES NOT HOLD: ")
                        .append(Cells.text(check, "sentence"))
                        .append('\n'));
        return text.toString();
    }

    private static List<String> cells(JsonNode report, JsonNode row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.path("cells").size(); i++) {
            JsonNode cell = row.path("cells").get(i);
            String kind = Cells.text(report.path("columns").get(i), "kind");
            String text = cell.isNull() ? "" : cell.asString();
            cells.add(
                    switch (kind) {
                        case "MONEY", "QUANTITY", "COUNT" -> Cells.grouped(text);
                        default -> text;
                    });
        }
        return cells;
    }

    static String factsTable(JsonNode facts) {
        TextTable table =
                new TextTable("event", "counts on", "own date", "recorded at", "what", "document", "cur", "amount");
        facts.forEach(fact -> table.row(List.of(
                Cells.text(fact, "position"),
                Cells.text(fact, "on"),
                Cells.text(fact, "own"),
                Cells.text(fact, "recordedAt"),
                Cells.text(fact, "event"),
                Cells.text(fact, "document"),
                Cells.text(fact, "currency"),
                Cells.grouped(fact, "amount"))));
        return table.toString();
    }

    private static byte[] json(JsonNode answer) {
        return (Server.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(answer)
                        + System.lineSeparator())
                .getBytes(StandardCharsets.UTF_8);
    }

    private void write(byte[] bytes) throws IOException {
        if (output != null) {
            Files.write(output, bytes);
            return;
        }
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        out.print(new String(bytes, StandardCharsets.UTF_8));
        out.flush();
    }
}
