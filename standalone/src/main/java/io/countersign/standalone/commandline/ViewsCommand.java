package io.countersign.standalone.commandline;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the views, has them built anew beside those that are read, compares them with the log or has them certified. */
@Command(
        name = "views",
        description = "Lists the views; 'views rebuild NAME|all --reason TEXT' has them built from the log beside those"
                + " that are read and reads moved over; 'views drift [NAME]' compares what is read with the log; 'views"
                + " certify [NAME|all]' compares it with the log as it was sealed, and has it on record.",
        footer = {"", "Exit codes: 0 done, 1 a view differs from the log or is not certified, 2 not done."},
        mixinStandardHelpOptions = true)
public final class ViewsCommand implements Callable<Integer> {

    private static final String ADDRESS = "/api/v1/views";
    private static final String ALL = "all";
    private static final String UNDER_WAY = "UNDER_WAY";
    private static final long LOOK_AGAIN_NANOS = 500_000_000;
    private static final int BAR = 30;
    private static final List<String> FIELDS =
            List.of("id", "follower", "generation", "revision", "position", "lag", "documents", "deadLetters");
    private static final List<String> CHECKED = List.of(
            "view",
            "clean",
            "position",
            "events",
            "documents",
            "digestLive",
            "digestFolded",
            "document",
            "field",
            "live",
            "folded",
            "failure");

    private static final List<String> CERTIFIED =
            List.of("position", "at", "digest", "size", "root", "firstDifference", "firstBroken", "failure");

    @Mixin
    private Server server = new Server();

    @Mixin
    private Output output = new Output();

    @Option(names = "--reason", description = "why a view is built anew; it goes on record")
    private @Nullable String reason;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            defaultValue = "list",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Action action = Action.list;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "a view, or all")
    private @Nullable String name;

    @Spec
    private @Nullable CommandSpec spec;

    /** What can be done. */
    enum Action {
        list,
        rebuild,
        drift,
        certify
    }

    @Override
    public Integer call() {
        return switch (action) {
            case list -> list();
            case rebuild -> rebuild();
            case drift -> drift();
            case certify -> certify();
        };
    }

    private int list() {
        output.write(server.get(ADDRESS), ViewsCommand::table, ViewsCommand::csv);
        return 0;
    }

    private int drift() {
        JsonNode found = server.get(new Question(ADDRESS + "/drift")
                .with("view", ALL.equals(name) ? null : name)
                .toString());
        output.write(found, ViewsCommand::driftTable, ViewsCommand::driftCsv);
        return found.path("clean").asBoolean(false) ? 0 : 1;
    }

    private int rebuild() {
        if (name == null || reason == null || reason.isBlank()) {
            throw new Failure("views rebuild NAME|all --reason TEXT");
        }
        ObjectNode body = Server.JSON.createObjectNode().put("reason", reason);
        JsonNode ordered = server.post(
                ALL.equals(name) ? ADDRESS + "/rebuild" : Question.path(ADDRESS, name) + "/rebuild",
                "application/json",
                BodyPublishers.ofString(body.toString()));
        Set<String> wanted = new HashSet<>();
        if (ALL.equals(name)) {
            ordered.path("items").forEach(view -> wanted.add(Cells.text(view, "id")));
        } else {
            wanted.add(name);
        }
        JsonNode done = follow(wanted, view -> UNDER_WAY.equals(Cells.text(view.path("lastRebuild"), "state")));
        output.write(done, ViewsCommand::rebuiltTable, ViewsCommand::csv);
        List<String> failed = new ArrayList<>();
        done.path("items").forEach(view -> {
            if (!"SWITCHED".equals(Cells.text(view.path("lastRebuild"), "state"))) {
                failed.add(Cells.text(view, "id"));
            }
        });
        if (!failed.isEmpty()) {
            throw new Failure("not built: " + String.join(", ", failed) + "; what was read before is read still");
        }
        return 0;
    }

    private int certify() {
        boolean all = name == null || ALL.equals(name);
        JsonNode ordered = server.post(
                all ? ADDRESS + "/certify" : Question.path(ADDRESS, String.valueOf(name)) + "/certify",
                "application/json",
                BodyPublishers.noBody());
        Set<String> wanted = new HashSet<>();
        (all ? ordered.path("items") : List.of(ordered)).forEach(view -> wanted.add(Cells.text(view, "id")));
        JsonNode done = follow(wanted, view -> certification(view).equals(UNDER_WAY));
        output.write(done, ViewsCommand::certifiedTable, ViewsCommand::certifiedCsv);
        for (JsonNode view : done.path("items")) {
            if (!certification(view).equals("CERTIFIED")) {
                return 1;
            }
        }
        return 0;
    }

    private static String certification(JsonNode view) {
        return Cells.text(view.path("certification"), "state");
    }

    /** Shows how far they have come until all of them have come to an end. */
    private JsonNode follow(Set<String> wanted, Predicate<JsonNode> isUnderWay) {
        ProgressLine progress = ProgressLine.of(spec);
        while (true) {
            ArrayNode views = Server.JSON.createArrayNode();
            String line = "";
            int done = 0;
            for (JsonNode view : server.get(ADDRESS).path("items")) {
                if (wanted.contains(Cells.text(view, "id"))) {
                    views.add(view);
                    boolean underWay = isUnderWay.test(view);
                    done += underWay ? 0 : 1;
                    String phase = Cells.text(view.path("progress"), "phase");
                    if (underWay && !phase.isEmpty() && !phase.equals("WAITING")) {
                        line = progress(view);
                    }
                }
            }
            line = String.format(Locale.ROOT, "%d of %d done%s", done, views.size(), line.isEmpty() ? "" : "; " + line);
            progress.show(line);
            if (done == views.size()) {
                progress.end();
                ObjectNode answer = Server.JSON.createObjectNode();
                answer.set("items", views);
                return answer;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static String progress(JsonNode view) {
        JsonNode progress = view.path("progress");
        int percent = progress.path("percent").asInt();
        int done = BAR * percent / 100;
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %d %% %s, %,d events, %,d/s%s",
                Cells.text(view, "id"),
                "#".repeat(done),
                "-".repeat(BAR - done),
                percent,
                Cells.text(progress, "phase").toLowerCase(Locale.ROOT),
                progress.path("events").asLong(),
                progress.path("eventsPerSecond").asLong(),
                progress.hasNonNull("secondsLeft")
                        ? ", " + progress.path("secondsLeft").asLong() + " s left"
                        : "");
    }

    static String table(JsonNode list) {
        TextTable table = new TextTable(
                "view",
                "follower",
                "generation",
                "position",
                "lag",
                "documents",
                "dead letters",
                "certified",
                "last rebuild",
                "why");
        list.path("items")
                .forEach(view -> table.row(List.of(
                        Cells.text(view, "id"),
                        Cells.text(view, "follower"),
                        Cells.text(view, "generation"),
                        Cells.grouped(view, "position"),
                        Cells.grouped(view, "lag"),
                        Cells.grouped(view, "documents"),
                        Cells.grouped(view, "deadLetters"),
                        certified(view.path("certification")),
                        last(view),
                        Cells.text(view.path("lastRebuild"), "reason"))));
        return table.toString();
    }

    private static String certified(JsonNode certification) {
        JsonNode failed = certification.path("failed");
        JsonNode certified = certification.path("certified");
        String to = certified.isObject() ? "to " + Cells.grouped(certified, "position") : "";
        return failed.isObject() ? "NOT CERTIFIED as of " + Cells.grouped(failed, "position") : to;
    }

    static String certifiedTable(JsonNode list) {
        TextTable table = new TextTable("view", "outcome", "as of", "checkpoint", "document", "event", "failure");
        list.path("items").forEach(view -> {
            boolean holds = certification(view).equals("CERTIFIED");
            JsonNode found = view.path("certification").path(holds ? "certified" : "failed");
            table.row(List.of(
                    Cells.text(view, "id"),
                    holds ? "certified" : "NOT CERTIFIED",
                    Cells.grouped(found, "position"),
                    Cells.grouped(found, "size"),
                    Cells.text(found, "firstDifference"),
                    Cells.grouped(found, "firstBroken"),
                    Cells.text(found, "failure")));
        });
        return table.toString();
    }

    static String certifiedCsv(JsonNode list) {
        StringBuilder csv = new StringBuilder("view,state," + String.join(",", CERTIFIED) + "\r\n");
        list.path("items").forEach(view -> {
            List<String> cells = new ArrayList<>(List.of(Cells.text(view, "id"), certification(view)));
            JsonNode found =
                    view.path("certification").path(certification(view).equals("CERTIFIED") ? "certified" : "failed");
            CERTIFIED.forEach(field -> cells.add(Cells.text(found, field)));
            csv.append(Cells.csvLine(cells));
        });
        return csv.toString();
    }

    private static String last(JsonNode view) {
        JsonNode last = view.path("lastRebuild");
        return last.isMissingNode() || last.isNull()
                ? ""
                : Cells.text(last, "state").toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                        + Cells.text(last, "orderedAt").replaceAll("\\..*|Z", "");
    }

    static String rebuiltTable(JsonNode list) {
        TextTable table = new TextTable("view", "generation", "as of", "events", "documents", "seconds", "outcome");
        list.path("items").forEach(view -> {
            JsonNode last = view.path("lastRebuild");
            JsonNode outcome = last.path("outcome");
            table.row(List.of(
                    Cells.text(view, "id"),
                    Cells.text(outcome, "generation"),
                    Cells.grouped(outcome, "position"),
                    Cells.grouped(outcome, "events"),
                    Cells.grouped(outcome, "documents"),
                    outcome.hasNonNull("millis")
                            ? String.format(
                                    Locale.ROOT, "%.1f", outcome.path("millis").asLong() / 1e3)
                            : "",
                    outcome.isMissingNode() || outcome.isNull()
                            ? "failed: " + Cells.text(last, "failure")
                            : outcome.path("same").asBoolean()
                                    ? "as before"
                                    : "mended, first " + Cells.text(outcome, "firstDifference")));
        });
        return table.toString();
    }

    static String driftTable(JsonNode report) {
        TextTable table = new TextTable("view", "as of", "documents", "outcome", "document", "field", "live", "folded");
        report.path("views").forEach(view -> {
            JsonNode difference = view.path("difference");
            table.row(List.of(
                    Cells.text(view, "view"),
                    Cells.grouped(view, "position"),
                    Cells.grouped(view, "documents"),
                    view.hasNonNull("failure")
                            ? Cells.text(view, "failure")
                            : view.path("clean").asBoolean() ? "agrees" : "DIFFERS",
                    Cells.text(difference, "document"),
                    Cells.text(difference, "field"),
                    Cells.text(difference, "live"),
                    Cells.text(difference, "folded")));
        });
        return table + (report.path("clean").asBoolean() ? "Every view agrees with the log.\n" : "");
    }

    static String csv(JsonNode list) {
        StringBuilder csv = new StringBuilder(String.join(",", FIELDS) + "\r\n");
        list.path("items").forEach(view -> csv.append(Cells.csvLine(view, FIELDS)));
        return csv.toString();
    }

    static String driftCsv(JsonNode report) {
        StringBuilder csv = new StringBuilder(String.join(",", CHECKED) + "\r\n");
        report.path("views")
                .forEach(view -> csv.append(Cells.csvLine(CHECKED.stream()
                        .map(field ->
                                view.has(field) ? Cells.text(view, field) : Cells.text(view.path("difference"), field))
                        .toList())));
        return csv.toString();
    }
}
