package io.countersign.standalone.watch;

import io.countersign.store.processing.StreamingGroup;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of those who follow the log. */
@Configuration(proxyBeanMethods = false)
public class FollowersWatched {

    /** Down while a follower of the log has stopped or stumbles: what it keeps current is not current any more. */
    @Bean
    HealthIndicator followersHealthIndicator(EventProcessingConfiguration processing, List<StreamingGroup> followers) {
        return () -> {
            List<String> stumbling = followers.stream()
                    .map(StreamingGroup::name)
                    .filter(follower -> processing
                            .eventProcessor(follower, StreamingEventProcessor.class)
                            .filter(FollowersWatched::stumbles)
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
