package io.countersign.standalone.commandline;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Enters a bank's file, and shows what its lines are, what they could be, and what is missing. */
@Command(
        name = "reconcile",
        description =
                "Enters the statements of a bank's file (MT940, MT942, CAMT.052/053/054, or CSV and XLSX with a mapping)"
                        + " and shows where each line belongs, which remittances the open ones could be and why, and what is"
                        + " missing before a statement can be finished. The same file again adds nothing.",
        footer = {"", "Exit codes: 0 nothing is missing, 1 something is, 2 the file was refused."},
        mixinStandardHelpOptions = true)
public final class ReconcileCommand implements Callable<Integer> {

    private static final String ADDRESS = "/api/v1/bank-statements";
    private static final String JSON = "application/json";
    private static final int LINES_PER_PAGE = 1_000;
    private static final int LINES_SHOWN_MAX = 500;
    private static final List<String> FIELDS = List.of(
            "line",
            "bookedOn",
            "valueDate",
            "amount",
            "reversal",
            "reference",
            "bankReference",
            "counterparty",
            "text",
            "home",
            "match",
            "purpose",
            "owner",
            "remark");

    @Mixin
    private Server server = new Server();

    @Mixin
    private Output output = new Output();

    @Option(names = "--mapping", description = "the YAML file that says what the columns of a CSV or XLSX mean")
    private @Nullable Path mapping;

    @Option(names = "--bank-account", description = "what the account is called here, when the bank calls it otherwise")
    private @Nullable String bankAccount;

    @Option(names = "--confirm-exact", description = "confirm, as yourself, the matches that are beyond doubt")
    private boolean confirmExact;

    @Option(names = "--finish", description = "finish each statement to which nothing is missing")
    private boolean finish;

    @Parameters(paramLabel = "FILE", description = "the bank's file, of at most 50 MB")
    private Path file = Path.of("statement.sta");

    @Override
    public Integer call() {
        Upload upload = new Upload().with("file", file);
        if (mapping != null) {
            upload.with("mapping", mapping);
        }
        if (bankAccount != null) {
            upload.with("bankAccount", bankAccount);
        }
        JsonNode entered = server.post(ADDRESS, upload.contentType(), upload.body());
        ArrayNode all = Server.JSON.createArrayNode();
        boolean missing = false;
        for (JsonNode statement : entered.path("statements")) {
            JsonNode followed = follow(statement);
            missing |= !followed.path("missing").isEmpty();
            all.add(shown(followed));
        }
        ObjectNode answer = Server.JSON.createObjectNode();
        answer.put("added", entered.path("added").asInt());
        answer.put("exactMatches", entered.path("exactMatches").asInt());
        answer.set("statements", all);
        output.write(answer, ReconcileCommand::table, ReconcileCommand::csv);
        return missing ? 1 : 0;
    }

    private JsonNode follow(JsonNode entered) {
        String address = ADDRESS + "/" + entered.path("id").asString();
        JsonNode statement = entered;
        if (confirmExact) {
            statement = server.post(address + "/exact-matches", JSON, BodyPublishers.ofString("{}"));
        }
        if (finish
                && statement.path("missing").isEmpty()
                && !Cells.text(statement, "state").equals("FINISHED")) {
            statement = server.post(address + "/finish", JSON, BodyPublishers.ofString("{}"));
        }
        return statement;
    }

    private JsonNode shown(JsonNode statement) {
        String address = ADDRESS + "/" + statement.path("id").asString();
        ArrayNode lines = Server.JSON.createArrayNode();
        String after = "0";
        while (!after.isEmpty()) {
            JsonNode page = server.get(new Question(address + "/lines")
                    .with("after", after)
                    .with("limit", LINES_PER_PAGE)
                    .toString());
            page.path("items").forEach(lines::add);
            after = output.isTable() && lines.size() >= LINES_SHOWN_MAX ? "" : Cells.text(page, "next");
        }
        ObjectNode shown = Server.JSON.createObjectNode();
        shown.set("statement", statement);
        shown.set("lines", lines);
        shown.set("proposals", server.get(address + "/proposals").path("proposals"));
        return shown;
    }

    static String table(JsonNode answer) {
        StringBuilder text = new StringBuilder();
        for (JsonNode shown : answer.path("statements")) {
            text.append(head(shown.path("statement")))
                    .append('\n')
                    .append(lines(
                            shown.path("lines"),
                            shown.path("statement").path("lines").asInt()))
                    .append(proposals(shown.path("proposals")))
                    .append(missing(shown.path("statement")))
                    .append('\n');
        }
        int size = answer.path("statements").size();
        int added = answer.path("added").asInt();
        int exact = answer.path("exactMatches").asInt();
        return text.append(added)
                .append(" of ")
                .append(size)
                .append(size == 1 ? " statement is new" : " statements are new")
                .append(exact == 0 ? "" : ", " + exact + " confirmed by policy")
                .append(".\n")
                .toString();
    }

    private static String head(JsonNode statement) {
        String number = Cells.text(statement, "number");
        StringBuilder head = new StringBuilder()
                .append(word(statement, "kind"))
                .append(' ')
                .append(Cells.text(statement, "id"))
                .append(number.isEmpty() ? "" : " (" + number + ")")
                .append(" of ")
                .append(Cells.text(statement, "bankAccount"))
                .append(", ")
                .append(Cells.text(statement, "from"))
                .append(" to ")
                .append(Cells.text(statement, "until"))
                .append(", ")
                .append(word(statement, "state").toLowerCase(Locale.ROOT))
                .append('\n')
                .append(Cells.text(statement, "currency"));
        if (statement.hasNonNull("opening")) {
            head.append(" opening ")
                    .append(Cells.grouped(statement, "opening"))
                    .append(", lines ")
                    .append(Cells.grouped(statement, "moved"))
                    .append(", closing ")
                    .append(Cells.grouped(statement, "closing"))
                    .append(", difference ")
                    .append(Cells.grouped(statement, "difference"));
        } else {
            head.append(" lines ").append(Cells.grouped(statement, "moved")).append(", no balances");
        }
        if (statement.hasNonNull("follows") && !statement.path("follows").asBoolean()) {
            head.append("\nIt does not begin with what ")
                    .append(Cells.text(statement, "before"))
                    .append(" ended with: a statement may be missing between the two.");
        }
        return head.append("\n").toString();
    }

    private static String lines(JsonNode lines, int all) {
        TextTable table =
                new TextTable("line", "booked on", "value date", "amount", "reference", "counterparty", "home");
        int shown = 0;
        for (JsonNode line : lines) {
            if (++shown > LINES_SHOWN_MAX) {
                break;
            }
            String mark = line.path("reversal").asBoolean(false) ? " (reversal)" : "";
            table.row(List.of(
                    Cells.text(line, "line"),
                    Cells.text(line, "bookedOn"),
                    Cells.text(line, "valueDate"),
                    Cells.grouped(line, "amount"),
                    Cells.text(line, "reference") + mark,
                    nameOf(line.path("counterparty")),
                    homeOf(line)));
        }
        String more = all > LINES_SHOWN_MAX
                ? "... and " + (all - LINES_SHOWN_MAX) + " more lines; --format csv writes all\n"
                : "";
        return table + more;
    }

    private static String homeOf(JsonNode line) {
        String home = word(line, "home").toLowerCase(Locale.ROOT);
        return switch (home) {
            case "matched" -> home;
            case "assigned" -> word(line, "purpose").toLowerCase(Locale.ROOT);
            case "parked" -> "parked with " + nameOf(line.path("owner"));
            default -> "OPEN";
        };
    }

    private static String proposals(JsonNode proposals) {
        StringBuilder text = new StringBuilder();
        for (JsonNode proposal : proposals) {
            List<String> remittances = new ArrayList<>();
            for (JsonNode remittance : proposal.path("remittances")) {
                remittances.add(Cells.text(remittance, "remittance") + " of " + Cells.text(remittance, "account") + ", "
                        + Cells.grouped(remittance, "amount"));
            }
            String lines = StreamSupport.stream(proposal.path("lines").spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(", "));
            text.append("\nline ")
                    .append(lines)
                    .append(Cells.text(proposal, "direction").equals("WENT_BACK") ? " takes back " : " could be ")
                    .append(String.join(" + ", remittances))
                    .append(": ")
                    .append(Cells.text(proposal, "score"))
                    .append(" of 100")
                    .append(proposal.path("exact").asBoolean(false) ? ", beyond doubt" : "")
                    .append('\n');
            for (JsonNode ground : proposal.path("grounds")) {
                text.append(String.format(
                        Locale.ROOT, "  %3s  %s%n", Cells.text(ground, "points"), Cells.text(ground, "sentence")));
            }
        }
        return text.toString();
    }

    private static String missing(JsonNode statement) {
        StringBuilder text = new StringBuilder("\n");
        for (JsonNode sentence : statement.path("missing")) {
            text.append("missing: ").append(sentence.asString()).append('\n');
        }
        if (statement.path("missing").isEmpty()) {
            text.append(
                    Cells.text(statement, "state").equals("FINISHED")
                            ? "finished\n"
                            : "nothing is missing; --finish finishes it\n");
        }
        return text.toString();
    }

    static String csv(JsonNode answer) {
        StringBuilder csv = new StringBuilder("statement,currency," + String.join(",", FIELDS) + "\r\n");
        for (JsonNode shown : answer.path("statements")) {
            for (JsonNode line : shown.path("lines")) {
                List<String> cells = new ArrayList<>();
                cells.add(Cells.text(shown.path("statement"), "id"));
                cells.add(Cells.text(shown.path("statement"), "currency"));
                for (String field : FIELDS) {
                    cells.add(line.path(field).isObject() ? nameOf(line.path(field)) : Cells.text(line, field));
                }
                csv.append(Cells.csvLine(cells));
            }
        }
        return csv.toString();
    }

    private static String nameOf(JsonNode person) {
        String name = Cells.text(person, "name");
        return name.isEmpty() ? Cells.text(person, "id") : name;
    }

    private static String word(JsonNode node, String field) {
        return Cells.text(node, field).replace('_', ' ');
    }
}
