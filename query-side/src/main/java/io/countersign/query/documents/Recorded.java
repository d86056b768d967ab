package io.countersign.query.documents;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How an event was recorded.
 *
 * @param position its place in the log
 * @param at when it was recorded
 * @param openFrom the first day of the first month that was not closed then
 */
public record Recorded(long position, Instant at, LocalDate openFrom) {

    /** An event of which no more than its place matters. */
    public static Recorded at(long position) {
        return new Recorded(position, Instant.EPOCH, LocalDate.MIN);
    }

    /** The day on which a fact with this business date counts: never in a month that was closed before it was recorded. */
    public LocalDate counted(LocalDate businessDate) {
        return businessDate.isBefore(openFrom) ? openFrom : businessDate;
    }
}
