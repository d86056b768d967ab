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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds people by name, erases them, and lists who was erased. */
@Command(
        name = "people",
        description = "'people find NAME' shows the numbers of everybody of that name; 'people erase NUMBER --reason"
                + " REASON' forgets for ever what somebody is called (删除个人信息); 'people erased' lists who was erased.",
        footer = {
            "",
            "Reasons: REQUESTED the person wants it, TIME_IS_OVER, WRITTEN_DOWN_BY_MISTAKE, ORDERED by an authority.",
            "Exit codes: 0 done, 1 erased, but others of the same name are not, 2 not done."
        },
        mixinStandardHelpOptions = true)
public final class PeopleCommand implements Callable<Integer> {

    private static final String ADDRESS = "/api/v1/people";
    private static final List<String> FOUND = List.of("id", "kind", "account", "userName", "name");
    private static final List<String> ERASED =
            List.of("person", "reason", "erasedBy", "erasedByName", "at", "position");

    @Mixin
    private Server server = new Server();

    @Mixin
    private Output output = new Output();

    @Option(names = "--reason", description = "why somebody is erased, by one of the words below; it goes on record")
    private @Nullable Reason reason;

    @Parameters(index = "0", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}")
    private Action action = Action.erased;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME|NUMBER", description = "whom")
    private @Nullable String whom;

    /** What can be done. */
    enum Action {
        find,
        erase,
        erased
    }

    /** Why somebody is erased. */
    enum Reason {
        REQUESTED,
        TIME_IS_OVER,
        WRITTEN_DOWN_BY_MISTAKE,
        ORDERED
    }

    @Override
    public Integer call() {
        return switch (action) {
            case find -> find();
            case erase -> erase();
            case erased -> erased();
        };
    }

    private int find() {
        if (whom == null) {
            throw new Failure("people find NAME");
        }
        Question question = new Question(ADDRESS).with("name", whom);
        output.write(server.get(question.toString()), PeopleCommand::found, found -> csv(found, FOUND));
        return 0;
    }

    private int erase() {
        if (whom == null || reason == null) {
            throw new Failure("people erase NUMBER --reason REASON");
        }
        ObjectNode body = Server.JSON.createObjectNode().put("reason", reason.name());
        JsonNode erased = server.post(
                Question.path(ADDRESS, whom) + "/erasure",
                "application/json",
                BodyPublishers.ofString(body.toString()));
        output.write(erased, PeopleCommand::namesakes, one -> csv(asItems(one), List.of("person", "reason")));
        return erased.path("namesakes").isEmpty() ? 0 : 1;
    }

    private int erased() {
        ObjectNode all = Server.JSON.createObjectNode();
        ArrayNode items = all.putArray("items");
        String after = null;
        do {
            JsonNode page = server.get(
                    new Question(ADDRESS + "/erasures").with("after", after).toString());
            page.path("items").forEach(items::add);
            after = page.path("next").isString() ? page.path("next").asString() : null;
        } while (after != null);
        output.write(all, PeopleCommand::listed, list -> csv(list, ERASED));
        return 0;
    }

    static String found(JsonNode answer) {
        if (answer.path("items").isEmpty()) {
            return "Nobody has this name.\n";
        }
        TextTable table = new TextTable("number", "kind", "account", "user name", "name");
        answer.path("items")
                .forEach(person -> table.row(List.of(
                        Cells.text(person, "id"),
                        Cells.text(person, "kind").toLowerCase(Locale.ROOT),
                        Cells.text(person, "account"),
                        Cells.text(person, "userName"),
                        Cells.text(person, "name"))));
        return table.toString();
    }

    static String namesakes(JsonNode erased) {
        String done = Cells.text(erased, "person") + " is erased.\n";
        if (erased.path("namesakes").isEmpty()) {
            return done;
        }
        TextTable table = new TextTable("number", "kind", "account");
        erased.path("namesakes")
                .forEach(other -> table.row(List.of(
                        Cells.text(other, "id"),
                        Cells.text(other, "kind").toLowerCase(Locale.ROOT),
                        Cells.text(other, "account"))));
        return done + "These had the same name, and are not erased:\n" + table;
    }

    static String listed(JsonNode answer) {
        if (answer.path("items").isEmpty()) {
            return "Nobody was erased.\n";
        }
        TextTable table = new TextTable("number", "reason", "by", "at", "event");
        answer.path("items")
                .forEach(erasure -> table.row(List.of(
                        Cells.text(erasure, "person"),
                        Cells.text(erasure, "reason"),
                        Cells.text(erasure, "erasedByName"),
                        Cells.text(erasure, "at").replaceAll("\\..*|Z", ""),
                        Cells.grouped(erasure, "position"))));
        return table.toString();
    }

    private static String csv(JsonNode answer, List<String> fields) {
        StringBuilder csv = new StringBuilder(String.join(",", fields) + "\r\n");
        answer.path("items").forEach(one -> csv.append(Cells.csvLine(one, fields)));
        return csv.toString();
    }

    private static JsonNode asItems(JsonNode one) {
        ObjectNode list = Server.JSON.createObjectNode();
        list.putArray("items").add(one);
        return list;
    }
}
