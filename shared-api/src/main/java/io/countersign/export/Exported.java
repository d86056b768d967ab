package io.countersign.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the program.
 *
 * @param what its name: a report's, or journal, stock, receivables, statement, confidential-paper
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

    /** The name of a confidential paper that somebody looked up: each time is on record, like an export. */
    public static final String CONFIDENTIAL_PAPER = "confidential-paper";

    public Exported {
        filters = List.copyOf(filters);
    }
}
