package io.countersign.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the program.
 *
 * @param what its name: a report's, or journal, stock, receivables, statement
 * @param filters which part of it; people are numbers, and of a text that was searched for it says only that there was one
 * @param asOf the last business day it counts, when it speaks of a day
 * @param knownAt it counts only what had been recorded by this moment, when it was asked so
 * @param readTo the last event that was read for it, when that is known
 */
public record Exported(
        String what,
        ExportFormat format,
        List<ExportFilter> filters,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable Long readTo) {

    public Exported {
        filters = List.copyOf(filters);
    }
}
