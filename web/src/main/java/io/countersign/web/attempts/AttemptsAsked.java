package io.countersign.web.attempts;

import io.countersign.attempt.AttemptsId;
import io.countersign.people.PersonId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which refused attempts.
 *
 * @param person only this person's
 * @param day only of this day
 * @param after the last one of the page before
 */
record AttemptsAsked(
        @Nullable PersonId person,
        @Nullable LocalDate day,
        @Nullable AttemptsId after,
        @Min(1) @Max(50) @Nullable Integer limit) {}
