package io.countersign.web.pages.mondays;

import io.countersign.account.AccountQuery.Account;
import io.countersign.policy.OfficePolicy.ReservationTerms;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.reservation.ReservationQuery.ShowMondayList.MondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.Row;
import io.countersign.reservation.ReservationQuery.Week;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.deed.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Monday list as a checklist.
 *
 * @param cutOff when the Monday is over that is asked about
 * @param hoursLeft until then; negative when it is over
 * @param open opens a reservation; absent for those who may not
 * @param regions those of the customers
 * @param region the one that was chosen
 */
public record Checklist(
        MondayList list,
        List<Line> lines,
        ReservationTerms terms,
        Instant cutOff,
        long hoursLeft,
        @Nullable Deed open,
        List<String> regions,
        @Nullable String region) {

    /**
     * One reservation.
     *
     * @param customer absent when the account is not known
     * @param confirm absent when the reader may not, or when it is confirmed already
     */
    public record Line(
            Row row,
            @Nullable Account customer,
            @Nullable Deed confirm,
            @Nullable Deed release) {

        /** The reservation itself. */
        public Reservation reservation() {
            return row.reservation();
        }

        /** Whether the customer has still to be asked. */
        public boolean isToBeAsked() {
            return row.week() == Week.DUE || row.week() == Week.OVERDUE;
        }

        /** What the customer is called. */
        public String name() {
            return customer == null ? reservation().account().value() : customer.name();
        }

        /** Where the reservation is shown. */
        public String address() {
            return Address.filled(
                    "/reservations/{id}",
                    Map.of("id", reservation().reservation().value()));
        }

        /** Where its events are. */
        public String events() {
            return Address.ofEvents(reservation().reservation()).toString();
        }

        /** Where the customer is shown. */
        public String customerAddress() {
            return Address.filled(
                    "/customers/{id}", Map.of("id", reservation().account().value()));
        }
    }

    /** How many were confirmed for this week. */
    public long confirmed() {
        return lines.stream()
                .filter(line -> line.row().week() == Week.CONFIRMED)
                .count();
    }

    /** How many there were to ask about this week: all but the new ones. */
    public long asked() {
        return lines.stream().filter(line -> line.row().week() != Week.NEW).count();
    }

    /** How far the week's work has come, of a hundred. */
    public long progress() {
        return asked() == 0 ? 100 : confirmed() * 100 / asked();
    }

    /** Whether it is the Monday on which customers are asked. */
    public boolean isMonday() {
        return list.on().equals(list.monday());
    }

    /** The next day on which customers are asked. */
    public LocalDate nextMonday() {
        return list.monday().plusWeeks(1);
    }

    /** Whether nobody confirming this one gives its goods back by itself after the next Monday. */
    public boolean isLastChance(Line line) {
        return terms.releasedAutomatically()
                && line.isToBeAsked()
                && line.row().missedMondays() + (line.row().week() == Week.DUE ? 1 : 0) >= terms.missedMondaysMax();
    }
}
