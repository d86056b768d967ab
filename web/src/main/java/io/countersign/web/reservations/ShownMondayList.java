package io.countersign.web.reservations;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.reservation.ReservationQuery.ShowMondayList.MondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.Row;
import io.countersign.reservation.ReservationQuery.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Monday list: every reservation that is open on a day. What has to be asked stands first.
 *
 * @param monday the Monday of that day's week
 * @param overdue how many nobody confirmed by the end of Monday
 * @param due how many the customer has to be asked about today
 * @param confirmed how many are confirmed for the week
 */
record ShownMondayList(
        LocalDate on, LocalDate monday, int overdue, int due, int confirmed, List<ShownMondayRow> reservations) {

    static ShownMondayList of(MondayList list, Map<CustomerAccountId, String> customers) {
        return new ShownMondayList(
                list.on(),
                list.monday(),
                count(list, Week.OVERDUE),
                count(list, Week.DUE),
                count(list, Week.CONFIRMED),
                list.rows().stream()
                        .map(row -> ShownMondayRow.of(row, customers))
                        .toList());
    }

    private static int count(MondayList list, Week week) {
        return (int) list.rows().stream().filter(row -> row.week() == week).count();
    }

    /**
     * One open reservation.
     *
     * @param name what the customer is called
     * @param week OVERDUE: Monday is over and nobody confirmed; DUE: it is Monday and the customer has to be asked;
     *     CONFIRMED: for this week; NEW: opened this week and first asked about on the next Monday
     * @param missedMondays how many Mondays went by since the customer last confirmed
     * @param setAside whether the goods lie in the warehouse for it
     */
    record ShownMondayRow(
            String id,
            String account,
            @Nullable String name,
            String model,
            String warehouse,
            String quantity,
            @Nullable String order,
            LocalDate openedOn,
            Week week,
            int missedMondays,
            boolean setAside,
            long version) {

        static ShownMondayRow of(Row row, Map<CustomerAccountId, String> customers) {
            Reservation reservation = row.reservation();
            OrderId order = reservation.order();
            return new ShownMondayRow(
                    reservation.reservation().value(),
                    reservation.account().value(),
                    customers.get(reservation.account()),
                    reservation.model(),
                    reservation.warehouse().value(),
                    reservation.quantity().toString(),
                    order == null ? null : order.value(),
                    reservation.openedOn(),
                    row.week(),
                    row.missedMondays(),
                    row.setAside(),
                    reservation.version());
        }
    }
}
