package io.countersign.purchase;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about purchases. */
public sealed interface PurchaseQuery {

    /** What became of this purchase? Answered with an {@code Optional} of {@link Purchase}. */
    record FindPurchase(PurchaseId purchase) implements PurchaseQuery {}

    /** Which purchases are there, by number, perhaps only some of them? */
    record ListPurchases(@Nullable Which which, @Nullable PurchaseId after, int limit) implements PurchaseQuery {

        /** The answer to {@link ListPurchases}. */
        public record Purchases(
                List<Purchase> purchases, @Nullable PurchaseId next) {}
    }

    /** Which purchases to list. */
    enum Which {
        TO_BUY,
        ORDERED,
        /** Ordered, and expected before today. */
        OVERDUE,
        ARRIVED,
        DROPPED
    }

    /** Where a purchase stands. */
    enum State {
        TO_BUY,
        ORDERED,
        ARRIVED,
        DROPPED
    }

    /**
     * A purchase as purchasing sees it.
     *
     * @param quantity how much is to come, and in the end how much came
     * @param expectedOn when the goods should be here: as the order says, and later as the maker says
     * @param overdueDays how many days ago the maker should have delivered; 0 when that is not so
     * @param reason why it was given up
     */
    record Purchase(
            PurchaseId purchase,
            State state,
            CustomerAccountId account,
            OrderId order,
            int line,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            @Nullable LocalDate expectedOn,
            long overdueDays,
            @Nullable String maker,
            @Nullable LocalDate orderedOn,
            @Nullable PersonId orderedBy,
            @Nullable LocalDate arrivedOn,
            @Nullable PersonId receivedBy,
            @Nullable String reason,
            @Nullable PersonId droppedBy,
            long version) {}
}
