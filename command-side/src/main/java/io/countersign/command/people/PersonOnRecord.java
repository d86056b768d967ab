package io.countersign.command.people;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.people.Acting;
import io.countersign.people.ErasureId;
import io.countersign.people.ErasureReason;
import io.countersign.people.PersonCommand.ErasePerson;
import io.countersign.people.PersonEvent.PersonErased;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A person of whom the ledger has a number, until they are erased.
 *
 * <p>Names are none of its business: whoever keeps them forgets them when this says so.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class PersonOnRecord {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private ErasureId id;

    private @Nullable ErasureReason erased;

    PersonOnRecord() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ErasePerson command, Acting acting) {
        ErasingAPerson.RULES.demand(
                new ErasingAPerson.Facts(command.person(), acting.person(), erased, command.reason()));
        if (erased == null) {
            apply(new PersonErased(command.erasure(), command.person(), command.reason(), acting.person()));
        }
    }

    @EventSourcingHandler
    void on(PersonErased event) {
        id = event.erasure();
        erased = event.reason();
    }
}
