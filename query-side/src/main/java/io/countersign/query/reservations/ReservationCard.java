package io.countersign.query.reservations;

import io.countersign.people.PersonId;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.reservation.ReservationEvent;
import io.countersign.reservation.ReservationEvent.TransferReservationConfirmed;
import io.countersign.reservation.ReservationEvent.TransferReservationFulfilled;
import io.countersign.reservation.ReservationEvent.TransferReservationMissed;
import io.countersign.reservation.ReservationEvent.TransferReservationOpened;
import io.countersign.reservation.ReservationEvent.TransferReservationReleased;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.reservation.ReservationQuery.State;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of each transfer reservation, with every Monday on which it was confirmed or missed. */
public final class ReservationCard implements TimelessFold<Reservation> {

    private static final Set<String> EVENTS = StoredNames.namesOf(ReservationEvent.class);

    @Override
    public String name() {
        return "reservations";
    }

    @Override
    public Class<Reservation> document() {
        return Reservation.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof ReservationEvent reservation
                ? reservation.reservation().value()
                : null;
    }

    @Override
    public Reservation after(@Nullable Reservation before, Object event) {
        return event instanceof TransferReservationOpened opened
                ? opened(opened)
                : new Draft(Fold.demand(before, event)).after((ReservationEvent) event);
    }

    private static Reservation opened(TransferReservationOpened event) {
        return new Reservation(
                event.reservation(),
                event.account(),
                State.OPEN,
                event.model(),
                event.warehouse(),
                event.quantity(),
                event.order(),
                event.openedOn(),
                event.openedBy(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                0);
    }

    /** A reservation under change. */
    private static final class Draft {

        private final Reservation before;
        private State state;
        private List<LocalDate> confirmed;
        private List<LocalDate> missed;
        private @Nullable PersonId confirmedBy;
        private @Nullable LocalDate endedOn;
        private @Nullable PersonId releasedBy;
        private @Nullable String reason;
        private boolean automatic;

        Draft(Reservation before) {
            this.before = before;
            state = before.state();
            confirmed = before.confirmedMondays();
            missed = before.missedMondays();
            confirmedBy = before.confirmedBy();
            endedOn = before.endedOn();
            releasedBy = before.releasedBy();
            reason = before.reason();
            automatic = before.automatic();
        }

        Reservation after(ReservationEvent event) {
            switch (event) {
                case TransferReservationOpened opened ->
                    throw new IllegalArgumentException("a reservation is opened once");
                case TransferReservationConfirmed again -> {
                    confirmed = with(confirmed, again.monday());
                    confirmedBy = again.confirmedBy();
                }
                case TransferReservationMissed nobody -> missed = with(missed, nobody.monday());
                case TransferReservationReleased released -> {
                    state = State.RELEASED;
                    endedOn = released.releasedOn();
                    releasedBy = released.releasedBy();
                    reason = released.reason();
                    automatic = released.automatic();
                }
                case TransferReservationFulfilled fulfilled -> {
                    state = State.FULFILLED;
                    endedOn = fulfilled.fulfilledOn();
                }
            }
            return reservation();
        }

        private static List<LocalDate> with(List<LocalDate> days, LocalDate day) {
            return Stream.concat(days.stream(), Stream.of(day)).toList();
        }

        private Reservation reservation() {
            return new Reservation(
                    before.reservation(),
                    before.account(),
                    state,
                    before.model(),
                    before.warehouse(),
                    before.quantity(),
                    before.order(),
                    before.openedOn(),
                    before.openedBy(),
                    confirmed,
                    missed,
                    confirmedBy,
                    endedOn,
                    releasedBy,
                    reason,
                    automatic,
                    before.version() + 1);
        }
    }
}
