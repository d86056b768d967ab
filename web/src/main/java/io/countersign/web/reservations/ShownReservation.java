package io.countersign.web.reservations;

import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.reservation.ReservationQuery.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A transfer reservation (调拨单) as it is shown.
 *
 * @param confirmedMondays for which weeks the customer confirmed it
 * @param missedMondays on which Mondays nobody did
 * @param endedOn when it was released or fulfilled
 * @param automatic whether it was released by itself, after too many Mondays
 * @param version stands in the header {@code ETag} too
 */
record ShownReservation(
        String id,
        String account,
        State state,
        String model,
        String warehouse,
        String quantity,
        @Nullable String order,
        LocalDate openedOn,
        String openedBy,
        @Nullable String openedByName,
        List<LocalDate> confirmedMondays,
        List<LocalDate> missedMondays,
        @Nullable String confirmedBy,
        @Nullable String confirmedByName,
        @Nullable LocalDate endedOn,
        @Nullable String releasedBy,
        @Nullable String releasedByName,
        @Nullable String reason,
        boolean automatic,
        long version) {

    static ShownReservation of(Reservation reservation, Map<PersonId, String> names) {
        OrderId order = reservation.order();
        return new ShownReservation(
                reservation.reservation().value(),
                reservation.account().value(),
                reservation.state(),
                reservation.model(),
                reservation.warehouse().value(),
                reservation.quantity().toString(),
                order == null ? null : order.value(),
                reservation.openedOn(),
                reservation.openedBy().value(),
                names.get(reservation.openedBy()),
                reservation.confirmedMondays(),
                reservation.missedMondays(),
                number(reservation.confirmedBy()),
                name(reservation.confirmedBy(), names),
                reservation.endedOn(),
                number(reservation.releasedBy()),
                name(reservation.releasedBy(), names),
                reservation.reason(),
                reservation.automatic(),
                reservation.version());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(Reservation reservation) {
        return Stream.of(reservation.openedBy(), reservation.confirmedBy(), reservation.releasedBy())
                .filter(Objects::nonNull);
    }

    private static @Nullable String number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? null : names.get(person);
    }
}
