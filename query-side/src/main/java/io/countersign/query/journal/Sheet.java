package io.countersign.query.journal;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.MonthFigure;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.query.receivables.AccountReceivables;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of the books, which is one of four: what has to be known of a customer to post what comes next; how many
 * entries count on a day, or came late for a month, and what they come to; some of these entries; the days that have any.
 */
public record Sheet(@Nullable Customer customer, @Nullable Section section, List<Entry> entries, List<LocalDate> days) {

    public Sheet {
        entries = List.copyOf(entries);
        days = List.copyOf(days);
    }

    /**
     * What has to be known of a customer.
     *
     * @param owed what the customer owes
     * @param waiting money put towards orders that are not invoiced yet
     */
    public record Customer(@Nullable AccountReceivables owed, List<Waiting> waiting) {

        public Customer {
            waiting = List.copyOf(waiting);
        }
    }

    /** Money put towards an order that is not invoiced yet; less than nothing when it was taken away again. */
    public record Waiting(OrderId order, LocalDate on, LocalDate own, Money amount) {}

    /**
     * What counts on a day, or came late for a month.
     *
     * @param entries how many entries there are
     * @param moved one for each account of the chart and currency
     */
    public record Section(long entries, List<Moved> moved) {

        static final Section NONE = new Section(0, List.of());

        public Section {
            moved = List.copyOf(moved);
        }
    }

    /**
     * What moved in one account of the chart.
     *
     * @param sheets the numbers of the sheets on which it moved
     */
    public record Moved(MonthFigure figure, List<Integer> sheets) {

        public Moved {
            sheets = List.copyOf(sheets);
        }
    }

    static Sheet of(Customer customer) {
        return new Sheet(customer, null, List.of(), List.of());
    }

    static Sheet of(Section section) {
        return new Sheet(null, section, List.of(), List.of());
    }

    static Sheet ofEntries(List<Entry> entries) {
        return new Sheet(null, null, entries, List.of());
    }

    static Sheet ofDays(List<LocalDate> days) {
        return new Sheet(null, null, List.of(), days);
    }
}
