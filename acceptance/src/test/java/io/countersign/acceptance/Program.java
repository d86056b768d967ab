package io.countersign.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged program as a process of its own, as a stranger would run it. */
final class Program implements AutoCloseable {

    private static final Path ROOT = root();
    private static final Path HOME = ROOT.resolve("acceptance/target/program");
    private static final Path CLASSES = HOME.resolve("start.aot");
    private static final int CLASSES_KEPT_SINCE = 25;
    private static final int SAID_MAX = 200;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final String url;
    private final List<String> lines;
    private final Deque<String> said = new ConcurrentLinkedDeque<>();

    private Program(Process process, String url, List<String> lines) {
        this.process = process;
        this.url = url;
        this.lines = lines;
    }

    /** Starts the demo office, with some months of business in it, and returns when it is ready. */
    static Program demo(Path data) {
        return start(Map.of(), data, "demo", "--days", "200");
    }

    /** Starts the demo office again where it was, at the same address. */
    Program again(Path data) {
        return start(Map.of(), data, URI.create(url).getPort(), "demo");
    }

    /** Starts an office with the demo's people and no business, and returns when it is ready. */
    static Program people(Path data) {
        return start(Map.of(), data, "demo", "--empty");
    }

    /** The same with settings of its own. */
    static Program people(Map<String, String> environment, Path data) {
        return start(environment, data, "demo", "--empty");
    }

    /** Starts one part of the program, beside the others at one Axon Server; where people come in, with the demo's people. */
    static Program part(String part, Map<String, String> environment, Path data) {
        return part.equals("web")
                ? start(environment, data, "demo", "--empty", "--only", part)
                : start(environment, data, "start", "--only", part);
    }

    /** The same in a rehearsal: it is the moment that is written in this file. */
    static Program rehearsal(Path data, Path clock) {
        return start(Map.of("COUNTERSIGN_REHEARSAL_CLOCK", clock.toString()), data, "demo", "--empty");
    }

    /** Starts what was restored, in the same rehearsal and with nobody but those who were restored. */
    static Program restored(Path data, Path clock) {
        return start(Map.of("COUNTERSIGN_REHEARSAL_CLOCK", clock.toString()), data, "start");
    }

    /** Runs a client command to its end. */
    static Result run(Map<String, String> environment, String... arguments) {
        try {
            List<String> command = java("-Xmx256m");
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a command answered. */
    record Result(int exitCode, String output) {}

    static Path repository() {
        return ROOT;
    }

    String url() {
        return url;
    }

    long pid() {
        return process.pid();
    }

    /** What the program printed until it was ready. */
    List<String> lines() {
        return lines;
    }

    /** The last lines it printed since, for whoever wonders about an answer. */
    String said() {
        return String.join("\n", said);
    }

    /** Ends it as a power cut would: nothing is said to it, nothing is finished. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void remember(String line) {
        said.add(line);
        if (said.size() > SAID_MAX) {
            said.poll();
        }
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the program does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Program start(Map<String, String> environment, Path data, String... command) {
        return start(environment, data, 0, command);
    }

    private static Program start(Map<String, String> environment, Path data, int port, String... command) {
        try {
            List<String> line = java("-Xmx512m");
            line.addAll(List.of(command));
            line.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>();
            for (String said = output.readLine(); said != null; said = output.readLine()) {
                lines.add(said);
                if (said.startsWith("ready ")) {
                    Program program = new Program(process, said.substring("ready ".length()), List.copyOf(lines));
                    Thread.ofVirtual().start(() -> output.lines().forEach(program::remember));
                    return program;
                }
            }
            throw new IllegalStateException("the program did not start:\n" + String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None runs for long: what the second compiler of the JVM learns would never pay for its time. */
    private static List<String> java(String heap) throws IOException {
        Path program = extracted();
        List<String> command = new ArrayList<>(List.of(JAVA, heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        if (Files.exists(CLASSES)) {
            command.addAll(List.of("-Xlog:aot*=off", "-Xlog:cds*=off", "-XX:AOTCache=" + CLASSES));
        }
        command.addAll(List.of("-jar", program.toString()));
        return command;
    }

    /** The packaged jar, taken apart and warmed up once, by whichever process comes first: it starts in half the time. */
    private static synchronized Path extracted() throws IOException {
        Path jar = ROOT.resolve("standalone/target/countersign-program.jar");
        Path extracted = HOME.resolve("countersign-program.jar");
        Files.createDirectories(HOME.getParent());
        try (FileChannel beside = FileChannel.open(
                        HOME.resolveSibling("program.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = beside.lock()) {
            if (alone.isValid() && !isExtracted(jar, extracted)) {
                Files.deleteIfExists(CLASSES);
                extract(jar);
                warmUp(extracted);
            }
        }
        return extracted;
    }

    private static boolean isExtracted(Path jar, Path extracted) throws IOException {
        return Files.exists(extracted)
                && Files.getLastModifiedTime(extracted).compareTo(Files.getLastModifiedTime(jar)) >= 0;
    }

    private static void extract(Path jar) throws IOException {
        String home = HOME.toString();
        if (!ends(JAVA, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", home)) {
            throw new IllegalStateException("the packaged program could not be taken apart");
        }
    }

    /** Keeps the classes of one start for the starts to come, where the JDK can. */
    private static void warmUp(Path program) throws IOException {
        if (Runtime.version().feature() < CLASSES_KEPT_SINCE) {
            return;
        }
        String kept = "-XX:AOTCacheOutput=" + CLASSES;
        List<String> start = List.of(
                JAVA, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", kept, "-jar", program.toString());
        List<String> command = new ArrayList<>(start);
        command.addAll(
                List.of("warm-up", "--data", HOME.resolveSibling("warm-up").toString()));
        if (!ends(command.toArray(String[]::new))) {
            throw new IllegalStateException("the program could not be warmed up");
        }
    }

    private static boolean ends(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(HOME.resolveSibling("prepared.log").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("countersign"))) {
            folder =
                    Objects.requireNonNull(folder.getParent(), "the repository's root is not above the working folder");
        }
        return folder;
    }

    /** Real data beside the repository; nothing when it is not there. */
    static Stream<Path> realData(String file) {
        return Arrays.asList(ROOT.resolve("../shared/data").normalize().resolve(file)).stream()
                .filter(Files::exists);
    }
}
