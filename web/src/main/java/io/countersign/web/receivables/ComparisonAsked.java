package io.countersign.web.receivables;

import io.countersign.people.Region;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which two views of what was owed.
 *
 * @param asOf the first view counts only what has a business date up to this day; today when absent
 * @param knownAt the first view counts only what had been recorded by this moment; now when absent
 * @param compareAsOf the same for the second view
 * @param compareKnownAt the same for the second view
 * @param text part of a customer's code or name
 */
record ComparisonAsked(
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable LocalDate compareAsOf,
        @Nullable Instant compareKnownAt,
        @Nullable Region region,
        @Nullable String text) {}
