package io.countersign.standalone.watch;

import io.countersign.web.pages.live.Listeners;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of the edge, where people and programs come in. */
@Configuration(proxyBeanMethods = false)
public class DoorWatched {

    @Bean
    MeterBinder listening(Listeners listeners) {
        return registry -> Gauge.builder("countersign.live.listeners", listeners::count)
                .description("Browsers whose pages are kept current")
                .register(registry);
    }
}
