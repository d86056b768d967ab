package io.countersign.reservation;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about transfer reservations (调拨单). */
public sealed interface ReservationQuery {

    /** What became of this reservation? Answered with an {@code Optional} of {@link Reservation}. */
    record FindReservation(ReservationId reservation) implements ReservationQuery {}

    /**
     * Which reservations are open on a day, and which of them has the customer confirmed since its Monday? What has to
     * be asked stands first.
     *
     * @param on today when absent
     */
    record ShowMondayList(@Nullable LocalDate on, @Nullable CustomerAccountId account) implements ReservationQuery {

        /**
         * The answer to {@link ShowMondayList}.
         *
         * @param monday the Monday of the week in which the day is
         */
        public record MondayList(LocalDate on, LocalDate monday, List<Row> rows) {}

        /**
         * One open reservation.
         *
         * @param missedMondays how many Mondays went by since the customer last confirmed
         * @param setAside whether the goods lie in the warehouse for it; else they are still to come
         */
        public record Row(Reservation reservation, Week week, int missedMondays, boolean setAside) {}
    }

    /** How a reservation stands in a week. */
    enum Week {
        /** The Monday is over and nobody confirmed. */
        OVERDUE,
        /** It is Monday, and the customer has to be asked. */
        DUE,
        /** The customer still wants the goods. */
        CONFIRMED,
        /** It was opened in this week, and the customer is first asked on the next Monday. */
        NEW
    }

    /** Where a reservation stands. */
    enum State {
        OPEN,
        RELEASED,
        FULFILLED
    }

    /**
     * A transfer reservation as the office sees it.
     *
     * @param confirmedMondays for which weeks the customer confirmed it, oldest first
     * @param missedMondays on which Mondays nobody did, oldest first
     * @param confirmedBy who confirmed it last
     * @param endedOn when it was released or fulfilled
     * @param automatic whether it was released by itself
     */
    record Reservation(
            ReservationId reservation,
            CustomerAccountId account,
            State state,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            @Nullable OrderId order,
            LocalDate openedOn,
            PersonId openedBy,
            List<LocalDate> confirmedMondays,
            List<LocalDate> missedMondays,
            @Nullable PersonId confirmedBy,
            @Nullable LocalDate endedOn,
            @Nullable PersonId releasedBy,
            @Nullable String reason,
            boolean automatic,
            long version) {}
}
