package io.countersign.command.operation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.operation.ViewCommand.NoteRebuildFailure;
import io.countersign.operation.ViewCommand.NoteSwitch;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewEvent.ViewRebuildFailed;
import io.countersign.operation.ViewEvent.ViewRebuildOrdered;
import io.countersign.operation.ViewEvent.ViewSwitched;
import io.countersign.operation.ViewName;
import io.countersign.people.Acting;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A view of the query side: somebody orders it built anew, and either reads move over or it failed. */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class View {

    @AggregateIdentifier
    private ViewName id;

    private boolean underWay;
    private @Nullable Fingerprint end;

    View() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RebuildView command, Acting acting) {
        RebuildingAView.RULES.demand(new RebuildingAView.Facts(command.reason(), underWay));
        apply(new ViewRebuildOrdered(command.view(), command.reason(), acting.person()));
    }

    @CommandHandler
    void handle(NoteSwitch command) {
        ViewSwitched switching = new ViewSwitched(
                id,
                command.generation(),
                command.position(),
                command.events(),
                command.documents(),
                command.digestBefore(),
                command.digestAfter(),
                command.firstDifference(),
                command.millis());
        NotingTheEndOfARebuild.RULES.demand(new NotingTheEndOfARebuild.Facts(underWay, end, fingerprintOf(switching)));
        if (underWay) {
            apply(switching);
        }
    }

    @CommandHandler
    void handle(NoteRebuildFailure command) {
        ViewRebuildFailed failing = new ViewRebuildFailed(id, command.cause());
        NotingTheEndOfARebuild.RULES.demand(new NotingTheEndOfARebuild.Facts(underWay, end, fingerprintOf(failing)));
        if (underWay) {
            apply(failing);
        }
    }

    @EventSourcingHandler
    void on(ViewRebuildOrdered event) {
        id = event.view();
        underWay = true;
        end = null;
    }

    @EventSourcingHandler
    void on(ViewSwitched event) {
        underWay = false;
        end = fingerprintOf(event);
    }

    @EventSourcingHandler
    void on(ViewRebuildFailed event) {
        underWay = false;
        end = fingerprintOf(event);
    }

    private static Fingerprint fingerprintOf(ViewSwitched event) {
        return Fingerprint.of(
                event.generation(),
                event.position(),
                event.events(),
                event.documents(),
                event.digestBefore(),
                event.digestAfter(),
                Optional.ofNullable(event.firstDifference()),
                event.millis());
    }

    private static Fingerprint fingerprintOf(ViewRebuildFailed event) {
        return Fingerprint.of(event.cause());
    }
}
