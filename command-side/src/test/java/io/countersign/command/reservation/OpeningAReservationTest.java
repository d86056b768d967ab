package io.countersign.command.reservation;

import static io.countersign.command.reservation.ReservationStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.reservation.ReservationCommand.OpenReservation;
import io.countersign.reservation.ReservationEvent.TransferReservationOpened;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class OpeningAReservationTest {

    private final FixtureConfiguration<TransferReservation> reservation = reservation();

    @Test
    void goods_are_held_for_a_customer_from_today_on() {
        reservation
                .givenNoPriorActivity()
                .when(open("W-2041", "20", null), on(THURSDAY))
                .expectEvents(opened(THURSDAY));
    }

    @Test
    void opening_the_same_twice_changes_nothing_even_on_another_day() {
        reservation
                .given(opened(THURSDAY))
                .when(open("W-2041", "20", null), on(MONDAY))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_reservation_under_the_same_number_is_refused() {
        reservation
                .given(opened(THURSDAY))
                .when(open("W-2041", "21", null), on(THURSDAY))
                .expectException(refusedBy("RES-1"));
    }

    @Test
    void more_than_nothing_is_held() {
        reservation
                .givenNoPriorActivity()
                .when(open("W-2041", "0", null), on(THURSDAY))
                .expectException(refusedBy("RES-2"));
        reservation
                .givenNoPriorActivity()
                .when(open("W-2041", "0.001", null), on(THURSDAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_is_held_for_an_order_is_held_for_a_line_of_it() {
        ReservationId line = ReservationId.ofLine(ORDER, 2);

        reservation()
                .givenNoPriorActivity()
                .when(open("W-2041", "20", ORDER), on(THURSDAY))
                .expectException(refusedBy("RES-3"));
        reservation()
                .givenNoPriorActivity()
                .when(
                        new OpenReservation(
                                line, CUSTOMER, "W-2041", WarehouseId.MAIN, Quantity.of("20"), new OrderId("SO-2")),
                        on(THURSDAY))
                .expectException(refusedBy("RES-3"));
        reservation()
                .givenNoPriorActivity()
                .when(
                        new OpenReservation(line, CUSTOMER, "W-2041", WarehouseId.MAIN, Quantity.of("20"), ORDER),
                        on(THURSDAY))
                .expectEvents(new TransferReservationOpened(
                        line, CUSTOMER, "W-2041", WarehouseId.MAIN, Quantity.of("20"), ORDER, THURSDAY, ASSISTANT));
    }

    @Test
    void what_nobody_could_keep_in_stock_is_held_for_an_order_only() {
        reservation()
                .givenNoPriorActivity()
                .when(open("made to measure", "20", null), on(THURSDAY))
                .expectException(refusedBy("RES-4"));
        reservation()
                .givenNoPriorActivity()
                .when(
                        new OpenReservation(
                                ReservationId.ofLine(ORDER, 1),
                                CUSTOMER,
                                "made to measure",
                                WarehouseId.MAIN,
                                Quantity.of("20"),
                                ORDER),
                        on(THURSDAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        reservation
                .given(opened(THURSDAY))
                .when(open("W-2041", "0", ORDER), on(THURSDAY))
                .expectException(refusedBy("RES-1", "RES-2", "RES-3"));
        reservation
                .given(opened(THURSDAY))
                .when(open("made to measure", "-1", null), on(THURSDAY))
                .expectException(refusedBy("RES-1", "RES-2", "RES-4"));
    }
}
