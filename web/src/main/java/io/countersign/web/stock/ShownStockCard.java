package io.countersign.web.stock;

import io.countersign.order.OrderId;
import io.countersign.stock.StockQuery.Claim;
import io.countersign.stock.StockQuery.ComingPurchase;
import io.countersign.stock.StockQuery.ComingTransfer;
import io.countersign.stock.StockQuery.Figures;
import io.countersign.stock.StockQuery.Item;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model in a warehouse with everybody who has a claim to it, and everything that is to come.
 *
 * @param held for whom goods are set aside
 * @param waiting who waits for goods, in the order in which they will be served
 * @param version stands in the header {@code ETag} too
 */
record ShownStockCard(
        String id,
        String warehouse,
        String model,
        String onHand,
        String reserved,
        String available,
        String inTransit,
        String onOrder,
        String awaited,
        List<ShownClaim> held,
        List<ShownClaim> waiting,
        List<ShownComingTransfer> transfers,
        List<ShownComingPurchase> purchases,
        @Nullable LocalDate countedOn,
        long version) {

    static ShownStockCard of(Item item) {
        Figures figures = item.figures();
        return new ShownStockCard(
                item.item().value(),
                item.warehouse().value(),
                item.model(),
                figures.onHand().toString(),
                figures.reserved().toString(),
                figures.available().toString(),
                figures.inTransit().toString(),
                figures.onOrder().toString(),
                figures.awaited().toString(),
                item.held().stream().map(ShownClaim::of).toList(),
                item.waiting().stream().map(ShownClaim::of).toList(),
                item.transfers().stream().map(ShownComingTransfer::of).toList(),
                item.purchases().stream().map(ShownComingPurchase::of).toList(),
                item.countedOn(),
                item.version());
    }

    /**
     * Goods that somebody has a claim to.
     *
     * @param order absent for what is held without one
     */
    record ShownClaim(String reservation, @Nullable String order, String quantity) {

        static ShownClaim of(Claim claim) {
            OrderId order = claim.order();
            return new ShownClaim(
                    claim.reservation().value(),
                    order == null ? null : order.value(),
                    claim.quantity().toString());
        }
    }

    /** Goods on their way from another warehouse. */
    record ShownComingTransfer(String transfer, String from, String quantity) {

        static ShownComingTransfer of(ComingTransfer coming) {
            return new ShownComingTransfer(
                    coming.transfer().value(),
                    coming.from().value(),
                    coming.quantity().toString());
        }
    }

    /** Goods that were ordered from a maker. */
    record ShownComingPurchase(String purchase, String quantity, LocalDate expectedOn) {

        static ShownComingPurchase of(ComingPurchase coming) {
            return new ShownComingPurchase(
                    coming.purchase().value(), coming.quantity().toString(), coming.expectedOn());
        }
    }
}
