package io.countersign.command.operation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.operation.ViewCommand.CertifyView;
import io.countersign.operation.ViewCommand.NoteCertification;
import io.countersign.operation.ViewCommand.NoteCertificationFailure;
import io.countersign.operation.ViewCommand.NoteRebuildFailure;
import io.countersign.operation.ViewCommand.NoteSwitch;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewEvent.ViewCertificationOrdered;
import io.countersign.operation.ViewEvent.ViewCertified;
import io.countersign.operation.ViewEvent.ViewNotCertified;
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

/**
 * A view of the query side: somebody orders it built anew, and either reads move over or it failed. And it is certified
 * or not, because somebody wants to know or because it is time.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class View {

    @AggregateIdentifier
    private ViewName id;

    private boolean underWay;
    private @Nullable Fingerprint end;
    private boolean certificationAwaited;
    private @Nullable Fingerprint lastCertification;

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

    /** Whoever asks while somebody waits already hears of it with them. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CertifyView command, Acting acting) {
        if (!certificationAwaited) {
            apply(new ViewCertificationOrdered(command.view(), acting.person()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteCertification command) {
        ViewCertified certifying =
                new ViewCertified(command.view(), command.position(), command.digest(), command.size(), command.root());
        if (certificationAwaited || !fingerprintOf(certifying).equals(lastCertification)) {
            apply(certifying);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteCertificationFailure command) {
        NotingThatAViewIsNotCertified.RULES.demand(new NotingThatAViewIsNotCertified.Facts(
                command.firstDifference(), command.firstBroken(), command.failure()));
        ViewNotCertified failing = new ViewNotCertified(
                command.view(),
                command.position(),
                command.firstDifference(),
                command.firstBroken(),
                command.failure());
        if (certificationAwaited || !fingerprintOf(failing).equals(lastCertification)) {
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

    @EventSourcingHandler
    void on(ViewCertificationOrdered event) {
        id = event.view();
        certificationAwaited = true;
    }

    @EventSourcingHandler
    void on(ViewCertified event) {
        id = event.view();
        certificationAwaited = false;
        lastCertification = fingerprintOf(event);
    }

    @EventSourcingHandler
    void on(ViewNotCertified event) {
        id = event.view();
        certificationAwaited = false;
        lastCertification = fingerprintOf(event);
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

    private static Fingerprint fingerprintOf(ViewCertified event) {
        return Fingerprint.of(event.position(), event.digest(), event.size(), event.root());
    }

    private static Fingerprint fingerprintOf(ViewNotCertified event) {
        return Fingerprint.of(
                event.position(),
                Optional.ofNullable(event.firstDifference()),
                Optional.ofNullable(event.firstBroken()),
                Optional.ofNullable(event.failure()));
    }
}
