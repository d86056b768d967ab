package io.countersign.stock;

import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.purchase.PurchaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about the goods in the warehouses. */
public sealed interface StockQuery {

    /**
     * How much of every model is there today, in each warehouse and in all of them together?
     *
     * @param text part of a model's name
     */
    record ListStock(
            @Nullable WarehouseId warehouse,
            @Nullable String model,
            @Nullable String text) implements StockQuery {

        /**
         * The answer to {@link ListStock}.
         *
         * @param on the day it speaks of
         * @param items one for each model in each warehouse, by warehouse and model
         * @param totals one for each model over the warehouses that were asked for, by model
         */
        public record Stock(LocalDate on, List<Item> items, List<Total> totals) {}

        /**
         * A model in several warehouses.
         *
         * @param warehouses how many of them keep it
         */
        public record Total(String model, int warehouses, Figures figures) {}
    }

    /** How does one model in one warehouse stand? Answered with an {@code Optional} of {@link Item}. */
    record FindStockItem(StockItemId item) implements StockQuery {}

    /**
     * What happened to a model in a warehouse, oldest first, and what did it leave each time?
     *
     * @param after only what stands after this position in the log
     */
    record ListMovements(StockItemId item, long after, int limit) implements StockQuery {

        /** The answer to {@link ListMovements}; {@code next} is to be given as {@code after} for the page that follows. */
        public record Movements(
                List<Movement> movements, @Nullable Long next) {}

        /**
         * One thing that happened.
         *
         * @param position where its event is in the log
         * @param event the event's stored name
         * @param document the receipt, transfer, count, reservation or purchase it is about
         * @param quantity what it added to the goods on hand; negative when goods left, nothing when none moved
         * @param figures how the item stood after it
         * @param by who did it; absent when it followed from something else
         */
        public record Movement(
                long position,
                LocalDate on,
                Instant recordedAt,
                String event,
                String document,
                @Nullable OrderId order,
                Quantity quantity,
                Figures figures,
                @Nullable String reason,
                @Nullable PersonId by) {}
    }

    /** What became of this transfer? Answered with an {@code Optional} of {@link Transfer}. */
    record FindTransfer(MovementId transfer) implements StockQuery {}

    /** Which transfers between warehouses are there, by number, perhaps only those in one state? */
    record ListTransfers(
            @Nullable TransferState state, @Nullable MovementId after, int limit) implements StockQuery {

        /** The answer to {@link ListTransfers}. */
        public record Transfers(
                List<Transfer> transfers, @Nullable MovementId next) {}
    }

    /** Where a transfer is. */
    enum TransferState {
        UNDER_WAY,
        ARRIVED
    }

    /**
     * How much there is.
     *
     * @param onHand what lies in the warehouse
     * @param reserved what of it is set aside for somebody
     * @param available what of it anybody can buy
     * @param inTransit what is on its way from another warehouse
     * @param onOrder what was ordered from makers
     * @param awaited what those in the queue wait for
     */
    record Figures(
            Quantity onHand,
            Quantity reserved,
            Quantity available,
            Quantity inTransit,
            Quantity onOrder,
            Quantity awaited) {

        /** Nothing of anything. */
        public static final Figures NONE =
                new Figures(Quantity.NONE, Quantity.NONE, Quantity.NONE, Quantity.NONE, Quantity.NONE, Quantity.NONE);

        /** These and the others together. */
        public Figures plus(Figures other) {
            return new Figures(
                    onHand.plus(other.onHand),
                    reserved.plus(other.reserved),
                    available.plus(other.available),
                    inTransit.plus(other.inTransit),
                    onOrder.plus(other.onOrder),
                    awaited.plus(other.awaited));
        }
    }

    /**
     * A model in a warehouse as the office sees it.
     *
     * @param held for whom goods are set aside
     * @param waiting who waits for goods, first come first
     * @param transfers what is on its way here
     * @param purchases what was ordered from makers
     * @param countedOn when it was last counted
     */
    record Item(
            StockItemId item,
            WarehouseId warehouse,
            String model,
            Figures figures,
            List<Claim> held,
            List<Claim> waiting,
            List<ComingTransfer> transfers,
            List<ComingPurchase> purchases,
            @Nullable LocalDate countedOn,
            long version) {}

    /** Goods that somebody has a claim to. */
    record Claim(ReservationId reservation, @Nullable OrderId order, Quantity quantity) {}

    /** Goods on their way from another warehouse. */
    record ComingTransfer(MovementId transfer, WarehouseId from, Quantity quantity) {}

    /** Goods that a maker was asked for. */
    record ComingPurchase(PurchaseId purchase, Quantity quantity, LocalDate expectedOn) {}

    /** Goods that went from one warehouse to another. */
    record Transfer(
            MovementId transfer,
            TransferState state,
            String model,
            WarehouseId from,
            WarehouseId to,
            Quantity quantity,
            LocalDate sentOn,
            PersonId sentBy,
            @Nullable LocalDate arrivedOn,
            @Nullable PersonId takenInBy) {}
}
