package io.countersign.sales;

import io.countersign.identity.Id;

/** The weekly sales report of one ISO week, by the week, such as {@code 2026-W48}. */
public record WeeklyReportId(String value) implements Id {

    public WeeklyReportId {
        Period.parse(Period.Kind.WEEK, value);
    }

    /** The week it is about. */
    public Period week() {
        return Period.parse(Period.Kind.WEEK, value);
    }

    @Override
    public String toString() {
        return "weekly-report-" + value;
    }
}
