package io.countersign.web.exports;

import io.countersign.export.ExportsId;
import io.countersign.people.PersonId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which exports.
 *
 * @param person only this person's
 * @param day only of this day
 * @param after the last one of the page before
 */
record ExportsAsked(
        @Nullable PersonId person,
        @Nullable LocalDate day,
        @Nullable ExportsId after,
        @Min(1) @Max(50) @Nullable Integer limit) {}
