package io.countersign.web.pages.receivables;

import io.countersign.operation.ViewQuery.Certified;
import io.countersign.web.pages.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The page of the summary: what is asked, and the sheet or what is wrong with the question.
 *
 * @param filterLine the filter in words, to be printed; empty when nobody is left out
 * @param certified up to which event the summary was certified; absent when it never was, or on a part of the page
 */
public record Summary(
        Asked asked,
        Options options,
        String filterLine,
        @Nullable Sheet sheet,
        @Nullable Certified certified,
        @Nullable Problem problem) {

    /** The sheet. To be asked only when nothing is wrong. */
    public Sheet shown() {
        if (sheet == null) {
            throw new IllegalStateException("there is no sheet");
        }
        return sheet;
    }

    /** Whether this parameter makes no sense. */
    public boolean isMistaken(String field) {
        return problem != null
                && problem.mistakes().stream()
                        .anyMatch(mistake -> mistake.field().equals(field));
    }
}
