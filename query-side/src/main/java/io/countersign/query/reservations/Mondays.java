package io.countersign.query.reservations;

import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.reservation.ReservationQuery.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;

/**
 * How reservations stand on a day. A reservation is first asked about on the Monday after it was opened; what is
 * confirmed holds until the next Monday.
 */
final class Mondays {

    private final LocalDate day;
    private final LocalDate monday;

    Mondays(LocalDate day) {
        this.day = day;
        this.monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Monday of the day's week. */
    LocalDate monday() {
        return monday;
    }

    boolean isOpen(Reservation reservation) {
        LocalDate endedOn = reservation.endedOn();
        return !reservation.openedOn().isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }

    Week weekOf(Reservation reservation) {
        if (reservation.confirmedMondays().stream().anyMatch(confirmed -> !confirmed.isBefore(monday))) {
            return Week.CONFIRMED;
        }
        if (!reservation.openedOn().isBefore(monday)) {
            return Week.NEW;
        }
        return day.equals(monday) ? Week.DUE : Week.OVERDUE;
    }

    /** How many Mondays were missed since the customer last confirmed. */
    int missedBy(Reservation reservation) {
        LocalDate last = lastOf(reservation.confirmedMondays());
        return (int) reservation.missedMondays().stream()
                .filter(missed -> !missed.isAfter(day) && missed.isAfter(last))
                .count();
    }

    private LocalDate lastOf(List<LocalDate> mondays) {
        return mondays.stream()
                .filter(one -> !one.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
