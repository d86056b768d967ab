package io.countersign.command.dispatch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.dispatch.DispatchCommand.ConfirmReceipt;
import io.countersign.dispatch.DispatchCommand.RegisterDispatch;
import io.countersign.dispatch.DispatchCommand.TrackDispatch;
import io.countersign.dispatch.DispatchEvent.DispatchReceived;
import io.countersign.dispatch.DispatchEvent.DispatchRegistered;
import io.countersign.dispatch.DispatchEvent.DispatchTracked;
import io.countersign.dispatch.DispatchId;
import io.countersign.people.Acting;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Something that was sent to a customer beside the goods of an order: registered, tracked, received. */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Dispatch {

    @AggregateIdentifier
    private DispatchId id;

    private @Nullable Fingerprint beginning;
    private LocalDate sentOn;
    private final Set<Fingerprint> sightings = new HashSet<>();
    private @Nullable LocalDate receivedOn;

    Dispatch() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterDispatch command, Acting acting) {
        DispatchRegistered registering = new DispatchRegistered(
                command.dispatch(),
                command.account(),
                command.kind(),
                command.contents(),
                command.order(),
                command.carrier(),
                command.waybill(),
                command.sentOn(),
                acting.person());
        RegisteringADispatch.RULES.demand(new RegisteringADispatch.Facts(
                beginning, fingerprintOf(registering), command.contents(), command.sentOn(), acting.today()));
        if (beginning == null) {
            apply(registering);
        }
    }

    /** The same note twice is one note, also after the dispatch has arrived. */
    @CommandHandler
    void handle(TrackDispatch command, Acting acting) {
        if (sightings.contains(Fingerprint.of(command.seenOn(), command.note()))) {
            return;
        }
        TrackingADispatch.RULES.demand(
                new TrackingADispatch.Facts(receivedOn, sentOn, command.seenOn(), command.note(), acting.today()));
        apply(new DispatchTracked(id, command.seenOn(), command.note(), acting.person()));
    }

    @CommandHandler
    void handle(ConfirmReceipt command, Acting acting) {
        ConfirmingReceipt.RULES.demand(
                new ConfirmingReceipt.Facts(receivedOn, sentOn, command.receivedOn(), acting.today()));
        if (receivedOn == null) {
            apply(new DispatchReceived(id, command.receivedOn(), acting.person()));
        }
    }

    @EventSourcingHandler
    void on(DispatchRegistered event) {
        id = event.dispatch();
        sentOn = event.sentOn();
        beginning = fingerprintOf(event);
    }

    @EventSourcingHandler
    void on(DispatchTracked event) {
        sightings.add(Fingerprint.of(event.seenOn(), event.note()));
    }

    @EventSourcingHandler
    void on(DispatchReceived event) {
        receivedOn = event.receivedOn();
    }

    private static Fingerprint fingerprintOf(DispatchRegistered event) {
        return Fingerprint.of(
                event.account(),
                event.kind(),
                event.contents(),
                Optional.ofNullable(event.order()),
                Optional.ofNullable(event.carrier()),
                Optional.ofNullable(event.waybill()),
                event.sentOn());
    }
}
