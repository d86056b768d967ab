package io.countersign.command.reservation;

import static io.countersign.command.reservation.ReservationStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.policy.PolicyInForce;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class MissingAMondayTest {

    private static final String TWICE = "nobody confirmed it; Mondays missed in a row: 2";

    private final FixtureConfiguration<TransferReservation> reservation = reservation();

    @Test
    void a_monday_goes_by_and_nobody_confirms() {
        reservation
                .given(opened(THURSDAY))
                .when(miss(MONDAY), on(MONDAY.plusDays(1)))
                .expectEvents(missed(MONDAY, 1));
    }

    @Test
    void the_second_monday_in_a_row_releases_the_goods() {
        reservation
                .given(opened(THURSDAY), missed(MONDAY, 1))
                .when(miss(NEXT_MONDAY), on(NEXT_MONDAY.plusDays(1)))
                .expectEvents(missed(NEXT_MONDAY, 2), released(TWICE, true, 0, NEXT_MONDAY.plusDays(1)));
    }

    @Test
    void a_confirmation_in_between_begins_the_count_again() {
        reservation
                .given(opened(THURSDAY), missed(MONDAY, 1), confirmed(NEXT_MONDAY))
                .when(miss(THIRD_MONDAY), on(THIRD_MONDAY.plusDays(1)))
                .expectEvents(missed(THIRD_MONDAY, 1));
        reservation
                .given(opened(THURSDAY), missed(MONDAY, 1), confirmed(MONDAY))
                .when(miss(NEXT_MONDAY), on(NEXT_MONDAY.plusDays(1)))
                .expectEvents(missed(NEXT_MONDAY, 1));
    }

    @Test
    void a_monday_that_was_confirmed_is_not_missed() {
        reservation
                .given(opened(THURSDAY), confirmed(MONDAY))
                .when(miss(MONDAY), on(MONDAY.plusDays(1)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_monday_is_missed_once_and_an_older_one_not_any_more() {
        reservation
                .given(opened(THURSDAY), missed(MONDAY, 1))
                .when(miss(MONDAY), on(MONDAY.plusDays(2)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        reservation
                .given(opened(THURSDAY), confirmed(NEXT_MONDAY))
                .when(miss(MONDAY), on(NEXT_MONDAY.plusDays(1)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_reservation_opened_after_a_monday_did_not_miss_it() {
        reservation
                .given(opened(MONDAY.plusDays(1)))
                .when(miss(MONDAY), on(MONDAY.plusDays(1)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        reservation
                .given(opened(MONDAY))
                .when(miss(MONDAY), on(MONDAY.plusDays(1)))
                .expectEvents(missed(MONDAY, 1));
    }

    @Test
    void what_is_no_longer_held_misses_nothing() {
        reservation
                .given(opened(THURSDAY), givenUp())
                .when(miss(MONDAY), on(MONDAY.plusDays(1)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        reservation
                .given(opened(THURSDAY), fulfilled())
                .when(miss(MONDAY), on(MONDAY.plusDays(1)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_office_may_decide_that_nothing_is_released_by_itself() {
        reservation(policy(false, 2))
                .given(opened(THURSDAY), missed(MONDAY, 1))
                .when(miss(NEXT_MONDAY), on(NEXT_MONDAY.plusDays(1)))
                .expectEvents(missed(NEXT_MONDAY, 2));
    }

    @Test
    void the_office_may_decide_how_many_mondays_are_too_many() {
        PolicyInForce three = policy(true, 3);

        reservation(three)
                .given(opened(THURSDAY), missed(MONDAY, 1))
                .when(miss(NEXT_MONDAY), on(NEXT_MONDAY.plusDays(1)))
                .expectEvents(missed(NEXT_MONDAY, 2));
        reservation(three)
                .given(opened(THURSDAY), missed(MONDAY, 1), missed(NEXT_MONDAY, 2))
                .when(miss(THIRD_MONDAY), on(THIRD_MONDAY.plusDays(1)))
                .expectEvents(
                        missed(THIRD_MONDAY, 3),
                        released("nobody confirmed it; Mondays missed in a row: 3", true, 3, THIRD_MONDAY.plusDays(1)));
    }

    @Test
    void only_a_monday_that_is_over_is_missed() {
        reservation
                .given(opened(THURSDAY))
                .when(miss(MONDAY.plusDays(1)), on(NEXT_MONDAY))
                .expectException(refusedBy("RES-6"));
        reservation.given(opened(THURSDAY)).when(miss(MONDAY), on(MONDAY)).expectException(refusedBy("RES-7"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        reservation
                .given(opened(THURSDAY))
                .when(miss(MONDAY.plusDays(1)), on(MONDAY))
                .expectException(refusedBy("RES-6", "RES-7"));
    }
}
