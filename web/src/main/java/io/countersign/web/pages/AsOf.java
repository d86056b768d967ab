package io.countersign.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two times a page speaks of.
 *
 * @param asOf count only what has a business date up to this day; today when absent
 * @param knownAt count only what had been recorded by this moment; now when absent
 */
public record AsOf(@Nullable LocalDate asOf, @Nullable Instant knownAt) {

    /** Today, as known now. */
    public static final AsOf NOW = new AsOf(null, null);

    /** Whether this is about another day or another moment than now. */
    public boolean isPast() {
        return asOf != null || knownAt != null;
    }
}
