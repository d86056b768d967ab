package io.countersign.command.policy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.people.Acting;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.PolicyCommand.PublishPolicy;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The office's policy: figures are published, hold until others are, and keep their version for ever. */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Policy {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private PolicyId id;

    private int version;
    private @Nullable OfficePolicy figures;

    Policy() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishPolicy command, Acting acting) {
        PublishingAPolicy.RULES.demand(
                new PublishingAPolicy.Facts(command.policy(), command.figures(), command.reason()));
        if (!command.figures().equals(figures)) {
            apply(new PolicyPublished(
                    command.policy(), version + 1, command.figures(), command.reason(), acting.person()));
        }
    }

    @EventSourcingHandler
    void on(PolicyPublished event) {
        id = event.policy();
        version = event.version();
        figures = event.figures();
    }
}
