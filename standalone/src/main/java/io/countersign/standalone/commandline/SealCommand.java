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

/** Shows how far the log is sealed and what was signed; has keys made and retired. */
@Command(
        name = "seal",
        description =
                "Shows how far the log is sealed; 'seal checkpoints' lists what was signed; 'seal order-key --reason"
                        + " TEXT' has a new key made, 'seal retire-key ID --reason TEXT' lets one sign no more.",
        footer = {"", "Exit codes: 0 done, 1 a checkpoint could not be kept outside the database, 2 not done."},
        mixinStandardHelpOptions = true)
public final class SealCommand implements Callable<Integer> {

    private static final String ADDRESS = "/api/v1/seal";
    private static final String KEYS = ADDRESS + "/keys";
    private static final int AT_ONCE = 100;
    private static final List<String> KEY = List.of("id", "signs", "fingerprint", "publicKey");
    private static final List<String> CHECKPOINT = List.of("size", "position", "signedAt", "root");

    @Mixin
    private Server server = new Server();

    @Mixin
    private Output output = new Output();

    @Option(names = "--reason", description = "why a key is made or retired; it goes on record")
    private @Nullable String reason;

    @Option(names = "--limit", defaultValue = "20", description = "how many checkpoints (default: ${DEFAULT-VALUE})")
    private int limit = 20;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            defaultValue = "show",
            description = "show, checkpoints, order-key or retire-key (default: ${DEFAULT-VALUE})")
    private String action = "show";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "a key")
    private @Nullable String key;

    @Override
    public Integer call() {
        return switch (action) {
            case "show" -> shown(server.get(ADDRESS));
            case "checkpoints" -> checkpoints();
            case "order-key" -> shown(post(KEYS, "seal order-key --reason TEXT"));
            case "retire-key" -> retire();
            default -> throw new Failure("seal show|checkpoints|order-key|retire-key");
        };
    }

    private int checkpoints() {
        output.write(
                server.get(new Question(ADDRESS + "/checkpoints")
                        .with("limit", Math.clamp(limit, 1, AT_ONCE))
                        .toString()),
                SealCommand::checkpointTable,
                list -> csv(list.path("items"), CHECKPOINT));
        return 0;
    }

    private int retire() {
        String usage = "seal retire-key ID --reason TEXT";
        if (key == null) {
            throw new Failure(usage);
        }
        return shown(post(Question.path(KEYS, key) + "/retirement", usage));
    }

    private JsonNode post(String address, String usage) {
        if (reason == null || reason.isBlank()) {
            throw new Failure(usage);
        }
        return server.post(
                address,
                "application/json",
                BodyPublishers.ofString(
                        Server.JSON.createObjectNode().put("reason", reason).toString()));
    }

    private int shown(JsonNode seal) {
        output.write(seal, SealCommand::text, found -> csv(found.path("keys"), KEY));
        return seal.hasNonNull("failure") ? 1 : 0;
    }

    static String text(JsonNode seal) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Log %s: %s events sealed, up to event %s; the log ends at event %s.%n%n",
                Cells.text(seal, "origin"),
                Cells.grouped(seal, "size"),
                Cells.grouped(seal, "position"),
                Cells.grouped(seal, "head")));
        TextTable keys = new TextTable("key", "", "fingerprint");
        seal.path("keys")
                .forEach(one -> keys.row(List.of(
                        Cells.text(one, "id"),
                        one.path("signs").asBoolean() ? "signs" : "signs no more",
                        Cells.text(one, "fingerprint"))));
        text.append(keys).append("\nKept outside the database:\n");
        seal.path("outside")
                .forEach(place -> text.append("  ").append(place.asString()).append('\n'));
        if (seal.hasNonNull("failure")) {
            text.append("THE LAST CHECKPOINT WAS NOT KEPT: ")
                    .append(Cells.text(seal, "failure"))
                    .append('\n');
        }
        JsonNode newest = seal.path("newest");
        if (newest.isObject()) {
            text.append("\nNewest checkpoint, signed ")
                    .append(Cells.text(newest, "signedAt").replaceAll("\\..*|Z", ""))
                    .append("; keep it where nobody who works on the database can reach it:\n\n")
                    .append(Cells.text(newest, "note"));
        }
        return text.toString();
    }

    static String checkpointTable(JsonNode list) {
        TextTable table = new TextTable("events", "up to event", "signed", "root");
        list.path("items")
                .forEach(one -> table.row(List.of(
                        Cells.grouped(one, "size"),
                        Cells.grouped(one, "position"),
                        Cells.text(one, "signedAt").replaceAll("\\..*|Z", ""),
                        Cells.text(one, "root"))));
        return table.toString();
    }

    private static String csv(JsonNode items, List<String> fields) {
        StringBuilder csv = new StringBuilder(String.join(",", fields) + "\r\n");
        items.forEach(item -> csv.append(Cells.csvLine(item, fields)));
        return csv.toString();
    }
}
