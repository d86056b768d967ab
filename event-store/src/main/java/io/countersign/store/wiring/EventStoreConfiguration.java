package io.countersign.store.wiring;

import io.countersign.store.authority.Authorities;
import io.countersign.store.log.EventReading;
import io.countersign.store.policy.Policies;
import io.countersign.store.upcasting.Upcasters;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The event store, declared piece by piece: the framework's own wiring of these pieces falls back to memory or to no
 * transactions without a word.
 */
@Configuration(proxyBeanMethods = false)
@Import({GroundConfiguration.class, LogInPostgres.class, ServerConnection.class, LogOnServer.class})
public class EventStoreConfiguration {

    @Bean
    Upcasters upcasters() {
        return Upcasters.ALL;
    }

    @Bean
    EventReading eventReading(Upcasters upcasters) {
        return new EventReading(upcasters);
    }

    @Bean
    Authorities authorities(EventStore events) {
        return new Authorities(events);
    }

    @Bean
    Policies policies(EventStore events) {
        return new Policies(events);
    }
}
