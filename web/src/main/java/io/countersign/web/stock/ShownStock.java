package io.countersign.web.stock;

import io.countersign.stock.StockQuery.Figures;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.StockQuery.ListStock.Stock;
import io.countersign.stock.StockQuery.ListStock.Total;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in the warehouses.
 *
 * @param items one for each model in each warehouse, by warehouse and model
 * @param totals one for each model over the warehouses that were asked for
 */
record ShownStock(LocalDate on, List<ShownStockItem> items, List<ShownStockTotal> totals) {

    static ShownStock of(Stock stock) {
        return new ShownStock(
                stock.on(),
                stock.items().stream().map(ShownStockItem::of).toList(),
                stock.totals().stream().map(ShownStockTotal::of).toList());
    }

    /**
     * A model in a warehouse.
     *
     * @param onHand what lies there
     * @param reserved what of it is set aside for somebody
     * @param available what of it anybody can buy
     * @param inTransit what is on its way from another warehouse
     * @param onOrder what was ordered from makers
     * @param awaited what those in the queue wait for
     * @param waiting how many they are
     * @param countedOn when it was last counted
     */
    record ShownStockItem(
            String id,
            String warehouse,
            String model,
            String onHand,
            String reserved,
            String available,
            String inTransit,
            String onOrder,
            String awaited,
            int waiting,
            @Nullable LocalDate countedOn) {

        static ShownStockItem of(Item item) {
            Figures figures = item.figures();
            return new ShownStockItem(
                    item.item().value(),
                    item.warehouse().value(),
                    item.model(),
                    figures.onHand().toString(),
                    figures.reserved().toString(),
                    figures.available().toString(),
                    figures.inTransit().toString(),
                    figures.onOrder().toString(),
                    figures.awaited().toString(),
                    item.waiting().size(),
                    item.countedOn());
        }
    }

    /**
     * A model in all the warehouses that were asked for.
     *
     * @param warehouses how many of them keep it
     */
    record ShownStockTotal(
            String model,
            int warehouses,
            String onHand,
            String reserved,
            String available,
            String inTransit,
            String onOrder,
            String awaited) {

        static ShownStockTotal of(Total total) {
            Figures figures = total.figures();
            return new ShownStockTotal(
                    total.model(),
                    total.warehouses(),
                    figures.onHand().toString(),
                    figures.reserved().toString(),
                    figures.available().toString(),
                    figures.inTransit().toString(),
                    figures.onOrder().toString(),
                    figures.awaited().toString());
        }
    }
}
