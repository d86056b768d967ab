package io.countersign.benchmarks;

import io.countersign.command.wiring.CommandSideConfiguration;
import io.countersign.store.processing.Processing;
import io.countersign.store.wiring.EventStoreConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command side on one of three write paths, over the same store. */
enum WritePath {
    GROUP_COMMIT(CommandSideAlone.class),
    SIMPLE(SimpleBus.class, WithoutCache.class),
    SIMPLE_CACHED(SimpleBus.class);

    private final Class<?>[] replacing;

    WritePath(Class<?>... replacing) {
        this.replacing = replacing;
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(CommandSideAlone.class)
                .sources(replacing)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "countersign.data", data.toString(),
                        "spring.main.allow-bean-definition-overriding", "true",
                        "axon.axonserver.enabled", "false",
                        "logging.level.root", "warn"))
                .run();
    }

    /** The command side without views and without an edge. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {
                AxonTimeoutAutoConfiguration.class,
                JdbcAutoConfiguration.class,
                AxonServerAutoConfiguration.class,
                AxonServerBusAutoConfiguration.class,
                AxonServerActuatorAutoConfiguration.class,
                UpdateCheckerAutoConfiguration.class
            },
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                "gg.jte.springframework.boot.autoconfigure.JteAutoConfiguration"
            })
    @Import({EventStoreConfiguration.class, Processing.class, CommandSideConfiguration.class})
    static class CommandSideAlone {}

    /** The framework's bus as it comes. */
    @Configuration(proxyBeanMethods = false)
    static class SimpleBus {

        @Bean
        CommandBus commandBus(TransactionManager transactions, List<CorrelationDataProvider> correlation) {
            SimpleCommandBus bus =
                    SimpleCommandBus.builder().transactionManager(transactions).build();
            bus.registerHandlerInterceptor(new CorrelationDataInterceptor<CommandMessage<?>>(correlation));
            return bus;
        }
    }

    /** Every command reads its aggregate's events. */
    @Configuration(proxyBeanMethods = false)
    static class WithoutCache {

        @Bean
        Cache aggregateCache() {
            return NoCache.INSTANCE;
        }
    }
}
