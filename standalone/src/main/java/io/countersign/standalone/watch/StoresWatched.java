package io.countersign.standalone.watch;

import com.mongodb.client.MongoClient;
import io.countersign.store.axonserver.Presence;
import io.countersign.store.mongo.SharedDatabase;
import io.countersign.store.wiring.WithAxonServer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Whether each store answers, and the server that messages go through; each process takes what it needs. */
public final class StoresWatched {

    private static final int ANSWER_SECONDS_MAX = 2;
    private static final String MONGO = "MongoDB";

    private StoresWatched() {}

    /** Where tables are. */
    @Configuration(proxyBeanMethods = false)
    public static class Tables {

        @Bean
        HealthIndicator postgresHealthIndicator(DataSource database) {
            return new Probe("PostgreSQL", () -> {
                try (Connection connection = database.getConnection()) {
                    if (!connection.isValid(ANSWER_SECONDS_MAX)) {
                        throw new SQLException("the connection does not answer");
                    }
                }
            });
        }
    }

    /** Where views are kept. */
    @Configuration(proxyBeanMethods = false)
    public static class Views {

        @Bean
        HealthIndicator mongoHealthIndicator(
                MongoClient client, @Value("${countersign.mongodb.database:countersign}") String name) {
            return new Probe(MONGO, () -> client.getDatabase(name).runCommand(new Document("ping", 1)));
        }
    }

    /** Where positions and dead letters are kept, and no views. */
    @Configuration(proxyBeanMethods = false)
    public static class Positions {

        @Bean
        HealthIndicator mongoHealthIndicator(SharedDatabase shared) {
            return new Probe(MONGO, () -> shared.database().runCommand(new Document("ping", 1)));
        }
    }

    /** The server, and whether this process is reached by way of it. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(WithAxonServer.class)
    public static class Server {

        @Bean
        HealthIndicator axonServerHealthIndicator(Presence presence) {
            return new Probe("Axon Server", presence::demandHere);
        }
    }

    /** Whether the edge reaches those who decide and those who answer. */
    @Configuration(proxyBeanMethods = false)
    public static class Sides {

        @Bean
        HealthIndicator commandSideHealthIndicator(Presence presence) {
            return new Probe("the command side", presence::demandCommandSide);
        }

        @Bean
        HealthIndicator querySideHealthIndicator(Presence presence) {
            return new Probe("the query side", presence::demandQuerySide);
        }
    }
}
