package io.countersign.performance;

import io.countersign.report.ReportQuestion;
import io.countersign.sales.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about performance. */
public sealed interface PerformanceQuery {

    /** How did people, departments or the company do in a period? Answered with a report. */
    record ShowPerformance(Period period, By by, @Nullable Instant knownAt)
            implements PerformanceQuery, ReportQuestion {

        @Override
        public LocalDate asOf() {
            return period.last();
        }
    }

    /** What a row of the board stands for. */
    enum By {
        PERSON,
        DEPARTMENT,
        COMPANY
    }

    /** What was spent in a period, by person, category and month? Answered with a report. */
    record ShowExpenses(Period period, @Nullable Instant knownAt) implements PerformanceQuery, ReportQuestion {

        @Override
        public LocalDate asOf() {
            return period.last();
        }
    }

    /** Which lines of project orders invoiced in a period differ from what was approved? Answered with a report. */
    record AuditPrices(Period period, @Nullable Instant knownAt) implements PerformanceQuery, ReportQuestion {

        @Override
        public LocalDate asOf() {
            return period.last();
        }
    }

    /** What is in the warehouses, as a report? */
    record ReportStock(@Nullable String warehouse, @Nullable Instant knownAt)
            implements PerformanceQuery, ReportQuestion {

        @Override
        public @Nullable LocalDate asOf() {
            return null;
        }
    }
}
