package io.countersign.command.reservation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.people.Acting;
import io.countersign.policy.OfficePolicy.ReservationTerms;
import io.countersign.policy.PolicyInForce;
import io.countersign.reservation.ReservationCommand.ConfirmReservation;
import io.countersign.reservation.ReservationCommand.FulfilReservation;
import io.countersign.reservation.ReservationCommand.MissMonday;
import io.countersign.reservation.ReservationCommand.OpenReservation;
import io.countersign.reservation.ReservationCommand.ReleaseReservation;
import io.countersign.reservation.ReservationEvent.TransferReservationConfirmed;
import io.countersign.reservation.ReservationEvent.TransferReservationFulfilled;
import io.countersign.reservation.ReservationEvent.TransferReservationMissed;
import io.countersign.reservation.ReservationEvent.TransferReservationOpened;
import io.countersign.reservation.ReservationEvent.TransferReservationReleased;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A transfer reservation (调拨单): goods held for a customer, who is asked each Monday whether they are still wanted.
 *
 * <p>A confirmation counts for the week it is given in. Too many Mondays in a row without one, and the goods are there
 * for others again. It ends by a release, or when the goods leave with their order.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class TransferReservation {

    @AggregateIdentifier
    private ReservationId id;

    private @Nullable Fingerprint beginning;
    private String model;
    private WarehouseId warehouse;
    private LocalDate openedOn;
    private State state;
    private LocalDate settledUntil;
    private int missedMondays;

    private enum State {
        HELD,
        RELEASED,
        FULFILLED
    }

    TransferReservation() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenReservation command, Acting acting) {
        TransferReservationOpened opening = new TransferReservationOpened(
                command.reservation(),
                command.account(),
                command.model(),
                command.warehouse(),
                command.quantity(),
                command.order(),
                acting.today(),
                acting.person());
        OpeningAReservation.RULES.demand(new OpeningAReservation.Facts(
                beginning,
                fingerprintOf(opening),
                command.reservation(),
                command.model(),
                command.warehouse(),
                command.quantity(),
                command.order()));
        if (beginning == null) {
            apply(opening);
        }
    }

    @CommandHandler
    void handle(ConfirmReservation command, Acting acting) {
        ConfirmingAReservation.RULES.demand(new ConfirmingAReservation.Facts(state == State.HELD));
        LocalDate monday = acting.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (monday.isAfter(settledUntil) || missedMondays > 0) {
            apply(new TransferReservationConfirmed(id, monday, acting.person()));
        }
    }

    @CommandHandler
    void handle(MissMonday command, Acting acting, PolicyInForce policy) {
        MissingAMonday.RULES.demand(new MissingAMonday.Facts(command.monday(), acting.today()));
        if (state != State.HELD
                || openedOn.isAfter(command.monday())
                || !command.monday().isAfter(settledUntil)) {
            return;
        }
        apply(new TransferReservationMissed(id, command.monday(), missedMondays + 1));
        ReservationTerms terms = policy.figures().reservations();
        if (terms.releasedAutomatically() && missedMondays >= terms.missedMondaysMax()) {
            release(nobodyConfirmedIt(missedMondays), true, acting, policy);
        }
    }

    @CommandHandler
    void handle(ReleaseReservation command, Acting acting, PolicyInForce policy) {
        ReleasingAReservation.RULES.demand(new ReleasingAReservation.Facts(state != State.FULFILLED, command.reason()));
        if (state == State.HELD) {
            release(command.reason(), false, acting, policy);
        }
    }

    @CommandHandler
    void handle(FulfilReservation command, Acting acting) {
        if (state == State.HELD) {
            apply(new TransferReservationFulfilled(id, acting.today()));
        }
    }

    @EventSourcingHandler
    void on(TransferReservationOpened event) {
        id = event.reservation();
        beginning = fingerprintOf(event);
        model = event.model();
        warehouse = event.warehouse();
        openedOn = event.openedOn();
        settledUntil = LocalDate.MIN;
        state = State.HELD;
    }

    @EventSourcingHandler
    void on(TransferReservationConfirmed event) {
        settledUntil = event.monday();
        missedMondays = 0;
    }

    @EventSourcingHandler
    void on(TransferReservationMissed event) {
        settledUntil = event.monday();
        missedMondays = event.missedMondays();
    }

    @EventSourcingHandler
    void on(TransferReservationReleased event) {
        state = State.RELEASED;
    }

    @EventSourcingHandler
    void on(TransferReservationFulfilled event) {
        state = State.FULFILLED;
    }

    private void release(String reason, boolean automatic, Acting acting, PolicyInForce policy) {
        apply(new TransferReservationReleased(
                id, model, warehouse, reason, automatic, policy.version(), acting.today(), acting.person()));
    }

    private static String nobodyConfirmedIt(int mondays) {
        return "nobody confirmed it; Mondays missed in a row: " + mondays;
    }

    private static Fingerprint fingerprintOf(TransferReservationOpened event) {
        return Fingerprint.of(
                event.account(),
                event.model(),
                event.warehouse(),
                event.quantity(),
                Optional.ofNullable(event.order()));
    }
}
