package io.countersign.query.reservations;

import static io.countersign.query.registers.GoodsHistory.MONDAY;
import static io.countersign.query.registers.GoodsHistory.NORTHWALL;
import static io.countersign.query.registers.GoodsHistory.SILK_IN_MAIN;
import static io.countersign.query.registers.GoodsHistory.after;
import static io.countersign.query.registers.GoodsHistory.confirmed;
import static io.countersign.query.registers.GoodsHistory.fulfilled;
import static io.countersign.query.registers.GoodsHistory.missed;
import static io.countersign.query.registers.GoodsHistory.opened;
import static io.countersign.query.registers.GoodsHistory.received;
import static io.countersign.query.registers.GoodsHistory.released;
import static io.countersign.query.registers.GoodsHistory.reservation;
import static io.countersign.query.registers.GoodsHistory.reserved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.CustomerAccountId;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold.UnknownDocument;
import io.countersign.query.stock.StockFold;
import io.countersign.reservation.ReservationQuery.Reservation;
import io.countersign.reservation.ReservationQuery.ShowMondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.MondayList;
import io.countersign.reservation.ReservationQuery.ShowMondayList.Row;
import io.countersign.reservation.ReservationQuery.State;
import io.countersign.reservation.ReservationQuery.Week;
import io.countersign.stock.StockQuery.Item;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every Monday each reservation is put to its customer. */
class MondaysTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);

    @Test
    void a_reservation_is_new_until_the_first_monday_after_it_was_opened() {
        List<Object> events = List.of(opened(1, TUESDAY, 7));

        assertThat(row(events, TUESDAY).week()).isEqualTo(Week.NEW);
        assertThat(row(events, NEXT_MONDAY.minusDays(1)).week()).isEqualTo(Week.NEW);
        assertThat(row(events, NEXT_MONDAY).week()).isEqualTo(Week.DUE);
    }

    @Test
    void what_is_opened_on_a_monday_is_first_asked_about_on_the_next() {
        List<Object> events = List.of(opened(1, MONDAY, 7));

        assertThat(row(events, MONDAY).week()).isEqualTo(Week.NEW);
        assertThat(row(events, NEXT_MONDAY).week()).isEqualTo(Week.DUE);
    }

    @Test
    void what_nobody_confirmed_by_the_end_of_monday_is_overdue() {
        List<Object> events = List.of(opened(1, TUESDAY, 7));

        assertThat(row(events, NEXT_MONDAY).week()).isEqualTo(Week.DUE);
        assertThat(row(events, NEXT_MONDAY.plusDays(1)).week()).isEqualTo(Week.OVERDUE);
    }

    @Test
    void what_is_confirmed_holds_until_the_next_monday() {
        List<Object> events = List.of(opened(1, TUESDAY, 7), confirmed(1, NEXT_MONDAY));

        assertThat(row(events, NEXT_MONDAY).week()).isEqualTo(Week.CONFIRMED);
        assertThat(row(events, NEXT_MONDAY.plusDays(6)).week()).isEqualTo(Week.CONFIRMED);
        assertThat(row(events, NEXT_MONDAY.plusDays(7)).week()).isEqualTo(Week.DUE);
    }

    @Test
    void a_monday_that_was_missed_and_confirmed_late_counts_no_more() {
        List<Object> missed =
                List.of(opened(1, TUESDAY, 7), missed(1, NEXT_MONDAY, 1), missed(1, NEXT_MONDAY.plusWeeks(1), 2));
        List<Object> late = List.of(opened(1, TUESDAY, 7), missed(1, NEXT_MONDAY, 1), confirmed(1, NEXT_MONDAY));

        assertThat(row(missed, NEXT_MONDAY.plusWeeks(1).plusDays(1)).missedMondays())
                .isEqualTo(2);
        assertThat(row(missed, NEXT_MONDAY.plusDays(1)).missedMondays()).isEqualTo(1);
        assertThat(row(late, NEXT_MONDAY.plusDays(2)).missedMondays()).isZero();
        assertThat(row(late, NEXT_MONDAY.plusDays(2)).week()).isEqualTo(Week.CONFIRMED);
    }

    @Test
    void a_reservation_is_on_the_list_from_its_first_day_to_the_one_before_its_end() {
        List<Object> events = List.of(opened(1, TUESDAY, 7), released(1, TUESDAY.plusDays(3)));

        assertThat(list(events, MONDAY, null).rows()).isEmpty();
        assertThat(list(events, TUESDAY, null).rows()).hasSize(1);
        assertThat(list(events, TUESDAY.plusDays(2), null).rows()).hasSize(1);
        assertThat(list(events, TUESDAY.plusDays(3), null).rows()).isEmpty();
    }

    @Test
    void what_has_to_be_asked_stands_first() {
        List<Object> events = List.of(
                opened(1, NEXT_MONDAY, 7),
                opened(2, TUESDAY, 7),
                confirmed(2, NEXT_MONDAY),
                opened(3, TUESDAY, 7),
                opened(4, TUESDAY, 7),
                missed(4, NEXT_MONDAY, 1));

        assertThat(list(events, NEXT_MONDAY.plusDays(1), NORTHWALL).rows())
                .extracting(row -> row.reservation().reservation())
                .containsExactly(reservation(4), reservation(3), reservation(2), reservation(1));
        assertThat(list(events, NEXT_MONDAY.plusDays(1), new CustomerAccountId("C002"))
                        .rows())
                .isEmpty();
    }

    @Test
    void the_list_says_whether_the_goods_are_there() {
        List<Object> events =
                List.of(received(SILK_IN_MAIN, 1, 10), opened(1, TUESDAY, 7), reserved(1, 7), opened(2, TUESDAY, 7));

        assertThat(list(events, TUESDAY, null).rows()).extracting(Row::setAside).containsExactly(true, false);
    }

    @Test
    void a_reservation_ends_when_it_is_released_or_the_goods_leave() {
        DocumentsInMap<Reservation> ended = after(
                new ReservationCard(),
                List.of(opened(1, MONDAY, 7), opened(2, MONDAY, 7), released(1, TUESDAY), fulfilled(2, TUESDAY)));

        Reservation released = ended.find(reservation(1).value()).orElseThrow();
        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.automatic()).isTrue();
        assertThat(released.version()).isEqualTo(1);
        assertThat(ended.find(reservation(2).value()).orElseThrow().state()).isEqualTo(State.FULFILLED);
    }

    @Test
    void an_event_about_a_reservation_that_was_never_opened_stops_the_view() {
        assertThatThrownBy(() -> after(new ReservationCard(), List.of(confirmed(1, MONDAY))))
                .isInstanceOf(UnknownDocument.class);
    }

    private static Row row(List<Object> events, LocalDate on) {
        return list(events, on, null).rows().getFirst();
    }

    private static MondayList list(List<Object> events, LocalDate on, @Nullable CustomerAccountId account) {
        DocumentsInMap<Reservation> reservations = after(new ReservationCard(), events);
        DocumentsInMap<Item> stock = after(new StockFold(), events);
        return ReservationAnswers.list(
                new ShowMondayList(on, account), on, reservations.all().values(), stock);
    }
}
