package io.countersign.command.wiring;

import io.countersign.command.process.OutboxConfiguration;
import io.countersign.command.process.ProcessConfiguration;
import io.countersign.permission.Contract;
import io.countersign.permission.Permissions;
import io.countersign.policy.PolicyEvent;
import io.countersign.staff.StaffEvent;
import io.countersign.store.authority.Authorities;
import io.countersign.store.commit.GroupCommitCommandBus;
import io.countersign.store.policy.Policies;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.ObjectProvider;
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
        resourcePattern = "**/{outermost:[^$]+}.class", // none of them is a class within another: half as many to read
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter({Aggregate.class, ProcessingGroup.class}))
@Import({ProcessConfiguration.class, OutboxConfiguration.class})
public class CommandSideConfiguration {

    @Bean
    AggregateCache aggregateCache(@Value("${countersign.aggregates-cached-max:20000}") long aggregatesMax) {
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
    PolicyResolver policyResolver(Policies policies) {
        return new PolicyResolver(policies::inForce);
    }

    @Bean
    SmartInitializingSingleton commandInterceptors(
            CommandBus commands,
            ObjectProvider<GroupCommitCommandBus> groupCommit,
            EventBus events,
            Authorities authorities,
            Policies policies) {
        demandPermissions();
        return () -> {
            commands.registerHandlerInterceptor(new CommandPermission(authorities));
            commands.registerHandlerInterceptor(new RefusalsForCallers());
            groupCommit.forEach(bus -> bus.followFailuresWith(new RefusalsOnRecord()));
            events.subscribe(published -> published.forEach(event -> {
                switch (event.getPayload()) {
                    case StaffEvent staff -> forget(() -> authorities.forget(staff.person()));
                    case PolicyEvent policy -> forget(policies::forget);
                    default -> {}
                }
            }));
        };
    }

    /** At once, for what is still decided in this transaction, and after it, for what was read in the meantime. */
    private static void forget(Runnable forgetting) {
        forgetting.run();
        CurrentUnitOfWork.ifStarted(work -> work.root().afterCommit(committed -> forgetting.run()));
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
