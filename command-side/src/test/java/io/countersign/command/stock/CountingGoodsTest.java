package io.countersign.command.stock;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stock.StockStories.*;

import io.countersign.money.Quantity;
import io.countersign.stock.MovementId;
import io.countersign.stock.StockCommand.CountStock;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CountingGoodsTest {

    private final FixtureConfiguration<StockItem> stock = stock();

    @Test
    void a_count_may_be_the_first_that_is_known_of_a_model() {
        stock.givenNoPriorActivity()
                .when(count("500", TODAY, "首次盘点"), byKeeper())
                .expectEvents(counted("500", "500", "首次盘点"));
    }

    @Test
    void a_count_that_agrees_needs_no_reason_and_one_that_differs_does() {
        stock.given(received("M-1", "500"))
                .when(count("500", TODAY, null), byKeeper())
                .expectEvents(counted("500", "0", null));
        stock.given(received("M-1", "500"))
                .when(count("499.999", TODAY, null), byKeeper())
                .expectException(refusedBy("STK-9"));
        stock.given(received("M-1", "500"))
                .when(count("499.999", TODAY, " "), byKeeper())
                .expectException(refusedBy("STK-9"));
        stock.given(received("M-1", "500"))
                .when(count("499.999", TODAY, "破损"), byKeeper())
                .expectEvents(counted("499.999", "-0.001", "破损"));
    }

    @Test
    void what_is_found_is_for_whoever_waits() {
        stock.given(received("M-1", "1"), awaited(1, "2", "1"))
                .when(count("2", TODAY, "找到"), byKeeper())
                .expectEvents(counted("2", "1", "找到"), reserved(1, "2"));
    }

    @Test
    void what_is_not_there_is_taken_from_whoever_was_served_last() {
        stock.given(received("M-1", "10"), reserved(1, "6"), reserved(2, "4"))
                .when(count("9.5", TODAY, "破损"), byKeeper())
                .expectEvents(counted("9.5", "-0.5", "破损"), awaited(2, "4", "0.5"));
        stock.given(received("M-1", "10"), reserved(1, "6"), reserved(2, "4"))
                .when(count("2", TODAY, "破损"), byKeeper())
                .expectEvents(counted("2", "-8", "破损"), awaited(2, "4", "4"), awaited(1, "6", "4"));
    }

    @Test
    void whoever_lost_their_goods_stands_before_everybody_who_came_later() {
        Object[] lost = {
            received("M-1", "10"),
            reserved(1, "6"),
            reserved(2, "4"),
            awaited(3, "1", "1"),
            counted("2", "-8", "破损"),
            awaited(2, "4", "4"),
            awaited(1, "6", "4")
        };

        stock.given(lost)
                .when(receive("M-2", "4", TODAY), byKeeper())
                .expectEvents(received("M-2", "4"), reserved(1, "6"));
        stock.given(lost)
                .when(receive("M-2", "9", TODAY), byKeeper())
                .expectEvents(received("M-2", "9"), reserved(1, "6"), reserved(2, "4"), reserved(3, "1"));
    }

    @Test
    void a_count_of_exactly_what_is_set_aside_takes_nothing_away() {
        stock.given(received("M-1", "10"), reserved(1, "6"))
                .when(count("6", TODAY, "破损"), byKeeper())
                .expectEvents(counted("6", "-4", "破损"));
    }

    @Test
    void saying_the_same_count_twice_changes_nothing_even_when_goods_moved_since() {
        stock.given(received("M-1", "500"), counted("500", "0", null), received("M-2", "10"))
                .when(count("500", TODAY, null), byKeeper())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_count_under_the_same_number_is_refused() {
        stock.given(received("M-1", "500"), counted("500", "0", null))
                .when(count("499", TODAY, "破损"), byKeeper())
                .expectException(refusedBy("STK-6"));
    }

    @Test
    void nothing_may_be_counted_but_not_less() {
        stock.given(received("M-1", "500"))
                .when(count("-0.001", TODAY, "破损"), byKeeper())
                .expectException(refusedBy("STK-7"));
        stock.given(received("M-1", "500"))
                .when(count("0", TODAY, "火灾"), byKeeper())
                .expectEvents(counted("0", "-500", "火灾"));
    }

    @Test
    void a_count_is_not_of_tomorrow() {
        stock.given(received("M-1", "500"))
                .when(count("500", TOMORROW, null), byKeeper())
                .expectException(refusedBy("STK-8"));
    }

    @Test
    void goods_are_counted_as_what_they_are() {
        stock.givenNoPriorActivity()
                .when(
                        new CountStock(ITEM, new MovementId("C-1"), "W-2042", MAIN, Quantity.of("0"), TODAY, null),
                        byKeeper())
                .expectException(refusedBy("STK-10"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        stock.given(received("M-1", "500"))
                .when(
                        new CountStock(ITEM, new MovementId("C-1"), MODEL, SOUTH, Quantity.of("-1"), TOMORROW, null),
                        byKeeper())
                .expectException(refusedBy("STK-7", "STK-8", "STK-9", "STK-10"));
        stock.given(received("M-1", "500"), counted("500", "0", null))
                .when(count("-1", TOMORROW, null), byKeeper())
                .expectException(refusedBy("STK-6", "STK-7", "STK-8"));
    }
}
