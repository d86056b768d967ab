package io.countersign.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program with the demo's people and no business, in a process of its own. */
final class DemoProcess implements AutoCloseable {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int STOP_SECONDS_MAX = 60;

    private final Process process;
    private final String url;

    private DemoProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it, and returns when it is ready. */
    static DemoProcess start(Path data, Map<String, String> settings) throws IOException {
        ProcessBuilder starting = new ProcessBuilder(
                        JAVA,
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        programJar(),
                        "demo",
                        "--empty",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true);
        starting.environment().putAll(settings);
        Process process = starting.start();
        String url = ready(process);
        Thread.ofVirtual().start(() -> drain(process));
        return new DemoProcess(process, url);
    }

    String url() {
        return url;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String programJar() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> entry.endsWith("countersign-program.jar"))
                .findFirst()
                .orElseThrow();
    }

    /** Where a program that was just started is found, once it says that it is ready. */
    static String ready(Process program) throws IOException {
        BufferedReader output = program.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith("ready ")) {
                return line.substring("ready ".length());
            }
        }
        throw new IllegalStateException(String.join("\n", said));
    }

    private static void drain(Process program) {
        program.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {});
    }
}
