package io.countersign.query.purchases;

import static io.countersign.query.registers.GoodsHistory.MONDAY;
import static io.countersign.query.registers.GoodsHistory.after;
import static io.countersign.query.registers.GoodsHistory.arrived;
import static io.countersign.query.registers.GoodsHistory.dropped;
import static io.countersign.query.registers.GoodsHistory.ordered;
import static io.countersign.query.registers.GoodsHistory.purchase;
import static io.countersign.query.registers.GoodsHistory.requested;
import static io.countersign.query.registers.GoodsHistory.rolls;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.purchase.PurchaseId;
import io.countersign.purchase.PurchaseQuery.ListPurchases;
import io.countersign.purchase.PurchaseQuery.ListPurchases.Purchases;
import io.countersign.purchase.PurchaseQuery.Purchase;
import io.countersign.purchase.PurchaseQuery.State;
import io.countersign.purchase.PurchaseQuery.Which;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold.UnknownDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is bought for orders, worked out from what happened. */
class PurchaseCardTest {

    private static final List<Object> LIFE = List.of(
            requested(1, 40, MONDAY),
            requested(2, 30, MONDAY),
            requested(3, 20, null),
            requested(4, 10, null),
            requested(5, 5, null),
            ordered(2, 30, MONDAY.plusDays(3)),
            ordered(3, 20, MONDAY.plusDays(5)),
            ordered(4, 10, MONDAY),
            arrived(4, 9),
            dropped(5));

    @Test
    void purchases_are_listed_by_where_they_stand() {
        assertThat(listed(Which.TO_BUY, MONDAY)).containsExactly(purchase(1));
        assertThat(listed(Which.ORDERED, MONDAY)).containsExactly(purchase(2), purchase(3));
        assertThat(listed(Which.ARRIVED, MONDAY)).containsExactly(purchase(4));
        assertThat(listed(Which.DROPPED, MONDAY)).containsExactly(purchase(5));
        assertThat(listed(null, MONDAY)).hasSize(5);
    }

    @Test
    void what_is_ordered_is_overdue_the_day_after_it_was_expected() {
        assertThat(listed(Which.OVERDUE, MONDAY.plusDays(3))).isEmpty();
        assertThat(listed(Which.OVERDUE, MONDAY.plusDays(4))).containsExactly(purchase(2));
        assertThat(listed(Which.OVERDUE, MONDAY.plusDays(6))).containsExactly(purchase(2), purchase(3));
        assertThat(list(Which.ORDERED, MONDAY.plusDays(6), null, 50).purchases())
                .extracting(Purchase::overdueDays)
                .containsExactly(3L, 1L);
    }

    @Test
    void the_overdue_ones_come_in_pages_too() {
        Purchases first = list(Which.OVERDUE, MONDAY.plusDays(6), null, 1);
        Purchases second = list(Which.OVERDUE, MONDAY.plusDays(6), first.next(), 1);

        assertThat(first.purchases()).extracting(Purchase::purchase).containsExactly(purchase(2));
        assertThat(first.next()).isEqualTo(purchase(2));
        assertThat(second.purchases()).extracting(Purchase::purchase).containsExactly(purchase(3));
        assertThat(second.next()).isNull();
    }

    @Test
    void the_day_of_the_maker_replaces_the_day_of_the_order_and_what_came_what_was_to_come() {
        DocumentsInMap<Purchase> purchases = after(new PurchaseCard(), LIFE);

        Purchase ordered = purchases.find(purchase(2).value()).orElseThrow();
        assertThat(ordered.expectedOn()).isEqualTo(MONDAY.plusDays(3));
        assertThat(ordered.maker()).isEqualTo("Weavers");
        assertThat(ordered.version()).isEqualTo(1);
        Purchase arrived = purchases.find(purchase(4).value()).orElseThrow();
        assertThat(arrived.state()).isEqualTo(State.ARRIVED);
        assertThat(arrived.quantity()).isEqualTo(rolls(9));
    }

    @Test
    void an_event_about_a_purchase_that_nobody_asked_for_stops_the_view() {
        assertThatThrownBy(() -> after(new PurchaseCard(), List.of(dropped(1)))).isInstanceOf(UnknownDocument.class);
    }

    private static List<PurchaseId> listed(@Nullable Which which, LocalDate today) {
        return list(which, today, null, 50).purchases().stream()
                .map(Purchase::purchase)
                .toList();
    }

    private static Purchases list(@Nullable Which which, LocalDate today, @Nullable PurchaseId after, int limit) {
        return PurchaseAnswers.list(new ListPurchases(which, after, limit), today, after(new PurchaseCard(), LIFE));
    }
}
