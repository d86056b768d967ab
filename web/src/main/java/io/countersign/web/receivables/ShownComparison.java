package io.countersign.web.receivables;

import io.countersign.receivables.ReceivablesQuery.CompareReceivables.Comparison;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables.Difference;
import io.countersign.report.ReportQuery.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers owe in two views of the past.
 *
 * @param position the last event that was read
 * @param rows the customers for whom something differs, by code
 */
record ShownComparison(ShownView before, ShownView after, long position, List<ShownDifference> rows) {

    static ShownComparison of(Comparison comparison) {
        return new ShownComparison(
                new ShownView(comparison.before().asOf(), comparison.before().knownAt()),
                new ShownView(comparison.after().asOf(), comparison.after().knownAt()),
                comparison.position(),
                comparison.rows().stream().map(ShownDifference::of).toList());
    }

    /** A view of what was owed: today's and now's where nothing is said. */
    record ShownView(@Nullable LocalDate asOf, @Nullable Instant knownAt) {}

    /**
     * What differs for one customer.
     *
     * @param events their amounts add up to the difference
     */
    record ShownDifference(
            String account,
            String name,
            String currency,
            String before,
            String after,
            String difference,
            List<ShownChange> events) {

        static ShownDifference of(Difference difference) {
            return new ShownDifference(
                    difference.account().value(),
                    difference.name(),
                    difference.difference().currency().getCurrencyCode(),
                    difference.before().toDecimal(),
                    difference.after().toDecimal(),
                    difference.difference().toDecimal(),
                    difference.events().stream().map(ShownChange::of).toList());
        }
    }

    /**
     * An event that makes part of a difference.
     *
     * @param on the business day on which it counts
     * @param own its own business date, when that month was closed already
     */
    record ShownChange(
            long position,
            LocalDate on,
            @Nullable LocalDate own,
            Instant recordedAt,
            String event,
            String document,
            @Nullable String amount) {

        static ShownChange of(Fact fact) {
            return new ShownChange(
                    fact.position(),
                    fact.on(),
                    fact.own(),
                    fact.recordedAt(),
                    fact.event(),
                    fact.document(),
                    fact.amount() == null ? null : fact.amount().toDecimal());
        }
    }
}
