package io.countersign.command.stock;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stock.StockStories.*;

import io.countersign.money.Quantity;
import io.countersign.stock.StockCommand.SendStock;
import io.countersign.stock.WarehouseId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SendingGoodsTest {

    private final FixtureConfiguration<StockItem> stock = stock();

    @Test
    void what_is_set_aside_for_nobody_is_sent() {
        stock.given(received("M-1", "10"), reserved(1, "4"))
                .when(send("6", TODAY), byKeeper())
                .expectEvents(sent("6"));
        stock.given(received("M-1", "10"), reserved(1, "4"))
                .when(send("6.001", TODAY), byKeeper())
                .expectException(refusedBy("STK-13"));
    }

    @Test
    void sending_the_same_twice_changes_nothing() {
        stock.given(received("M-1", "10"), sent("10"))
                .when(send("10", TODAY), byKeeper())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_transfer_under_the_same_number_is_refused() {
        stock.given(received("M-1", "10"), sent("5"))
                .when(send("4", TODAY), byKeeper())
                .expectException(refusedBy("STK-11"));
    }

    @Test
    void more_than_nothing_is_sent() {
        stock.given(received("M-1", "10")).when(send("0", TODAY), byKeeper()).expectException(refusedBy("STK-12"));
        stock.given(received("M-1", "10"))
                .when(send("0.001", TODAY), byKeeper())
                .expectEvents(sent("0.001"));
    }

    @Test
    void goods_are_sent_somewhere_else() {
        stock.given(received("M-1", "10"))
                .when(new SendStock(ITEM, TRANSFER, MAIN, Quantity.of("1"), TODAY), byKeeper())
                .expectException(refusedBy("STK-14"));
    }

    @Test
    void goods_are_sent_to_where_they_can_be_kept() {
        stock.given(received("M-1", "10"))
                .when(
                        new SendStock(ITEM, TRANSFER, new WarehouseId("S".repeat(74)), Quantity.of("1"), TODAY),
                        byKeeper())
                .expectException(refusedBy("STK-15"));
        stock.given(received("M-1", "10"))
                .when(
                        new SendStock(ITEM, TRANSFER, new WarehouseId("S".repeat(73)), Quantity.of("1"), TODAY),
                        byKeeper())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void goods_do_not_leave_tomorrow() {
        stock.given(received("M-1", "10")).when(send("1", TOMORROW), byKeeper()).expectException(refusedBy("STK-16"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        stock.given(received("M-1", "10"))
                .when(new SendStock(ITEM, TRANSFER, MAIN, Quantity.of("11"), TOMORROW), byKeeper())
                .expectException(refusedBy("STK-13", "STK-14", "STK-16"));
        stock.given(received("M-1", "10"), sent("5"))
                .when(
                        new SendStock(ITEM, TRANSFER, new WarehouseId("S".repeat(74)), Quantity.of("0"), TOMORROW),
                        byKeeper())
                .expectException(refusedBy("STK-11", "STK-12", "STK-15", "STK-16"));
    }
}
