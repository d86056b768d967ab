package io.countersign.standalone.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Brings the history of the time before the ledger along. */
@Command(
        name = "import",
        description = "Turns a CSV of past invoices, order lines and settlements into events."
                + " Rejected lines go to FILE.rejects.csv.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final long LOOK_AGAIN_NANOS = 500_000_000;
    private static final int BAR = 30;

    @Mixin
    private Server server = new Server();

    @Option(names = "--mapping", required = true, description = "the YAML file that says what the columns mean")
    private Path mapping = Path.of("mapping.yaml");

    @Parameters(paramLabel = "FILE", description = "the CSV file, plain or .gz")
    private Path file = Path.of("history.csv");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        demandReadable(mapping);
        demandReadable(file);
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        String boundary = "countersign-" + UUID.randomUUID();
        JsonNode accepted =
                server.post("/api/v1/imports", "multipart/form-data; boundary=" + boundary, upload(boundary));
        String id = accepted.path("id").asString();
        JsonNode job = follow(id, out);
        job.path("notes").forEach(note -> out.println("note: " + note.asString()));
        if (!job.path("state").asString().equals("DONE")) {
            throw new Failure("the import failed: " + job.path("failure").asString());
        }
        long rejected = job.path("linesRejected").asLong();
        out.println(summary(job));
        if (rejected > 0) {
            out.println("rejected lines: " + writeRejects(id));
        }
        out.flush();
        return rejected > 0 ? 1 : 0;
    }

    private JsonNode follow(String id, PrintWriter out) {
        ProgressLine progress = new ProgressLine(out);
        while (true) {
            JsonNode job = server.get("/api/v1/imports/" + id);
            boolean running = job.path("state").asString().equals("RUNNING");
            progress.show(progress(job));
            if (!running) {
                progress.end();
                return job;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static String progress(JsonNode job) {
        long read = job.path("linesRead").asLong();
        long total = job.path("linesTotal").asLong();
        int done = total == 0 ? 0 : (int) (BAR * Math.min(read, total) / total);
        String left =
                job.hasNonNull("secondsLeft") ? ", " + job.path("secondsLeft").asLong() + " s left" : "";
        return String.format(
                Locale.ROOT,
                "%-9s [%s%s] %,d of %,d lines, %,d/s%s, %,d rejected",
                job.path("phase").asString("").toLowerCase(Locale.ROOT),
                "#".repeat(done),
                "-".repeat(BAR - done),
                read,
                total,
                Math.round(job.path("ratePerSecond").asDouble()),
                left,
                job.path("linesRejected").asLong());
    }

    private static String summary(JsonNode job) {
        String events = job.hasNonNull("eventsAdded")
                ? String.format(
                        Locale.ROOT,
                        ", %,d events added",
                        job.path("eventsAdded").asLong())
                : "";
        return String.format(
                Locale.ROOT,
                "done: %,d lines in, %,d rejected%s",
                job.path("linesAccepted").asLong(),
                job.path("linesRejected").asLong(),
                events);
    }

    private Path writeRejects(String id) {
        Path rejects = file.resolveSibling(file.getFileName() + ".rejects.csv");
        try {
            Files.writeString(rejects, server.text("/api/v1/imports/" + id + "/rejects"));
            return rejects;
        } catch (IOException e) {
            throw new Failure("the report of rejected lines could not be written to " + rejects);
        }
    }

    private BodyPublisher upload(String boundary) {
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.concat(
                BodyPublishers.ofByteArray(head(boundary, "mapping", mapping, "")),
                publisher(mapping),
                BodyPublishers.ofByteArray(head(boundary, "file", file, "\r\n")),
                publisher(file),
                BodyPublishers.ofByteArray(end));
    }

    private static byte[] head(String boundary, String part, Path file, String before) {
        String name = String.valueOf(file.getFileName()).replace("\"", "");
        return (before + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static BodyPublisher publisher(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void demandReadable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Failure("there is no readable file " + file);
        }
    }
}
