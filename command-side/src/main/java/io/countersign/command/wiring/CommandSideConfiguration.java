package io.countersign.command.wiring;

import io.countersign.account.AccountCommand;
import io.countersign.command.process.ProcessConfiguration;
import io.countersign.order.OrderCommand;
import io.countersign.permission.Permissions;
import io.countersign.staff.StaffCommand;
import io.countersign.staff.StaffEvent;
import io.countersign.store.authority.Authorities;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command side: its aggregates, its processes, and who may send what. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"io.countersign.command.account", "io.countersign.command.order", "io.countersign.command.staff"})
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
        Set<Class<?>> commands = Stream.of(AccountCommand.class, OrderCommand.class, StaffCommand.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .collect(Collectors.toSet());
        if (!commands.equals(Permissions.TO_SEND.keySet())) {
            throw new IllegalStateException(
                    "commands and permissions differ: " + commands + " and " + Permissions.TO_SEND.keySet());
        }
    }
}
