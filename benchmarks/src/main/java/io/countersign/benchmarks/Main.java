package io.countersign.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Runs one benchmark by name, on stores of its own in a temporary folder. The last line is one JSON object. */
public final class Main {

    private static final List<Measurement> ALL = List.of(
            new Commands(),
            new AsOf(),
            new RebuildView(),
            new RebuildLive(),
            new ReportTimes(),
            new Seal(),
            new Restore(),
            new Capacity(),
            new Browsers(),
            new Nodes(),
            new Starts());

    private Main() {}

    /** Runs the benchmark that the first argument names. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String name = arguments.length == 0 ? "" : arguments[0];
        Measurement measurement =
                ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
        if (measurement == null) {
            System.err.println("bench NAME, where NAME is one of "
                    + ALL.stream().map(Measurement::name).toList());
            System.exit(2);
            return;
        }
        Path data = Files.createTempDirectory("countersign-bench");
        try {
            String machine = machine();
            out.println("machine: " + machine);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("benchmark", name);
            figures.put("machine", machine);
            figures.putAll(measurement.run(data, out::println));
            out.println(JsonMapper.shared().writeValueAsString(figures));
        } finally {
            delete(data);
        }
        System.exit(0);
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + " cores, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", JDK "
                + Runtime.version() + ", heap " + (runtime.maxMemory() >> 20) + " MiB, load "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
