package io.countersign.query.journal;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.MonthFigure;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.query.receivables.AccountReceivables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was posted for one customer, one of our own people, or lines of one bank account.
 *
 * @param owed what the customer owes
 * @param waiting money put towards orders that are not invoiced yet
 * @param figures what was posted, one for each account of the chart and currency
 */
public record BookOfParty(@Nullable AccountReceivables owed, List<Waiting> waiting, List<MonthFigure> figures) {

    /** Nothing was posted yet. */
    static final BookOfParty NEW = new BookOfParty(null, List.of(), List.of());

    /** Money put towards an order that is not invoiced yet; less than nothing when it was taken away again. */
    public record Waiting(OrderId order, LocalDate on, LocalDate own, Money amount) {}

    BookOfParty with(@Nullable AccountReceivables newOwed, List<Waiting> newWaiting) {
        return new BookOfParty(newOwed, newWaiting, figures);
    }

    BookOfParty posted(List<Entry> entries) {
        List<MonthFigure> sums = new ArrayList<>(figures);
        for (Entry entry : entries) {
            for (Posting posting : entry.postings()) {
                add(sums, TrialBalance.figure(posting, false));
            }
        }
        return new BookOfParty(owed, waiting, sums);
    }

    private static void add(List<MonthFigure> sums, MonthFigure figure) {
        for (int i = 0; i < sums.size(); i++) {
            MonthFigure sum = sums.get(i);
            if (sum.account().equals(figure.account())
                    && sum.closing().currency().equals(figure.closing().currency())) {
                sums.set(i, TrialBalance.sum(sum, figure));
                return;
            }
        }
        sums.add(figure);
    }
}
