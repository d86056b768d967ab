package io.countersign.receivables;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.report.ReportQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who owes what, and since when? */
public sealed interface ReceivablesQuery {

    /**
     * What does every customer owe (应收账款汇总表)?
     *
     * @param asOf count only what has a business date up to this day; today when absent
     * @param knownAt count only what had been recorded by this moment; now when absent
     */
    record ShowReceivables(
            @Nullable LocalDate asOf, @Nullable Instant knownAt, Filter filter) implements ReceivablesQuery {}

    /** What does every customer owe, as a report that can be traced to its facts? */
    record ReportReceivables(
            @Nullable LocalDate asOf, @Nullable Instant knownAt, Filter filter)
            implements ReceivablesQuery, ReportQuestion {}

    /**
     * What does every customer owe more or less than in another view of the past, and which events make the difference?
     *
     * @param before the view to begin from
     * @param after the view to end with
     */
    record CompareReceivables(Seen before, Seen after, Filter filter) implements ReceivablesQuery {

        /**
         * A view of what was owed.
         *
         * @param asOf count only what has a business date up to this day; today when absent
         * @param knownAt count only what had been recorded by this moment; now when absent
         */
        public record Seen(
                @Nullable LocalDate asOf, @Nullable Instant knownAt) {}

        /**
         * The answer to {@link CompareReceivables}.
         *
         * @param position the last event that was read
         * @param rows the customers whose balance differs or in which something moved, by code
         */
        public record Comparison(Seen before, Seen after, long position, List<Difference> rows) {

            public Comparison {
                rows = List.copyOf(rows);
            }
        }

        /**
         * What differs for one customer. The amounts of the events add up to the difference.
         *
         * @param difference the balance after less the balance before
         */
        public record Difference(
                CustomerAccountId account,
                String name,
                Money before,
                Money after,
                Money difference,
                List<Fact> events) {

            public Difference {
                events = List.copyOf(events);
            }
        }
    }

    /**
     * Which accounts to count.
     *
     * @param text part of a code or name
     */
    record Filter(
            @Nullable Region region,
            @Nullable PersonId salesperson,
            @Nullable Standing standing,
            @Nullable String text) {

        /** Every account. */
        public static final Filter NONE = new Filter(null, null, null, null);
    }

    /**
     * The answer to {@link ShowReceivables}.
     *
     * @param asOf the business day it speaks of
     * @param knownAt the recorded time it was asked for; absent for what is known now
     * @param position the last event that was read
     * @param rows one for each account that matches, by code
     * @param totals over all rows, one for each currency
     */
    record Receivables(
            LocalDate asOf,
            @Nullable Instant knownAt,
            long position,
            List<AccountRow> rows,
            List<CurrencyTotal> totals) {}

    /** What one customer owes. */
    record AccountRow(
            CustomerAccountId account,
            String name,
            Region region,
            @Nullable PersonId salesperson,
            Standing standing,
            Figures figures) {}

    /**
     * The sum of all rows in one currency.
     *
     * @param accounts how many of them have something open
     */
    record CurrencyTotal(int accounts, Figures figures) {}

    /**
     * The figures of a row or a total. Always: {@code balance = billed - received - credited}, and the buckets from
     * {@code notYetDue} to {@code overdueOver90} add up to the balance.
     *
     * @param billed all invoices
     * @param received confirmed money that invoices have taken
     * @param credited all credit notes
     * @param balance what is owed
     * @param advance confirmed money that no invoice has taken (预收)
     * @param available confirmed money not put towards any order, and slips not yet confirmed or rejected
     * @param notYetDue open invoices not due yet, less credit notes that no invoice has taken
     * @param oldestOverdueOn the due date of the oldest overdue invoice
     * @param oldestOverdueDays how many days ago that was; 0 when nothing is overdue
     */
    record Figures(
            Money billed,
            Money received,
            Money credited,
            Money balance,
            Money advance,
            Money available,
            Money notYetDue,
            Money overdue1to30,
            Money overdue31to60,
            Money overdue61to90,
            Money overdueOver90,
            int openInvoices,
            @Nullable LocalDate oldestOverdueOn,
            long oldestOverdueDays) {}
}
