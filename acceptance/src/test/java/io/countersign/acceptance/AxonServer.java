package io.countersign.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A real Axon Server, where somebody has one: already running, or as a program to be started. */
final class AxonServer implements AutoCloseable {

    private static final @Nullable String RUNNING = System.getenv("COUNTERSIGN_TEST_AXON_SERVERS");
    private static final @Nullable String PROGRAM = System.getenv("COUNTERSIGN_AXON_SERVER_JAR");

    private static final String SKIPPED = "skipped: there is no Axon Server; name a running one in"
            + " COUNTERSIGN_TEST_AXON_SERVERS, or its program in COUNTERSIGN_AXON_SERVER_JAR";

    /** It may want another Java than the tests run with. */
    private static final String JAVA = Objects.requireNonNullElse(
            System.getenv("COUNTERSIGN_AXON_SERVER_JAVA"),
            Path.of(System.getProperty("java.home"), "bin", "java").toString());

    private static final long PATIENCE_SECONDS = 120;
    private static final long LOOK_AGAIN_NANOS = 100_000_000;

    private final String address;
    private final @Nullable Process process;

    private AxonServer(String address, @Nullable Process process) {
        this.address = address;
        this.process = process;
    }

    /** Is one at hand? */
    static boolean isAtHand() {
        return RUNNING != null || PROGRAM != null;
    }

    /** Where none is at hand, a test is skipped and says so. */
    static void assumeAtHand() {
        assumeTrue(isAtHand(), SKIPPED);
    }

    /** The server that is at hand. */
    static AxonServer atHand(Path data) {
        return RUNNING != null ? new AxonServer(RUNNING, null) : start(data, Objects.requireNonNull(PROGRAM));
    }

    /** One more, with nothing in it; where none can be started, a test is skipped and says so. */
    static AxonServer another(Path data) {
        assumeTrue(PROGRAM != null, SKIPPED);
        return start(data, Objects.requireNonNull(PROGRAM));
    }

    private static AxonServer start(Path data, String program) {
        int port = freePort();
        try {
            Files.createDirectories(data);
            Process process = new ProcessBuilder(List.of(
                            JAVA,
                            "-Xmx512m",
                            "-jar",
                            program,
                            "--axoniq.axonserver.port=" + port,
                            "--server.port=" + freePort(),
                            "--server.address=127.0.0.1",
                            "--axoniq.axonserver.name=server",
                            "--axoniq.axonserver.hostname=127.0.0.1",
                            "--axoniq.axonserver.event.storage=" + data.resolve("events"),
                            "--axoniq.axonserver.snapshot.storage=" + data.resolve("events"),
                            "--axoniq.axonserver.controldb-path=" + data,
                            "--axoniq.axonserver.pid-file-location=" + data,
                            "--axoniq.axonserver.plugin-package-directory=" + data.resolve("plugins"),
                            "--axoniq.axonserver.plugin-cache-directory=" + data.resolve("plugins-cache")))
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("server.log").toFile())
                    .start();
            await(process, port);
            return new AxonServer("127.0.0.1:" + port, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process process, int port) {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < giveUpAt) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
        process.destroy();
        throw new IllegalStateException("the Axon Server did not start");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
