package io.countersign.query.stock;

import static io.countersign.query.registers.GoodsHistory.MAIN;
import static io.countersign.query.registers.GoodsHistory.MONDAY;
import static io.countersign.query.registers.GoodsHistory.NORTH;
import static io.countersign.query.registers.GoodsHistory.SILK;
import static io.countersign.query.registers.GoodsHistory.SILK_IN_MAIN;
import static io.countersign.query.registers.GoodsHistory.SILK_IN_NORTH;
import static io.countersign.query.registers.GoodsHistory.after;
import static io.countersign.query.registers.GoodsHistory.awaited;
import static io.countersign.query.registers.GoodsHistory.coming;
import static io.countersign.query.registers.GoodsHistory.counted;
import static io.countersign.query.registers.GoodsHistory.deliveredFor;
import static io.countersign.query.registers.GoodsHistory.expected;
import static io.countersign.query.registers.GoodsHistory.forgotten;
import static io.countersign.query.registers.GoodsHistory.freed;
import static io.countersign.query.registers.GoodsHistory.issued;
import static io.countersign.query.registers.GoodsHistory.life;
import static io.countersign.query.registers.GoodsHistory.purchase;
import static io.countersign.query.registers.GoodsHistory.received;
import static io.countersign.query.registers.GoodsHistory.reservation;
import static io.countersign.query.registers.GoodsHistory.reserved;
import static io.countersign.query.registers.GoodsHistory.rolls;
import static io.countersign.query.registers.GoodsHistory.sent;
import static io.countersign.query.registers.GoodsHistory.takenIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.money.Quantity;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold.UnknownDocument;
import io.countersign.stock.StockEvent;
import io.countersign.stock.StockItemId;
import io.countersign.stock.StockQuery.Claim;
import io.countersign.stock.StockQuery.ComingPurchase;
import io.countersign.stock.StockQuery.Figures;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.StockQuery.ListMovements;
import io.countersign.stock.StockQuery.ListMovements.Movement;
import io.countersign.stock.StockQuery.ListStock;
import io.countersign.stock.StockQuery.Transfer;
import io.countersign.stock.StockQuery.TransferState;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.names.StoredNames;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is in the warehouses, worked out from what happened there. */
class StockFoldTest {

    @Test
    void what_is_set_aside_is_on_hand_and_not_available() {
        assertThat(silk(received(SILK_IN_MAIN, 1, 100), reserved(1, 30)).figures())
                .isEqualTo(figures(100, 30, 70, 0, 0, 0));
    }

    @Test
    void a_wish_in_the_queue_takes_nothing_from_what_is_available() {
        Item waiting = silk(received(SILK_IN_MAIN, 1, 100), awaited(2, 120, 20));

        assertThat(waiting.figures()).isEqualTo(figures(100, 0, 100, 0, 0, 120));
        assertThat(waiting.waiting()).extracting(Claim::reservation).containsExactly(reservation(2));
    }

    @Test
    void a_wish_that_is_served_leaves_the_queue() {
        Item served = silk(
                received(SILK_IN_MAIN, 1, 100),
                awaited(2, 120, 20),
                awaited(3, 10, 10),
                received(SILK_IN_MAIN, 2, 50),
                reserved(2, 120));

        assertThat(served.figures()).isEqualTo(figures(150, 120, 30, 0, 0, 10));
        assertThat(served.waiting()).extracting(Claim::reservation).containsExactly(reservation(3));
    }

    @Test
    void what_is_freed_can_be_had_by_others() {
        assertThat(silk(received(SILK_IN_MAIN, 1, 100), reserved(1, 30), awaited(2, 80, 10), freed(1, 30), freed(2, 80))
                        .figures())
                .isEqualTo(figures(100, 0, 100, 0, 0, 0));
    }

    @Test
    void what_is_issued_is_gone() {
        assertThat(silk(received(SILK_IN_MAIN, 1, 100), reserved(1, 30), issued(1, 30))
                        .figures())
                .isEqualTo(figures(70, 0, 70, 0, 0, 0));
    }

    @Test
    void what_goes_to_another_warehouse_is_in_transit_there_until_it_arrives() {
        DocumentsInMap<Item> underWay =
                after(new StockFold(), List.of(received(SILK_IN_MAIN, 1, 100), sent(1, 15), coming(1, 15)));
        DocumentsInMap<Item> arrived = after(
                new StockFold(), List.of(received(SILK_IN_MAIN, 1, 100), sent(1, 15), coming(1, 15), takenIn(1, 15)));

        assertThat(item(underWay, SILK_IN_MAIN).figures()).isEqualTo(figures(85, 0, 85, 0, 0, 0));
        assertThat(item(underWay, SILK_IN_NORTH).figures()).isEqualTo(figures(0, 0, 0, 15, 0, 0));
        assertThat(item(arrived, SILK_IN_NORTH).figures()).isEqualTo(figures(15, 0, 15, 0, 0, 0));
    }

    @Test
    void what_was_ordered_is_on_order_until_it_came_or_will_not_come() {
        Item ordered = silk(expected(3, 40, MONDAY), expected(4, 5, MONDAY));
        Item lacking = silk(expected(3, 40, MONDAY), deliveredFor(3, 25));
        Item ended = silk(expected(3, 40, MONDAY), deliveredFor(3, 40), expected(4, 5, MONDAY), forgotten(4, 5));

        assertThat(ordered.figures()).isEqualTo(figures(0, 0, 0, 0, 45, 0));
        assertThat(ordered.purchases()).contains(new ComingPurchase(purchase(3), rolls(40), MONDAY));
        assertThat(lacking.figures()).isEqualTo(figures(25, 0, 25, 0, 0, 0));
        assertThat(ended.figures()).isEqualTo(figures(40, 0, 40, 0, 0, 0));
    }

    @Test
    void whom_goods_were_bought_for_stands_first_when_they_come() {
        Item delivered = silk(
                received(SILK_IN_MAIN, 1, 1),
                expected(3, 40, MONDAY),
                awaited(2, 80, 80),
                awaited(3, 60, 60),
                deliveredFor(3, 40));

        assertThat(delivered.waiting()).extracting(Claim::reservation).containsExactly(reservation(3), reservation(2));
    }

    @Test
    void who_loses_goods_in_a_count_stands_first_in_the_queue() {
        Item counted = silk(
                received(SILK_IN_MAIN, 1, 100),
                reserved(1, 30),
                reserved(2, 70),
                awaited(3, 10, 10),
                counted(60, -40, "flooded"),
                awaited(2, 70, 40));

        assertThat(counted.held()).extracting(Claim::reservation).containsExactly(reservation(1));
        assertThat(counted.waiting()).extracting(Claim::reservation).containsExactly(reservation(2), reservation(3));
        assertThat(counted.figures()).isEqualTo(figures(60, 30, 30, 0, 0, 80));
    }

    @Test
    void a_count_that_differs_moves_what_is_on_hand() {
        Item counted = silk(received(SILK_IN_MAIN, 1, 100), reserved(1, 30), counted(20, -80, "flooded"));

        assertThat(counted.figures()).isEqualTo(figures(20, 30, -10, 0, 0, 0));
        assertThat(counted.countedOn()).isEqualTo(MONDAY.plusDays(26));
    }

    @Test
    void an_event_about_goods_that_were_never_there_stops_the_view() {
        assertThatThrownBy(() -> silk(reserved(1, 30))).isInstanceOf(UnknownDocument.class);
    }

    @Test
    void a_list_has_a_total_for_each_model_over_its_warehouses() {
        DocumentsInMap<Item> stock = after(
                new StockFold(),
                List.of(received(SILK_IN_NORTH, 1, 7), received(SILK_IN_MAIN, 2, 100), reserved(1, 30)));

        ListStock.Stock all = StockAnswers.list(new ListStock(null, SILK, null), MONDAY, stock);
        ListStock.Stock north = StockAnswers.list(new ListStock(NORTH, null, "w-20"), MONDAY, stock);

        assertThat(all.items()).extracting(Item::warehouse).containsExactly(MAIN, NORTH);
        assertThat(all.totals()).containsExactly(new ListStock.Total(SILK, 2, figures(107, 30, 77, 0, 0, 0)));
        assertThat(north.totals()).containsExactly(new ListStock.Total(SILK, 1, figures(7, 0, 7, 0, 0, 0)));
        assertThat(StockAnswers.list(new ListStock(null, "W-20", null), MONDAY, stock)
                        .items())
                .isEmpty();
    }

    @Test
    void the_movements_of_an_item_add_up_to_what_is_on_hand() {
        List<StockEvent> events = life().stream()
                .filter(StockEvent.class::isInstance)
                .map(StockEvent.class::cast)
                .filter(event -> event.item().equals(SILK_IN_MAIN))
                .toList();
        MovementAnswers.Reading reading = new MovementAnswers.Reading(ZoneId.of("Asia/Shanghai"));
        for (int i = 0; i < events.size(); i++) {
            reading.read(events.get(i), stored(events.get(i), i + 1));
        }

        List<Movement> movements = reading.page(0, 100).movements();

        assertThat(movements).hasSameSizeAs(events);
        assertThat(movements.stream().map(Movement::quantity).reduce(Quantity.NONE, Quantity::plus))
                .isEqualTo(movements.getLast().figures().onHand())
                .isEqualTo(rolls(43));
        assertThat(movements.getFirst().on()).isEqualTo(MONDAY);
        assertThat(movements.get(1).on()).as("the day in the company's zone").isEqualTo(MONDAY.plusDays(1));
        assertThat(movements.getLast().reason()).isEqualTo("two rolls were torn");
        ListMovements.Movements second = reading.page(2, 3);
        assertThat(second.movements()).extracting(Movement::position).containsExactly(3L, 4L, 5L);
        assertThat(second.next()).isEqualTo(5L);
        assertThat(reading.page(events.size() - 1L, 3).next()).isNull();
    }

    @Test
    void a_transfer_is_under_way_until_it_arrives() {
        DocumentsInMap<Transfer> underWay = after(new TransferCard(), List.of(sent(1, 15), coming(1, 15)));
        DocumentsInMap<Transfer> arrived =
                after(new TransferCard(), List.of(sent(1, 15), coming(1, 15), takenIn(1, 15)));

        assertThat(underWay.find("TR-1").orElseThrow().state()).isEqualTo(TransferState.UNDER_WAY);
        assertThat(arrived.find("TR-1").orElseThrow().state()).isEqualTo(TransferState.ARRIVED);
        assertThat(arrived.find("TR-1").orElseThrow().arrivedOn()).isEqualTo(MONDAY.plusDays(6));
    }

    private static StoredEvent stored(StockEvent event, int position) {
        byte[] nothing = {'{', '}'};
        return new StoredEvent(
                position,
                event.item().toString(),
                position - 1L,
                "StockItem",
                Objects.requireNonNull(StoredNames.nameOf(event.getClass())),
                "1",
                Instant.parse("2026-03-02T20:00:00Z"),
                "event-" + position,
                new StoredEvent.Bytes(nothing),
                new StoredEvent.Bytes(nothing));
    }

    private static Item silk(Object... events) {
        return item(after(new StockFold(), List.of(events)), SILK_IN_MAIN);
    }

    private static Item item(DocumentsInMap<Item> stock, StockItemId item) {
        return stock.find(item.value()).orElseThrow();
    }

    private static Figures figures(int onHand, int reserved, int available, int inTransit, int onOrder, int awaited) {
        return new Figures(
                rolls(onHand), rolls(reserved), rolls(available), rolls(inTransit), rolls(onOrder), rolls(awaited));
    }
}
