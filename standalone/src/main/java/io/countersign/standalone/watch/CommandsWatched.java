package io.countersign.standalone.watch;

import io.countersign.store.commit.GroupCommitCommandBus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of commands, where they are handled. */
@Configuration(proxyBeanMethods = false)
public class CommandsWatched {

    @Bean
    SmartInitializingSingleton commandsAreWatched(
            GroupCommitCommandBus commands, MeterRegistry registry, ObjectProvider<Tracer> tracer) {
        return () -> commands.watchWith(new MeteredCommands(registry, tracer.getIfAvailable(() -> Tracer.NOOP)));
    }

    @Bean
    MeterBinder commandsWaiting(GroupCommitCommandBus commands) {
        return registry -> Gauge.builder("countersign.commands.waiting", commands::waiting)
                .description("Commands that were taken and wait for their batch")
                .register(registry);
    }
}
