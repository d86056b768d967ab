package io.countersign.store.axonserver;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/**
 * Where an Axon Server is, and what it asks of whoever connects.
 *
 * @param servers host and port of one or several, with commas between them
 * @param token nothing when it asks for none
 * @param certificate the file of the authority that signed for it; nothing for a connection that is not encrypted
 */
public record ServerAddress(String servers, String context, String token, String certificate) {

    private static final int MESSAGE_BYTES_MAX = 64 * 1024 * 1024;
    private static final int HEARTBEAT_MILLIS = 5_000;

    /**
     * How a process connects to it.
     *
     * @param component what kind of process it is
     * @param node its name, which no other has
     */
    public AxonServerConfiguration settings(String component, String node) {
        AxonServerConfiguration.Builder builder = AxonServerConfiguration.builder()
                .servers(servers)
                .context(context)
                .componentName("countersign-" + component)
                .clientId(node)
                .maxMessageSize(MESSAGE_BYTES_MAX);
        if (!token.isBlank()) {
            builder.token(token);
        }
        if (!certificate.isBlank()) {
            builder.ssl(certificate);
        }
        AxonServerConfiguration settings = builder.build();
        settings.getHeartbeat().setEnabled(true);
        settings.getHeartbeat().setInterval(HEARTBEAT_MILLIS);
        settings.getHeartbeat().setTimeout(HEARTBEAT_MILLIS);
        return settings;
    }

    /** Connects with these settings, once somebody asks for the connection. */
    public static AxonServerConnectionManager connections(AxonServerConfiguration settings) {
        return AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .build();
    }

    /** Never says the token. */
    @Override
    public String toString() {
        return servers + "/" + context;
    }
}
