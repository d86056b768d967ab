package io.countersign.store.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.junit.jupiter.api.Test;

class ServerAddressTest {

    private final ServerAddress address = new ServerAddress("one:8124,other:8124", "ledger", "a-secret", "");

    @Test
    void the_token_goes_to_the_server_and_nowhere_else() {
        AxonServerConfiguration settings = address.settings("web", "node-1");

        assertThat(settings.getToken()).isEqualTo("a-secret");
        assertThat(settings.getServers()).isEqualTo("one:8124,other:8124");
        assertThat(settings.getContext()).isEqualTo("ledger");
        assertThat(settings.getComponentName()).isEqualTo("countersign-web");
        assertThat(settings.isSslEnabled()).isFalse();
        assertThat(address).hasToString("one:8124,other:8124/ledger");
    }
}
