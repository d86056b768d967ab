package io.countersign.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * How long after the launcher was called the program is ready, with the data of the demo in place: with what was learnt from
 * the start before, and without it, in turn.
 */
final class Starts implements Measurement {

    private static final int ROUNDS = 7;
    private static final int DAYS = 200;
    private static final Duration ASK_AGAIN = Duration.ofMillis(10);
    private static final int STOP_SECONDS_MAX = 60;
    private static final int OK = 200;
    private static final int KEPT_SINCE = 25;
    private static final String SETTING = "COUNTERSIGN_JAVA_OPTIONS";

    /** Those of the launcher, and nothing that was kept; JDKs that keep nothing do not know how to leave it. */
    private static final String WITHOUT = "-Xms64m -Xmx512m -XX:+UseSerialGC -XX:MaxMetaspaceSize=192m"
            + (Runtime.version().feature() < KEPT_SINCE ? "" : " -XX:AOTMode=off");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Map<String, Object> run(Path data, Report report) throws Exception {
        Path office = data.resolve("office");
        try (HttpClient http = HttpClient.newHttpClient()) {
            report.line("a demo of " + DAYS + " days is made first");
            readyAfter(http, "", "demo", "--days", Integer.toString(DAYS), "--data", office.toString());
            List<Long> with = new ArrayList<>();
            List<Long> without = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                with.add(readyAfter(http, "", "start", "--data", office.toString()));
                without.add(readyAfter(http, WITHOUT, "start", "--data", office.toString()));
                report.line("round " + round + ": ready after " + with.getLast() + " ms, without what was learnt "
                        + without.getLast() + " ms");
            }
            long median = median(with);
            long medianWithout = median(without);
            report.line("median " + median + " ms, without " + medianWithout + " ms");
            return Map.of(
                    "median ms",
                    median,
                    "max ms",
                    sorted(with).max().orElseThrow(),
                    "median ms without",
                    medianWithout,
                    "times as fast",
                    (double) medianWithout / median);
        }
    }

    /** Milliseconds from calling the launcher until the program says that it is fit for traffic; it is stopped then. */
    private static long readyAfter(HttpClient http, String options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("countersign.launcher")));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--port", "0"));
        ProcessBuilder launching = new ProcessBuilder(command).redirectErrorStream(true);
        launching.environment().remove(SETTING);
        if (!options.isEmpty()) {
            launching.environment().put(SETTING, options);
        }
        long begun = System.nanoTime();
        Process program = launching.start();
        try {
            String url = DemoProcess.ready(program);
            HttpRequest ready = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                    .build();
            while (!answers(http, ready)) {
                LockSupport.parkNanos(ASK_AGAIN.toNanos());
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        } finally {
            program.destroy();
            if (!program.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the program does not end");
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest ready) throws IOException, InterruptedException {
        return http.send(ready, BodyHandlers.discarding()).statusCode() == OK;
    }

    private static long median(List<Long> times) {
        return sorted(times).skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static LongStream sorted(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sorted();
    }
}
