package io.countersign.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.order.OrderId;
import io.countersign.purchase.PurchaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservationIdTest {

    private static final OrderId ORDER = new OrderId("SO:1");

    @Test
    void what_is_set_aside_for_a_line_says_for_which() {
        assertThat(ReservationId.ofLine(ORDER, 12)).isEqualTo(new ReservationId("SO:1:12"));
        assertThat(ReservationId.ofLine(ORDER, 12).lineOf(ORDER)).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SO:1", "SO:1:0", "SO:1:01", "SO:1:1:1", "SO:1:x", "SO:12:1", "T-1", "SO:1:9999999999"})
    void what_is_set_aside_for_no_line_of_the_order_says_nothing(String other) {
        assertThat(new ReservationId(other).lineOf(ORDER)).isEmpty();
    }

    @Test
    void a_purchase_has_the_number_of_the_reservation_it_is_for() {
        ReservationId reservation = ReservationId.ofLine(ORDER, 1);

        assertThat(PurchaseId.forGoodsOf(reservation).reservation()).isEqualTo(reservation);
    }
}
