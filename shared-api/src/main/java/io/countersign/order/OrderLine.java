package io.countersign.order;

import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order as it was agreed.
 *
 * @param patternBook the pattern book (版本) the model was chosen from
 * @param expectedOn when futures goods should arrive
 * @param amount quantity times unit price, rounded half up to the minor unit
 */
public record OrderLine(
        String model,
        @Nullable String patternBook,
        Quantity quantity,
        UnitOfMeasure unit,
        UnitPrice unitPrice,
        Supply supply,
        @Nullable LocalDate expectedOn,
        Money amount) {

    /** A line with its amount worked out. */
    public static OrderLine priced(
            String model,
            @Nullable String patternBook,
            Quantity quantity,
            UnitOfMeasure unit,
            UnitPrice unitPrice,
            Supply supply,
            @Nullable LocalDate expectedOn,
            Currency currency) {
        return new OrderLine(
                model, patternBook, quantity, unit, unitPrice, supply, expectedOn, unitPrice.times(quantity, currency));
    }
}
