package io.countersign.command.wiring;

import io.countersign.command.process.ProcessConfiguration;
import io.countersign.permission.Contract;
import io.countersign.permission.Permissions;
import io.countersign.policy.PolicyInForce;
import io.countersign.staff.StaffEvent;
import io.countersign.store.authority.Authorities;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command side: its aggregates, its processes, and who may send what. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "io.countersign.command",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter({Aggregate.class, ProcessingGroup.class}))
@Import(ProcessConfiguration.class)
public class CommandSideConfiguration {

    @Bean
    Cache aggregateCache(@Value("${countersign.aggregates-cached-max:20000}") long aggregatesMax) {
        return new AggregateCache(aggregatesMax);
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    @Bean
    ActingResolver actingResolver() {
        return new ActingResolver();
    }

    @Bean
    PolicyResolver policyResolver() {
        return new PolicyResolver(() -> PolicyInForce.AS_DELIVERED);
    }

    @Bean
    SmartInitializingSingleton commandInterceptors(CommandBus commands, EventBus events, Authorities authorities) {
        demandPermissions();
        return () -> {
            commands.registerHandlerInterceptor(new CommandPermission(authorities));
            commands.registerHandlerInterceptor(new RefusalsForCallers());
            events.subscribe(published -> published.forEach(event -> {
                if (event.getPayload() instanceof StaffEvent staff) {
                    authorities.forget(staff.person());
                }
            }));
        };
    }

    /** A process that does not know who may do what does not start. */
    private static void demandPermissions() {
        Set<Class<?>> commands = Contract.everythingIn(Contract.COMMANDS);
        if (!commands.equals(Permissions.TO_SEND.keySet())) {
            throw new IllegalStateException(
                    "commands and permissions differ: " + commands + " and " + Permissions.TO_SEND.keySet());
        }
    }
}
