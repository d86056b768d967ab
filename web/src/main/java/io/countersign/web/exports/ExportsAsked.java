package io.countersign.web.exports;

import io.countersign.export.ExportsId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which exports.
 *
 * @param person only this member of staff's, by user name or number
 * @param day only of this day
 * @param after the last one of the page before
 */
record ExportsAsked(
        @Nullable String person,
        @Nullable LocalDate day,
        @Nullable ExportsId after,
        @Min(1) @Max(50) @Nullable Integer limit) {}
