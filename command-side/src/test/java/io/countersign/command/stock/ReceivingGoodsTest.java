package io.countersign.command.stock;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stock.StockStories.*;

import io.countersign.money.Quantity;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReceiptReason;
import io.countersign.stock.StockCommand.ReceiveStock;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReceivingGoodsTest {

    private final FixtureConfiguration<StockItem> stock = stock();

    @Test
    void stock_is_kept_from_the_first_receipt_on() {
        stock.givenNoPriorActivity()
                .when(receive("M-1", "500", TODAY), byKeeper())
                .expectEvents(received("M-1", "500"));
    }

    @Test
    void what_comes_in_is_for_whoever_waits_longest() {
        stock.given(received("M-1", "1"), awaited(1, "5", "4"), awaited(2, "2", "2"), awaited(3, "1", "1"))
                .when(receive("M-2", "6", TODAY), byKeeper())
                .expectEvents(received("M-2", "6"), reserved(1, "5"), reserved(2, "2"));
    }

    @Test
    void nobody_is_served_before_somebody_who_waits_longer() {
        stock.given(received("M-1", "1"), awaited(1, "5", "4"), awaited(2, "2", "2"))
                .when(receive("M-2", "3.999", TODAY), byKeeper())
                .expectEvents(received("M-2", "3.999"));
        stock.given(received("M-1", "1"), awaited(1, "5", "4"), awaited(2, "2", "2"))
                .when(receive("M-2", "4", TODAY), byKeeper())
                .expectEvents(received("M-2", "4"), reserved(1, "5"));
    }

    @Test
    void what_was_bought_for_an_order_is_for_that_order_before_anybody() {
        stock.given(purchaseExpected("10"), awaited(1, "5", "5"), awaited(9, "10", "10"))
                .when(receivePurchase("12"), byKeeper())
                .expectEvents(purchaseReceived("12"), reserved(9, "10"));
        stock.given(purchaseExpected("10"), awaited(1, "5", "5"), awaited(9, "10", "10"))
                .when(receivePurchase("15"), byKeeper())
                .expectEvents(purchaseReceived("15"), reserved(9, "10"), reserved(1, "5"));
    }

    @Test
    void what_came_of_a_purchase_is_kept_for_its_order_until_the_rest_is_there() {
        stock.given(purchaseExpected("10"), awaited(1, "5", "5"), awaited(9, "10", "10"))
                .when(receivePurchase("8"), byKeeper())
                .expectEvents(purchaseReceived("8"));
        stock.given(purchaseExpected("10"), awaited(1, "5", "5"), awaited(9, "10", "10"), purchaseReceived("8"))
                .when(receive("M-2", "2", TODAY), byKeeper())
                .expectEvents(received("M-2", "2"), reserved(9, "10"));
    }

    @Test
    void receiving_the_same_twice_changes_nothing() {
        stock.given(received("M-1", "500"))
                .when(receive("M-1", "500", TODAY), byKeeper())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_movement_under_the_same_number_is_refused() {
        stock.given(received("M-1", "500"))
                .when(receive("M-1", "499", TODAY), byKeeper())
                .expectException(refusedBy("STK-1"));
        stock.given(received("M-1", "500"))
                .when(receive("M-1", "500", TODAY.minusDays(1)), byKeeper())
                .expectException(refusedBy("STK-1"));
        stock.given(received("M-0", "500"), counted("500", "0", null))
                .when(receive("C-1", "500", TODAY), byKeeper())
                .expectException(refusedBy("STK-1"));
    }

    @Test
    void more_than_nothing_comes_in() {
        stock.givenNoPriorActivity()
                .when(receive("M-1", "0", TODAY), byKeeper())
                .expectException(refusedBy("STK-2"));
        stock.givenNoPriorActivity()
                .when(receive("M-1", "0.001", TODAY), byKeeper())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void goods_do_not_come_in_tomorrow() {
        stock.givenNoPriorActivity()
                .when(receive("M-1", "1", TOMORROW), byKeeper())
                .expectException(refusedBy("STK-3"));
    }

    @Test
    void goods_come_in_as_what_they_are_where_they_are() {
        stock.givenNoPriorActivity()
                .when(
                        new ReceiveStock(
                                ITEM,
                                new MovementId("M-1"),
                                "W-2042",
                                MAIN,
                                Quantity.of("1"),
                                ReceiptReason.OPENING,
                                TODAY,
                                null),
                        byKeeper())
                .expectException(refusedBy("STK-4"));
        stock.givenNoPriorActivity()
                .when(
                        new ReceiveStock(
                                ITEM,
                                new MovementId("M-1"),
                                MODEL,
                                SOUTH,
                                Quantity.of("1"),
                                ReceiptReason.OPENING,
                                TODAY,
                                null),
                        byKeeper())
                .expectException(refusedBy("STK-4"));
    }

    @Test
    void what_a_purchase_brings_has_its_number_so_that_it_cannot_come_in_twice() {
        stock.given(purchaseExpected("10"))
                .when(
                        new ReceiveStock(
                                ITEM,
                                new MovementId("M-1"),
                                MODEL,
                                MAIN,
                                Quantity.of("10"),
                                ReceiptReason.PURCHASE,
                                TODAY,
                                PURCHASE),
                        byKeeper())
                .expectException(refusedBy("STK-5"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        stock.given(received("M-1", "500"))
                .when(
                        new ReceiveStock(
                                ITEM,
                                new MovementId("M-1"),
                                "W-2042",
                                MAIN,
                                Quantity.of("-1"),
                                ReceiptReason.PURCHASE,
                                TOMORROW,
                                PURCHASE),
                        byKeeper())
                .expectException(refusedBy("STK-1", "STK-2", "STK-3", "STK-4", "STK-5"));
    }
}
