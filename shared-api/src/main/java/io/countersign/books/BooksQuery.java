package io.countersign.books;

import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.report.PagedQuestion;
import io.countersign.report.ReportQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
     * What moved in one account of the chart (明细账)?
     *
     * @param account its code, such as {@code 1122}
     * @param party only what has to do with this customer, bank account or person
     */
    record ShowLedger(
            String account,
            @Nullable String party,
            @Nullable LocalDate from,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable Part part)
            implements BooksQuery, PagedQuestion {

        @Override
        public ShowLedger in(@Nullable Part other) {
            return new ShowLedger(account, party, from, asOf, knownAt, other);
        }

        /** What came in between two pages would be in the balance of the second and in no row of the first. */
        @Override
        public boolean isGoneThroughInPages() {
            return false;
        }
    }

    /** What was posted (日记账)? Without a first day, since the first day of the last day's month. */
    record ShowJournal(
            @Nullable LocalDate from,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable Part part) implements BooksQuery, PagedQuestion {

        @Override
        public ShowJournal in(@Nullable Part other) {
            return new ShowJournal(from, asOf, knownAt, other);
        }

        /** As of today there is a view with the entries in their order; else the log would be read for each page. */
        @Override
        public boolean isGoneThroughInPages() {
            return asOf == null && knownAt == null;
        }
    }

    /**
     * Which facts count later than their own date in this month, because it was closed before they were recorded? That is
     * all that has changed since.
     */
    record ShowLateFacts(
            YearMonth month,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable Part part) implements BooksQuery, PagedQuestion {

        @Override
        public ShowLateFacts in(@Nullable Part other) {
            return new ShowLateFacts(month, asOf, knownAt, other);
        }

        @Override
        public boolean isGoneThroughInPages() {
            return asOf == null && knownAt == null;
        }
    }

    /**
     * What was posted, page by page, for as many events as there are.
     *
     * @param after the position of the last event of the page before; 0 for the first page
     * @param upTo the position up to which the first page said it would read; nothing for the first page
     */
    record ReadJournal(
            @Nullable LocalDate from,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            long after,
            @Nullable Long upTo)
            implements BooksQuery {

        /**
         * The answer to {@link ReadJournal}.
         *
         * @param upTo the position up to which all pages read
         * @param next the position to ask after for the following page; nothing when this is the last
         */
        public record Page(
                List<Entry> entries, long upTo, @Nullable Long next) {

            public Page {
                entries = List.copyOf(entries);
            }
        }
    }

    /**
     * With which figures is this month to be closed?
     *
     * @param month a month whose closing was begun
     */
    record DrawUpMonth(YearMonth month) implements BooksQuery {

        /** The answer to {@link DrawUpMonth}. */
        public record Figures(List<MonthFigure> figures) {

            public Figures {
                figures = List.copyOf(figures);
            }
        }
    }

    /** Which months are closed, newest first? */
    record ListClosedMonths() implements BooksQuery {

        /** The answer to {@link ListClosedMonths}. */
        public record ClosedMonths(List<ClosedMonth> months) {

            public ClosedMonths {
                months = List.copyOf(months);
            }
        }
    }

    /**
     * A month whose closing was begun.
     *
     * @param position of the event from which on facts of this month are late
     * @param closedBy who closed it; nothing when its closing is begun and not finished
     * @param figures the figures it was closed with
     * @param unchanged whether the figures that are drawn up anew now are the same
     */
    record ClosedMonth(
            YearMonth month,
            long position,
            Instant begunAt,
            PersonId begunBy,
            @Nullable Instant closedAt,
            @Nullable PersonId closedBy,
            List<MonthFigure> figures,
            boolean unchanged) {

        public ClosedMonth {
            figures = List.copyOf(figures);
        }
    }

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
