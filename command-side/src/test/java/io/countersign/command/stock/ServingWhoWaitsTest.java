package io.countersign.command.stock;

import static io.countersign.command.stock.StockStories.*;

import io.countersign.money.Quantity;
import io.countersign.stock.StockCommand.ExpectPurchase;
import io.countersign.stock.StockCommand.ForgetPurchase;
import io.countersign.stock.StockEvent.PurchaseForgotten;
import io.countersign.stock.StockEvent.StockFreed;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** What follows by itself from what happened to orders: done once for each number, and never an error. */
class ServingWhoWaitsTest {

    private final FixtureConfiguration<StockItem> stock = stock();

    @Test
    void of_two_orders_for_the_last_roll_one_gets_it_and_the_other_waits() {
        stock.given(received("M-1", "1")).when(reserve(1, "1"), byKeeper()).expectEvents(reserved(1, "1"));
        stock.given(received("M-1", "1"), reserved(1, "1"))
                .when(reserve(2, "1"), byKeeper())
                .expectEvents(awaited(2, "1", "1"));
    }

    @Test
    void what_is_missing_is_what_the_goods_fall_short_by() {
        stock.given(received("M-1", "10"), reserved(1, "7"))
                .when(reserve(2, "3"), byKeeper())
                .expectEvents(reserved(2, "3"));
        stock.given(received("M-1", "10"), reserved(1, "7"))
                .when(reserve(2, "3.001"), byKeeper())
                .expectEvents(awaited(2, "3.001", "0.001"));
    }

    @Test
    void whoever_comes_later_waits_behind_even_when_there_is_enough_for_them() {
        stock.given(received("M-1", "10"), awaited(1, "12", "2"))
                .when(reserve(2, "1"), byKeeper())
                .expectEvents(awaited(2, "1", "1"));
    }

    @Test
    void a_wish_is_heard_once_whatever_became_of_it() {
        Object[][] stories = {
            {received("M-1", "10"), reserved(1, "5")},
            {received("M-1", "1"), awaited(1, "5", "4")},
            {received("M-1", "10"), reserved(1, "5"), freed(1, "5")},
            {received("M-1", "10"), reserved(1, "5"), issued(1, "5")},
        };

        for (Object[] story : stories) {
            stock.given(story)
                    .when(reserve(1, "5"), byKeeper())
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void a_model_that_nobody_keeps_stock_of_sets_nothing_aside() {
        stock.givenNoPriorActivity()
                .when(reserve(1, "5"), byKeeper())
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void what_is_freed_is_for_whoever_waits() {
        stock.given(received("M-1", "5"), reserved(1, "5"), awaited(2, "3", "3"), awaited(3, "2", "2"))
                .when(free(1), byKeeper())
                .expectEvents(freed(1, "5"), reserved(2, "3"), reserved(3, "2"));
    }

    @Test
    void whoever_leaves_the_queue_holds_up_nobody() {
        stock.given(received("M-1", "5"), awaited(1, "9", "4"), awaited(2, "3", "3"))
                .when(free(1), byKeeper())
                .expectEvents(freed(1, "9"), reserved(2, "3"));
    }

    @Test
    void freeing_what_was_never_set_aside_or_is_gone_is_no_error() {
        stock.given(received("M-1", "5"))
                .when(free(1), byKeeper())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        stock.given(received("M-1", "5"), reserved(1, "5"), issued(1, "5"))
                .when(free(1), byKeeper())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_set_aside_leaves_once() {
        stock.given(received("M-1", "5"), reserved(1, "5"))
                .when(issue(1, "5"), byKeeper())
                .expectEvents(issued(1, "5"));
        stock.given(received("M-1", "10"), reserved(1, "5"), issued(1, "5"))
                .when(issue(1, "5"), byKeeper())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_never_set_aside_leaves_from_what_is_for_nobody() {
        stock.given(received("M-1", "5"), reserved(2, "2"))
                .when(issue(1, "3"), byKeeper())
                .expectEvents(issued(1, "3"));
    }

    @Test
    void nothing_leaves_that_is_set_aside_for_somebody_else() {
        stock.given(received("M-1", "5"), reserved(2, "3"))
                .when(issue(1, "4"), byKeeper())
                .expectEvents(issued(1, "2"));
        stock.given(received("M-1", "5"), reserved(2, "5"))
                .when(issue(1, "4"), byKeeper())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_left_without_their_goods_waits_no_longer() {
        stock.given(received("M-1", "5"), reserved(2, "5"), awaited(1, "4", "4"))
                .when(issue(1, "4"), byKeeper())
                .expectEvents(new StockFreed(
                        ITEM, lineOf(1), Quantity.of("4"), "its goods left without having been set aside"));
        stock.given(received("M-1", "5"), reserved(2, "3"), awaited(1, "4", "2"))
                .when(issue(1, "4"), byKeeper())
                .expectEvents(issued(1, "2"));
    }

    @Test
    void a_purchase_is_expected_once_and_forgotten_once() {
        ExpectPurchase expect = new ExpectPurchase(ITEM, PURCHASE, MODEL, MAIN, Quantity.of("10"), TOMORROW);
        ForgetPurchase forget = new ForgetPurchase(ITEM, PURCHASE);
        PurchaseForgotten forgotten = new PurchaseForgotten(ITEM, PURCHASE, Quantity.of("10"));

        stock.givenNoPriorActivity().when(expect, byKeeper()).expectEvents(purchaseExpected("10"));
        stock.given(purchaseExpected("10")).when(expect, byKeeper()).expectNoEvents();
        stock.given(purchaseExpected("10")).when(forget, byKeeper()).expectEvents(forgotten);
        stock.given(purchaseExpected("10"), forgotten).when(forget, byKeeper()).expectNoEvents();
        stock.given(purchaseExpected("10"), forgotten).when(expect, byKeeper()).expectNoEvents();
        stock.given(purchaseExpected("10"), purchaseReceived("10"))
                .when(forget, byKeeper())
                .expectNoEvents();
    }
}
