package io.countersign.command.reservation;

import static io.countersign.command.reservation.ReservationStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.reservation.ReservationCommand.ConfirmReservation;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ConfirmingAReservationTest {

    private static final ConfirmReservation CONFIRM = new ConfirmReservation(RESERVATION);

    private final FixtureConfiguration<TransferReservation> reservation = reservation();

    @Test
    void a_confirmation_counts_for_the_week_it_is_given_in() {
        for (int day = 0; day < 7; day++) {
            reservation
                    .given(opened(THURSDAY))
                    .when(CONFIRM, on(MONDAY.plusDays(day)))
                    .expectEvents(confirmed(MONDAY));
        }
        reservation.given(opened(THURSDAY)).when(CONFIRM, on(NEXT_MONDAY)).expectEvents(confirmed(NEXT_MONDAY));
    }

    @Test
    void a_week_is_confirmed_once() {
        reservation
                .given(opened(THURSDAY), confirmed(MONDAY))
                .when(CONFIRM, on(MONDAY.plusDays(6)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        reservation
                .given(opened(THURSDAY), confirmed(MONDAY))
                .when(CONFIRM, on(NEXT_MONDAY))
                .expectEvents(confirmed(NEXT_MONDAY));
    }

    @Test
    void a_week_whose_monday_was_missed_is_confirmed_on_a_later_day() {
        reservation
                .given(opened(THURSDAY), missed(MONDAY, 1))
                .when(CONFIRM, on(MONDAY.plusDays(2)))
                .expectEvents(confirmed(MONDAY));
    }

    @Test
    void what_is_no_longer_held_is_not_confirmed() {
        reservation.given(opened(THURSDAY), givenUp()).when(CONFIRM, on(MONDAY)).expectException(refusedBy("RES-5"));
        reservation
                .given(opened(THURSDAY), fulfilled())
                .when(CONFIRM, on(MONDAY))
                .expectException(refusedBy("RES-5"));
    }
}
