package io.countersign.web.importing;

import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.order.OrderLine;
import io.countersign.people.Region;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A line of a history file, understood.
 *
 * @param number which line of the file it is; the columns' names are line 1
 * @param order the order it belongs to, as the file tells orders apart
 * @param bill what the line says of its order's bill
 * @param sold what was sold, or came back
 */
record HistoryLine(
        long number,
        String order,
        String account,
        String accountName,
        Region region,
        Standing standing,
        Currency currency,
        Bill bill,
        OrderLine sold) {

    /**
     * What all lines of one order must say alike.
     *
     * @param invoice the invoice's number; the order's when absent
     * @param settledOn when it was paid, if it was
     * @param settled how much was paid; all that was billed when absent
     */
    record Bill(
            @Nullable String invoice,
            LocalDate invoicedOn,
            LocalDate dueOn,
            @Nullable LocalDate settledOn,
            @Nullable Money settled) {}
}
