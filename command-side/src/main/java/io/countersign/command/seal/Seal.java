package io.countersign.command.seal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.people.Acting;
import io.countersign.seal.KeyId;
import io.countersign.seal.SealCommand.NoteKey;
import io.countersign.seal.SealCommand.OrderKey;
import io.countersign.seal.SealCommand.RetireKey;
import io.countersign.seal.SealEvent.KeyOrdered;
import io.countersign.seal.SealEvent.KeyRetired;
import io.countersign.seal.SealEvent.KeyTakenUp;
import io.countersign.seal.SealId;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The keys of the seal over the log. A new one is ordered, made where the log is sealed, and taken up: from then on it
 * signs beside the others, until they are retired.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Seal {

    @AggregateIdentifier
    private SealId id;

    private final Set<KeyId> signing = new HashSet<>();
    private final Set<KeyId> retired = new HashSet<>();
    private boolean awaited;

    Seal() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OrderKey command, Acting acting) {
        OrderingAKey.RULES.demand(new OrderingAKey.Facts(command.seal(), command.reason(), awaited));
        apply(new KeyOrdered(command.seal(), command.reason(), acting.person()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteKey command) {
        if (!signing.contains(command.key()) && !retired.contains(command.key())) {
            apply(new KeyTakenUp(command.seal(), command.key(), command.publicKey()));
        }
    }

    @CommandHandler
    void handle(RetireKey command, Acting acting) {
        RetiringAKey.RULES.demand(new RetiringAKey.Facts(command.key(), command.reason(), signing, retired));
        if (signing.contains(command.key())) {
            apply(new KeyRetired(id, command.key(), command.reason(), acting.person()));
        }
    }

    @EventSourcingHandler
    void on(KeyOrdered event) {
        id = event.seal();
        awaited = true;
    }

    @EventSourcingHandler
    void on(KeyTakenUp event) {
        id = event.seal();
        signing.add(event.key());
        awaited = false;
    }

    @EventSourcingHandler
    void on(KeyRetired event) {
        signing.remove(event.key());
        retired.add(event.key());
    }
}
