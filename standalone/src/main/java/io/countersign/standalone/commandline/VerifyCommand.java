package io.countersign.standalone.commandline;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Tile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares the whole store with what was sealed, and with what was kept elsewhere. */
@Command(
        name = "verify",
        description = {
            "Compares every stored event with what was sealed, and the seal with its checkpoints.",
            "With --kept it is compared with what you kept elsewhere too: nobody can have changed that."
        },
        footer = {"", "Exit codes: 0 all is as it was sealed, 1 something is not, 2 not done."},
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final String ADDRESS = "/api/v1/seal";
    private static final int BAR = 30;

    @Mixin
    private Server server = new Server();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--kept",
            paramLabel = "PATH",
            description = "a checkpoint that was kept elsewhere, or a copy of the folder that the program writes")
    private @Nullable Path kept;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "the public key you were given, or a file with it; else those that the program says it has")
    private List<String> keys = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    private ProgressLine progress = ProgressLine.of(null);

    @Override
    public Integer call() {
        progress = ProgressLine.of(spec);
        JsonNode seal = server.get(ADDRESS);
        KeptSeal elsewhere = kept == null ? null : KeptSeal.read(kept, believed(seal));
        Walk walk = new Walk(seal.path("size").asLong());
        ObjectNode found = elsewhere == null ? null : compare(walk, elsewhere);
        if (found == null) {
            found = broken(walk.to(null));
        }
        progress.end();
        ObjectNode report = Server.JSON.createObjectNode();
        report.put("outcome", found == null ? "AS_SEALED" : "BROKEN");
        report.put("checked", walk.size);
        report.put("sealed", seal.path("size").asLong());
        report.put("unsealed", walk.unsealed);
        report.put("checkpoints", walk.checkpoints);
        report.put("kept", elsewhere == null ? 0 : elsewhere.checkpoints().size());
        report.set("broken", found == null ? Server.JSON.nullNode() : found);
        output.write(report, VerifyCommand::table, VerifyCommand::csv);
        return found == null ? 0 : 1;
    }

    private List<NoteVerifier> believed(JsonNode seal) {
        List<NoteVerifier> believed = new ArrayList<>();
        try {
            for (String key : keys) {
                Path file = Path.of(key);
                for (String line : (Files.isRegularFile(file) ? Files.readString(file) : key)
                        .lines()
                        .toList()) {
                    believed.add(NoteVerifier.read(line.strip()));
                }
            }
            if (keys.isEmpty()) {
                seal.path("keys").forEach(key -> believed.add(NoteVerifier.read(Cells.text(key, "publicKey"))));
            }
        } catch (IOException | Malformed e) {
            throw new Failure("--key is a public key, or a file with one in each line");
        }
        return believed;
    }

    /** Goes up to each checkpoint that was kept, and compares the tree with it. */
    private @Nullable ObjectNode compare(Walk walk, KeptSeal elsewhere) {
        long right = 0;
        long rightPosition = 0;
        for (Checkpoint checkpoint : elsewhere.checkpoints()) {
            State before = walk.state();
            ObjectNode found = broken(walk.to(checkpoint.size()));
            if (found != null) {
                return found;
            }
            if (walk.size < checkpoint.size()) {
                return broken(
                        "MISSING",
                        walk.position,
                        walk.position + 1,
                        "the checkpoint that was kept covers " + checkpoint.size() + " events");
            }
            if (!walk.root.equals(checkpoint.root().base64())) {
                OptionalLong index = firstDifference(elsewhere, right, checkpoint.size());
                walk.goBack(before);
                long position = rightPosition + 1;
                if (index.isPresent()) {
                    walk.to(index.getAsLong() + 1);
                    position = walk.position;
                }
                return broken(
                        "REWRITTEN",
                        rightPosition,
                        position,
                        "events are not those of the checkpoint over " + checkpoint.size() + " events that was kept"
                                + (index.isPresent() ? "" : "; which of them is first cannot be told"));
            }
            right = checkpoint.size();
            rightPosition = walk.position;
        }
        return null;
    }

    private OptionalLong firstDifference(KeptSeal elsewhere, long from, long size) {
        for (long tile = from / Tile.WIDTH; tile * Tile.WIDTH < size; tile++) {
            int width = (int) Math.min(Tile.WIDTH, size - tile * Tile.WIDTH);
            Tile before = elsewhere.leaves(tile, width).orElse(null);
            if (before == null) {
                return OptionalLong.empty();
            }
            String path = new Tile(0, tile, Bytes.of(new byte[width * Hash.LENGTH])).path();
            int same = Arrays.mismatch(before.hashes().toArray(0, width * Hash.LENGTH), server.file("/" + path));
            if (same >= 0) {
                return OptionalLong.of(tile * Tile.WIDTH + same / Hash.LENGTH);
            }
        }
        return OptionalLong.empty();
    }

    private static @Nullable ObjectNode broken(JsonNode part) {
        JsonNode broken = part.path("broken");
        return broken.isObject() ? (ObjectNode) broken : null;
    }

    private static ObjectNode broken(String kind, long after, long position, String detail) {
        return Server.JSON
                .createObjectNode()
                .put("kind", kind)
                .put("after", after)
                .put("position", position)
                .put("detail", detail);
    }

    private void tell(long checked, long of) {
        int percent = (int) (100 * checked / Math.max(1, of));
        int done = BAR * percent / 100;
        String line = String.format(
                Locale.ROOT, "[%s%s] %d %% of %,d events", "#".repeat(done), "-".repeat(BAR - done), percent, of);
        progress.show(line);
    }

    static String table(JsonNode report) {
        JsonNode broken = report.path("broken");
        String checked = String.format(
                Locale.ROOT,
                "%,d of %,d sealed events compared, with %,d checkpoints here and %,d kept elsewhere; %,d events not sealed yet.%n",
                report.path("checked").asLong(),
                report.path("sealed").asLong(),
                report.path("checkpoints").asLong(),
                report.path("kept").asLong(),
                report.path("unsealed").asLong());
        return broken.isObject()
                ? String.format(
                                Locale.ROOT,
                                "BROKEN at position %,d (%s): %s. Up to position %,d all is as it was sealed.%n",
                                broken.path("position").asLong(),
                                Cells.text(broken, "kind")
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                Cells.text(broken, "detail"),
                                broken.path("after").asLong())
                        + checked
                : "Everything is as it was sealed.\n" + checked;
    }

    static String csv(JsonNode report) {
        List<String> fields = List.of(
                "outcome", "checked", "sealed", "unsealed", "checkpoints", "kept", "kind", "position", "detail");
        return String.join(",", fields) + "\r\n"
                + Cells.csvLine(fields.stream()
                        .map(field -> Cells.text(report.has(field) ? report : report.path("broken"), field))
                        .toList());
    }

    /** How far it has come. */
    private record State(long size, long position, String peaks) {}

    /** Goes through the log part after part. */
    private final class Walk {

        private final long sealed;
        private long size;
        private long position;
        private String peaks = "";
        private String root = "";
        private long checkpoints;
        private long unsealed;

        Walk(long sealed) {
            this.sealed = sealed;
        }

        State state() {
            return new State(size, position, peaks);
        }

        void goBack(State state) {
            size = state.size();
            position = state.position();
            peaks = state.peaks();
        }

        /** Goes on up to so many events, or to the end, and gives the last part. */
        JsonNode to(@Nullable Long upTo) {
            JsonNode part;
            do {
                Question question = new Question(ADDRESS + "/check")
                        .with("size", size == 0 ? null : size)
                        .with("position", size == 0 ? null : position)
                        .with("peaks", peaks.isEmpty() ? null : peaks)
                        .with("upTo", upTo);
                part = server.get(question.toString());
                JsonNode checked = part.path("checked");
                size = checked.path("size").asLong();
                position = checked.path("position").asLong();
                root = Cells.text(checked, "root");
                List<String> next = new ArrayList<>();
                checked.path("peaks").forEach(peak -> next.add(peak.asString()));
                peaks = String.join(",", next);
                checkpoints += part.path("checkpoints").asLong();
                unsealed = part.path("unsealed").asLong();
                tell(size, sealed);
            } while (!part.path("done").asBoolean(true));
            return part;
        }
    }
}
