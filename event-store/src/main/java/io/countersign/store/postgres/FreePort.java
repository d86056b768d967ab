package io.countersign.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that opens it only after a while. It is below those that systems give to whoever asks for any: one of
 * these could be given to somebody else between the look and the start, such as the views' server that starts meanwhile.
 */
final class FreePort {

    private static final int LEAST = 20_000;

    /** Linux gives ports from here on, other systems higher ones. */
    private static final int BEYOND = 32_768;

    private static final int TRIES_MAX = 100;

    private FreePort() {}

    /** A port of this machine that nobody has open on the loopback address. */
    static int find() {
        for (int tries = 1; ; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LEAST, BEYOND);
            try (ServerSocket look = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return look.getLocalPort();
            } catch (IOException taken) {
                if (tries == TRIES_MAX) {
                    throw new UncheckedIOException("no port of the loopback address is free", taken);
                }
            }
        }
    }
}
