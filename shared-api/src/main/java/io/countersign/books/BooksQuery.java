package io.countersign.books;

import io.countersign.money.Money;
import io.countersign.report.ReportQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about the books. */
public sealed interface BooksQuery {

    /**
     * What stands in each account of the chart (试算平衡表)?
     *
     * @param from the first business day of the debits and credits; what came before is the opening
     */
    record ShowTrialBalance(
            @Nullable LocalDate from,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) implements BooksQuery, ReportQuestion {}

    /**
     * What one event posts on one day. Its postings add up to nothing.
     *
     * @param position of the event in the log
     * @param on the day on which it counts
     * @param own its own business date, when that is in a month that was closed already
     * @param event its stored name
     * @param stream what it happened to
     * @param document the number that people know it by
     */
    record Entry(
            long position,
            LocalDate on,
            @Nullable LocalDate own,
            Instant recordedAt,
            String event,
            String stream,
            String document,
            List<Posting> postings) {

        public Entry {
            postings = List.copyOf(postings);
        }
    }

    /**
     * One line of an entry.
     *
     * @param account the code in the company's chart of accounts
     * @param party the customer, the bank account or the person it has to do with
     * @param amount positive for a debit, negative for a credit
     */
    record Posting(String account, @Nullable String party, Money amount) {}
}
