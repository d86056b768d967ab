package io.countersign.web.reports;

import io.countersign.report.ReportQuery.Fact;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event that a figure counts.
 *
 * @param position where it is in the log
 * @param on the business day on which it counts
 * @param own its own business date, when that month was closed already
 * @param amount what it adds to the figure, when the figure is money
 */
record ShownFact(
        long position,
        LocalDate on,
        @Nullable LocalDate own,
        Instant recordedAt,
        String event,
        String stream,
        String document,
        @Nullable String amount,
        @Nullable String currency) {

    static ShownFact of(Fact fact) {
        return new ShownFact(
                fact.position(),
                fact.on(),
                fact.own(),
                fact.recordedAt(),
                fact.event(),
                fact.stream(),
                fact.document(),
                fact.amount() == null ? null : fact.amount().toDecimal(),
                fact.amount() == null ? null : fact.amount().currency().getCurrencyCode());
    }
}
