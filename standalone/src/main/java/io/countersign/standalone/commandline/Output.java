package io.countersign.standalone.commandline;

import java.io.PrintWriter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/** How an answer is written: the option that all commands share which show something. */
final class Output {

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** The forms there are. */
    enum Format {
        table,
        csv,
        json
    }

    /** Whether a person reads it, and not a program. */
    boolean isTable() {
        return format == Format.table;
    }

    /** Writes the answer as it was asked for. */
    void write(JsonNode answer, Function<JsonNode, String> asTable, Function<JsonNode, String> asCsv) {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        out.print(
                switch (format) {
                    case table -> asTable.apply(answer);
                    case csv -> asCsv.apply(answer);
                    case json -> asJson(answer);
                });
        out.flush();
    }

    private static String asJson(JsonNode answer) {
        return Server.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(answer)
                + System.lineSeparator();
    }
}
