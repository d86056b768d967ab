package io.countersign.command.reservation;

import static io.countersign.command.reservation.ReservationStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.reservation.ReservationCommand.FulfilReservation;
import io.countersign.reservation.ReservationCommand.ReleaseReservation;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReleasingAReservationTest {

    private static final ReleaseReservation RELEASE = new ReleaseReservation(RESERVATION, "客户不要了");

    private final FixtureConfiguration<TransferReservation> reservation = reservation();

    @Test
    void others_may_buy_what_a_customer_does_not_want_any_more() {
        reservation.given(opened(THURSDAY)).when(RELEASE, on(THURSDAY)).expectEvents(givenUp());
    }

    @Test
    void a_release_names_the_policy_that_held() {
        reservation(policy(true, 2))
                .given(opened(THURSDAY))
                .when(RELEASE, on(THURSDAY))
                .expectEvents(released("客户不要了", false, 3, THURSDAY));
    }

    @Test
    void what_was_released_is_released_whatever_the_reason() {
        reservation
                .given(opened(THURSDAY), givenUp())
                .when(new ReleaseReservation(RESERVATION, "订单取消"), on(MONDAY))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_has_left_is_not_released() {
        reservation
                .given(opened(THURSDAY), fulfilled())
                .when(RELEASE, on(MONDAY))
                .expectException(refusedBy("RES-8"));
    }

    @Test
    void a_release_has_a_reason() {
        reservation
                .given(opened(THURSDAY))
                .when(new ReleaseReservation(RESERVATION, " "), on(THURSDAY))
                .expectException(refusedBy("RES-9"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        reservation
                .given(opened(THURSDAY), fulfilled())
                .when(new ReleaseReservation(RESERVATION, ""), on(MONDAY))
                .expectException(refusedBy("RES-8", "RES-9"));
    }

    @Test
    void goods_that_leave_are_held_no_longer() {
        FulfilReservation fulfil = new FulfilReservation(RESERVATION);

        reservation.given(opened(THURSDAY)).when(fulfil, on(MONDAY)).expectEvents(fulfilled());
        reservation
                .given(opened(THURSDAY), fulfilled())
                .when(fulfil, on(MONDAY))
                .expectNoEvents();
        reservation.given(opened(THURSDAY), givenUp()).when(fulfil, on(MONDAY)).expectNoEvents();
    }
}
