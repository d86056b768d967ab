package io.countersign.standalone.watch;

import com.mongodb.client.MongoClient;
import io.countersign.query.history.LiveViews;
import io.countersign.store.commit.GroupCommitCommandBus;
import io.countersign.store.log.EventLog;
import io.countersign.store.nodes.Charge;
import io.countersign.store.processing.ParkedLetters;
import io.countersign.store.processing.Positions;
import io.countersign.store.processing.StreamingGroup;
import io.countersign.store.seal.SealStore;
import io.countersign.web.pages.live.Listeners;
import io.countersign.web.sending.Messages;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what whoever watches the program is told. */
@Configuration(proxyBeanMethods = false)
public class WatchConfiguration {

    private static final int ANSWER_SECONDS_MAX = 2;

    @Bean
    SmartInitializingSingleton commandsAreWatched(
            GroupCommitCommandBus commands, MeterRegistry registry, ObjectProvider<Tracer> tracer) {
        return () -> commands.watchWith(new MeteredCommands(registry, tracer.getIfAvailable(() -> Tracer.NOOP)));
    }

    @Bean
    FiguresOfTheLedger figuresOfTheLedger(
            EventLog log,
            SealStore seal,
            ParkedLetters letters,
            Positions positions,
            List<StreamingGroup> followers,
            LiveViews views,
            Messages messages,
            @Value("${countersign.statement-stale-days}") int staleDays) {
        return new FiguresOfTheLedger(log, seal, letters, positions, followers, views, messages, staleDays);
    }

    @Bean
    LedgerMeters ledgerMeters(
            FiguresOfTheLedger figures,
            List<StreamingGroup> followers,
            LiveViews views,
            Listeners listeners,
            GroupCommitCommandBus commands,
            Charge charge,
            @Value("${countersign.metrics.place-kept:5s}") Duration placeKept,
            @Value("${countersign.metrics.queues-kept:1m}") Duration queuesKept) {
        return new LedgerMeters(
                figures, placeKept, queuesKept, followers, views, listeners::count, commands::waiting, charge);
    }

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

    @Bean
    HealthIndicator mongoHealthIndicator(
            MongoClient client, @Value("${countersign.mongodb.database:countersign}") String name) {
        return new Probe("MongoDB", () -> client.getDatabase(name).runCommand(new Document("ping", 1)));
    }

    /** Down while a follower of the log has stopped or stumbles: what it keeps current is not current any more. */
    @Bean
    HealthIndicator followersHealthIndicator(EventProcessingConfiguration processing, List<StreamingGroup> followers) {
        return () -> {
            List<String> stumbling = followers.stream()
                    .map(StreamingGroup::name)
                    .filter(follower -> processing
                            .eventProcessor(follower, StreamingEventProcessor.class)
                            .filter(WatchConfiguration::stumbles)
                            .isPresent())
                    .toList();
            return (stumbling.isEmpty() ? Health.up() : Health.down())
                    .withDetail("stumbling", stumbling)
                    .build();
        };
    }

    private static boolean stumbles(StreamingEventProcessor processor) {
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }
}
