package io.countersign.store.wiring;

import io.countersign.store.axonserver.CommandsThroughServer;
import io.countersign.store.axonserver.Presence;
import io.countersign.store.axonserver.QueriesThroughServer;
import io.countersign.store.axonserver.ServerAddress;
import io.countersign.store.axonserver.ThroughServer;
import io.countersign.store.commit.GroupCommitCommandBus;
import io.countersign.store.nodes.Part;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The way through an Axon Server, for commands and questions, which every process of the program goes. */
@Configuration(proxyBeanMethods = false)
@Conditional(WithAxonServer.class)
public class ServerConnection {

    private static final int QUERIES_AT_ONCE = 32;

    /** How long each step of a stop may take before the next begins all the same. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    /** Names this process: two containers may have the same name and the same process number. */
    @Bean
    NodeName nodeName() {
        return NodeName.random();
    }

    @Bean
    AxonServerConfiguration axonServerSettings(
            NodeName node,
            @Value("${countersign.part:whole}") String part,
            @Value("${countersign.axon.servers}") String servers,
            @Value("${countersign.axon.context:default}") String context,
            @Value("${countersign.axon.token:}") String token,
            @Value("${countersign.axon.certificate:}") String certificate) {
        AxonServerConfiguration settings = new ServerAddress(servers, context, token, certificate)
                .settings(Part.of(part).written(), node.name());
        settings.setQueryThreads(QUERIES_AT_ONCE);
        return settings;
    }

    @Bean(destroyMethod = "shutdown")
    AxonServerConnectionManager axonServerConnections(AxonServerConfiguration settings) {
        return ServerAddress.connections(settings);
    }

    @Bean
    ThroughServer throughServer(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            Serializer plumbing,
            ObjectProvider<GroupCommitCommandBus> here) {
        return new ThroughServer(connections, settings, plumbing, here.getIfAvailable());
    }

    @Bean
    @Primary
    CommandsThroughServer commandBus(ThroughServer server) {
        return server.commands();
    }

    @Bean
    QueriesThroughServer queryBus(ThroughServer server) {
        return server.queries();
    }

    @Bean
    Presence presence(
            AxonServerConnectionManager connections, NodeName node, @Value("${countersign.part:whole}") String part) {
        return new Presence(connections::getConnection, Part.of(part), node.name());
    }

    /** The server passes nothing on any more, then what was passed on is done, and only then do handlers and stores go. */
    @Bean
    ConfigurerModule whatIsUnderWayEnds(ThroughServer server) {
        return configurer -> {
            configurer.configureLifecyclePhaseTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            configurer.onShutdown(Phase.INBOUND_QUERY_CONNECTOR, server::endQueries);
            configurer.onShutdown(Phase.INBOUND_COMMAND_CONNECTOR, server::endCommands);
        };
    }
}
