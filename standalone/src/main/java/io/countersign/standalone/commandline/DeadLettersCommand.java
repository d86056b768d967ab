package io.countersign.standalone.commandline;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists what followers of the log could not digest, has it tried again or skipped. */
@Command(
        name = "dead-letters",
        description = "Lists the events that could not be digested, and why; 'dead-letters retry ID' has one tried"
                + " again; 'dead-letters skip ID --reason TEXT' lets its follower go on without it.",
        footer = {"", "Exit codes: 0 done, 1 it waits still, 2 not done."},
        mixinStandardHelpOptions = true)
public final class DeadLettersCommand implements Callable<Integer> {

    private static final String ADDRESS = "/api/v1/dead-letters";
    private static final String JSON = "application/json";
    private static final List<String> FIELDS = List.of(
            "id",
            "state",
            "event",
            "stream",
            "cause",
            "message",
            "explanation",
            "parkedAt",
            "triedAt",
            "behind",
            "reason");

    @Mixin
    private Server server = new Server();

    @Mixin
    private Output output = new Output();

    @Option(names = "--reason", description = "why an event is skipped; it goes on record")
    private @Nullable String reason;

    @Option(names = "--follower", description = "only what this follower could not digest")
    private @Nullable String follower;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            defaultValue = "list",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Action action = Action.list;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "a letter, such as reactions:182")
    private @Nullable String letter;

    /** What can be done. */
    enum Action {
        list,
        retry,
        skip
    }

    @Override
    public Integer call() {
        return switch (action) {
            case list -> list();
            case retry -> retry();
            case skip -> skip();
        };
    }

    private int list() {
        Question question = new Question(ADDRESS).with("follower", follower);
        output.write(server.get(question.toString()), DeadLettersCommand::table, DeadLettersCommand::csv);
        return 0;
    }

    private int retry() {
        return shown(server.post(addressOf("retry ID") + "/retry", JSON, BodyPublishers.ofString("{}")));
    }

    private int skip() {
        if (reason == null || reason.isBlank()) {
            throw new Failure("dead-letters skip ID --reason TEXT");
        }
        ObjectNode body = Server.JSON.createObjectNode().put("reason", reason);
        return shown(server.post(addressOf("skip ID") + "/skip", JSON, BodyPublishers.ofString(body.toString())));
    }

    private int shown(JsonNode decided) {
        ObjectNode list = Server.JSON.createObjectNode();
        list.putArray("items").add(decided);
        output.write(list, DeadLettersCommand::table, DeadLettersCommand::csv);
        return "WAITING".equals(Cells.text(decided, "state")) ? 1 : 0;
    }

    private String addressOf(String usage) {
        if (letter == null) {
            throw new Failure("dead-letters " + usage);
        }
        return Question.path(ADDRESS, letter);
    }

    static String table(JsonNode list) {
        if (list.path("items").isEmpty()) {
            return "Nothing waits.\n";
        }
        TextTable table = new TextTable("letter", "state", "event", "of", "cause", "message", "behind", "since");
        StringBuilder explained = new StringBuilder();
        list.path("items").forEach(letter -> {
            table.row(List.of(
                    Cells.text(letter, "id"),
                    Cells.text(letter, "state").toLowerCase(Locale.ROOT),
                    Cells.text(letter, "event"),
                    Cells.text(letter, "stream"),
                    Cells.text(letter, "cause"),
                    Cells.text(letter, "message"),
                    Cells.grouped(letter, "behind"),
                    Cells.text(letter, "parkedAt").replaceAll("\\..*|Z", "")));
            explained
                    .append(Cells.text(letter, "id"))
                    .append(": ")
                    .append(Cells.text(letter, "explanation"))
                    .append('\n');
        });
        return table.toString() + explained;
    }

    static String csv(JsonNode list) {
        StringBuilder csv = new StringBuilder(String.join(",", FIELDS) + "\r\n");
        list.path("items").forEach(letter -> csv.append(Cells.csvLine(letter, FIELDS)));
        return csv.toString();
    }
}
