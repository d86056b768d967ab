package io.countersign.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A question that a {@link Report} answers. Each is a record in its own list of questions. */
public interface ReportQuestion {

    /** Count only what has a business date up to this day; today when absent. */
    @Nullable
    LocalDate asOf();

    /** Count only what had been recorded by this moment; now when absent. */
    @Nullable
    Instant knownAt();
}
