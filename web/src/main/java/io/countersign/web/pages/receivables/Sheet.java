package io.countersign.web.pages.receivables;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.CurrencyTotal;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The summary as it is laid out: some of the rows, and the totals over all of them.
 *
 * @param rows the rows to show now, in order
 * @param first the number of the first of them, counted from 1
 * @param all how many rows there are in all
 * @param cannotGoOn the customer after whom the rows should begin is not among them any more
 * @param names what the salespeople are called
 */
public record Sheet(
        Asked asked,
        Receivables answer,
        List<AccountRow> rows,
        int first,
        int all,
        boolean cannotGoOn,
        Map<PersonId, String> names) {

    /** How many rows are shown at a time. */
    static final int ROWS_AT_A_TIME = 100;

    /** How many rows a browser is given before it has to turn the page. */
    static final int ROWS_MAX = 500;

    private static final int BAR_WIDTH = 100;

    static Sheet of(Asked asked, Receivables answer, Map<PersonId, String> names) {
        List<AccountRow> sorted = asked.order().sorted(answer.rows(), names);
        int from = 0;
        boolean cannotGoOn = false;
        CustomerAccountId after = asked.after();
        if (after != null) {
            while (from < sorted.size() && !sorted.get(from).account().equals(after)) {
                from++;
            }
            cannotGoOn = from == sorted.size();
            from = Math.min(from + 1, sorted.size());
        }
        int to = Math.min(from + ROWS_AT_A_TIME, sorted.size());
        return new Sheet(asked, answer, sorted.subList(from, to), from + 1, sorted.size(), cannotGoOn, names);
    }

    /** The number of the last row that is shown. */
    public int last() {
        return first + rows.size() - 1;
    }

    /** Whether rows follow. */
    public boolean hasMore() {
        return last() < all;
    }

    /** Whether rows that follow can still be added below these, else they replace them. */
    public boolean canGrow() {
        return asked.loaded() + 2L * ROWS_AT_A_TIME <= ROWS_MAX;
    }

    /** How many rows come next. */
    public int nextRows() {
        return Math.min(ROWS_AT_A_TIME, all - last());
    }

    /** The address of the rows that follow, as a page of their own. */
    public String next() {
        return asked.address().with("after", rows.getLast().account().value()).toString();
    }

    /** The address of the rows that follow, to be added below these. */
    public String more() {
        return asked.address()
                .with("after", rows.getLast().account().value())
                .with("loaded", asked.loaded() + rows.size())
                .toString();
    }

    /** The sums, one for each currency, with the proof that the buckets add up. */
    public List<Total> totals() {
        return answer.totals().stream().map(Total::new).toList();
    }

    /** A customer's balance by age, as a bar of {@code 100} units' width; empty when there is nothing to divide. */
    public List<Segment> barOf(Figures figures) {
        return segmentsOf(figures);
    }

    /** The same, wherever else it is drawn. */
    public static List<Segment> segmentsOf(Figures figures) {
        long whole = Figure.BUCKETS.stream()
                .mapToLong(bucket -> Math.max(0, bucket.of(figures).minorUnits()))
                .sum();
        List<Segment> bar = new ArrayList<>();
        double x = 0;
        for (Figure bucket : Figure.BUCKETS) {
            long part = Math.max(0, bucket.of(figures).minorUnits());
            if (part > 0) {
                double width = (double) BAR_WIDTH * part / whole;
                bar.add(new Segment(bucket.key(), Math.round(x), Math.max(1, Math.round(x + width) - Math.round(x))));
                x += width;
            }
        }
        return bar;
    }

    /** What this salesperson is called; nothing when the customer has none. */
    public String nameOf(@Nullable PersonId salesperson) {
        return salesperson == null ? "" : names.getOrDefault(salesperson, salesperson.value());
    }

    /** One bucket of a bar. */
    public record Segment(String bucket, long x, long width) {}

    /** A sum and its proof. */
    public record Total(CurrencyTotal total) {

        public Figures figures() {
            return total.figures();
        }

        public String currency() {
            return figures().balance().currency().getCurrencyCode();
        }

        public Money sumOfBuckets() {
            return Figure.sumOfBuckets(figures());
        }

        /** Whether the buckets add up to the balance. */
        public boolean ties() {
            return sumOfBuckets().equals(figures().balance());
        }
    }
}
