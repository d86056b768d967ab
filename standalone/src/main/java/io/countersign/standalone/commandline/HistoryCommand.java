package io.countersign.standalone.commandline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Compares what was owed at two times. */
@Command(
        name = "history",
        description = "Compares two views of the past.",
        mixinStandardHelpOptions = true,
        subcommands = HistoryCommand.Receivables.class)
public final class HistoryCommand {

    /** Compares the receivables. */
    @Command(
            name = "receivables",
            description = {
                "Shows for each customer what they owed in one view and in another, and the events that make the",
                "difference: --as-of D1 --compare D2 compares two days, --known-at T1 --compare T2 what was known."
            },
            mixinStandardHelpOptions = true)
    static final class Receivables implements Callable<Integer> {

        @Mixin
        private Server server = new Server();

        @Mixin
        private Output output = new Output();

        @Option(names = "--as-of", description = "the business day of the first view")
        private @Nullable LocalDate asOf;

        @Option(names = "--known-at", description = "what had been recorded by this moment, of the first view")
        private @Nullable Instant knownAt;

        @Option(
                names = "--compare",
                description = "the day or moment of the second view; now when absent",
                paramLabel = "DAY|MOMENT")
        private @Nullable String compare;

        @Option(names = "--region", description = "only customers of this region")
        private @Nullable String region;

        @Option(names = "--text", description = "only customers whose code or name has this text")
        private @Nullable String text;

        @Override
        public Integer call() {
            if (asOf == null && knownAt == null) {
                throw new Failure("say --as-of DAY or --known-at MOMENT, and --compare with the other one");
            }
            boolean moment = compare != null && compare.indexOf('T') > 0;
            if (moment ? knownAt == null : compare != null && asOf == null) {
                throw new Failure("--compare is a day with --as-of, and a moment with --known-at");
            }
            // where only one of the two times is compared, the other is the same in both views
            Question question = new Question("/api/v1/history/receivables")
                    .with("asOf", asOf)
                    .with("knownAt", knownAt)
                    .with("compareAsOf", moment ? asOf : compare)
                    .with("compareKnownAt", moment ? compare : asOf == null ? null : knownAt)
                    .with("region", region)
                    .with("text", text);
            output.write(server.get(question.toString()), Receivables::table, Receivables::csv);
            return 0;
        }

        static String table(JsonNode comparison) {
            TextTable table = new TextTable(
                    "customer",
                    "name",
                    "cur",
                    "before",
                    "after",
                    "difference",
                    "event",
                    "counts on",
                    "what",
                    "document",
                    "amount");
            comparison.path("rows").forEach(row -> {
                table.row(List.of(
                        Cells.text(row, "account"),
                        Cells.text(row, "name"),
                        Cells.text(row, "currency"),
                        Cells.grouped(row, "before"),
                        Cells.grouped(row, "after"),
                        Cells.grouped(row, "difference"),
                        "",
                        "",
                        "",
                        "",
                        ""));
                row.path("events")
                        .forEach(event -> table.row(List.of(
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                Cells.text(event, "position"),
                                Cells.text(event, "on"),
                                Cells.text(event, "event"),
                                Cells.text(event, "document"),
                                Cells.grouped(event, "amount"))));
            });
            return "Receivables: " + view(comparison.path("before")) + ", compared with "
                    + view(comparison.path("after")) + "; read to event " + Cells.text(comparison, "position")
                    + ".\n" + table;
        }

        private static String view(JsonNode view) {
            return "as of " + (view.hasNonNull("asOf") ? Cells.text(view, "asOf") : "today") + " known "
                    + (view.hasNonNull("knownAt") ? "at " + Cells.text(view, "knownAt") : "now");
        }

        static String csv(JsonNode comparison) {
            StringBuilder csv = new StringBuilder(
                    "account,name,currency,before,after,difference,position,on,own,event,document,amount\r\n");
            comparison.path("rows").forEach(row -> {
                csv.append(Cells.csvLine(List.of(
                        Cells.text(row, "account"),
                        Cells.text(row, "name"),
                        Cells.text(row, "currency"),
                        Cells.text(row, "before"),
                        Cells.text(row, "after"),
                        Cells.text(row, "difference"),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "")));
                row.path("events")
                        .forEach(event -> csv.append(Cells.csvLine(List.of(
                                Cells.text(row, "account"),
                                Cells.text(row, "name"),
                                Cells.text(row, "currency"),
                                "",
                                "",
                                "",
                                Cells.text(event, "position"),
                                Cells.text(event, "on"),
                                Cells.text(event, "own"),
                                Cells.text(event, "event"),
                                Cells.text(event, "document"),
                                Cells.text(event, "amount")))));
            });
            return csv.toString();
        }
    }
}
