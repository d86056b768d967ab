package io.countersign.command.stock;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stock.StockStories.*;

import io.countersign.money.Quantity;
import io.countersign.stock.StockCommand.ExpectTransfer;
import io.countersign.stock.StockCommand.TakeInTransfer;
import io.countersign.stock.StockEvent.TransferTakenIn;
import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class TakingInATransferTest {

    private final FixtureConfiguration<StockItem> stock = stock();

    @Test
    void a_warehouse_expects_what_was_sent_to_it_once() {
        stock.givenNoPriorActivity().when(expect(), byKeeper()).expectEvents(transferExpected("5"));
        stock.given(transferExpected("5")).when(expect(), byKeeper()).expectNoEvents();
        stock.given(transferExpected("5"), takenIn(TODAY))
                .when(expect(), byKeeper())
                .expectNoEvents();
    }

    @Test
    void what_is_on_its_way_serves_nobody_before_it_is_there() {
        stock.given(transferExpected("5")).when(reserve(1, "5"), byKeeper()).expectEvents(awaited(1, "5", "5"));
        stock.given(transferExpected("5"), awaited(1, "5", "5"))
                .when(takeIn(TODAY), byKeeper())
                .expectEvents(takenIn(TODAY), reserved(1, "5"));
    }

    @Test
    void what_nobody_sent_is_not_taken_in() {
        stock.given(received("M-1", "1")).when(takeIn(TODAY), byKeeper()).expectException(refusedBy("STK-17"));
    }

    @Test
    void taking_the_same_in_twice_changes_nothing() {
        stock.given(transferExpected("5"), takenIn(TODAY))
                .when(takeIn(TODAY), byKeeper())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_taken_in_is_not_taken_in_on_another_day() {
        stock.given(transferExpected("5"), takenIn(TODAY))
                .when(takeIn(TODAY.minusDays(1)), byKeeper())
                .expectException(refusedBy("STK-18"));
    }

    @Test
    void goods_do_not_arrive_tomorrow() {
        stock.given(transferExpected("5")).when(takeIn(TOMORROW), byKeeper()).expectException(refusedBy("STK-19"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        stock.given(received("M-1", "1"))
                .when(takeIn(TOMORROW), byKeeper())
                .expectException(refusedBy("STK-17", "STK-19"));
        stock.given(transferExpected("5"), takenIn(TODAY))
                .when(takeIn(TOMORROW), byKeeper())
                .expectException(refusedBy("STK-18", "STK-19"));
    }

    private static ExpectTransfer expect() {
        return new ExpectTransfer(ITEM, TRANSFER, MODEL, MAIN, SOUTH, Quantity.of("5"));
    }

    private static TakeInTransfer takeIn(LocalDate on) {
        return new TakeInTransfer(ITEM, TRANSFER, on);
    }

    private static TransferTakenIn takenIn(LocalDate on) {
        return new TransferTakenIn(ITEM, TRANSFER, Quantity.of("5"), on, KEEPER);
    }
}
