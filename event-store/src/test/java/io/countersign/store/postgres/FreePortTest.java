package io.countersign.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void it_is_free_and_none_that_the_system_gives_to_whoever_asks_for_any() throws IOException {
        int port = FreePort.find();

        try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(server.getLocalPort()).isEqualTo(port).isLessThan(any.getLocalPort());
        }
    }
}
