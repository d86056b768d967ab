package io.countersign.report;

import org.jspecify.annotations.Nullable;

/** A question whose report may be too long for one answer, so that it comes page by page. */
public interface PagedQuestion extends ReportQuestion {

    /** Which page is asked for; the whole report when absent. */
    @Nullable
    Part part();

    /** The same question for another page; for the whole report when no part is given. */
    PagedQuestion in(@Nullable Part other);

    /** Do pages that are read one after the other cost no more than the whole report, and say the same? */
    boolean isGoneThroughInPages();

    /**
     * A page of a report.
     *
     * @param after where the page before ended; nothing for the first one
     * @param entriesMax so many entries at most
     */
    record Part(@Nullable Place after, int entriesMax) {

        /** How many entries there are at most on a page that people look at. */
        private static final int SHOWN_MAX = 250;

        /** How many there are at most on one that goes into a file. */
        private static final int FILED_MAX = 2_000;

        public Part {
            if (entriesMax < 1) {
                throw new IllegalArgumentException("a page without room");
            }
        }

        /** A page to be looked at. */
        public static Part shown(@Nullable Place after) {
            return new Part(after, SHOWN_MAX);
        }

        /** A page of a file. */
        public static Part filed(@Nullable Place after) {
            return new Part(after, FILED_MAX);
        }
    }
}
