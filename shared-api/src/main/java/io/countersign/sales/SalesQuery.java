package io.countersign.sales;

import io.countersign.account.CustomerAccountId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.report.ReportQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about sales. */
public sealed interface SalesQuery {

    /**
     * What was sold in a period, beside the one before and the same one a year ago? Answered with a report.
     *
     * @param asIssued whether to show a week as it was when its report was issued
     */
    record ShowSales(
            Period period, By by, Filter filter, @Nullable Instant knownAt, boolean asIssued)
            implements SalesQuery, ReportQuestion {

        @Override
        public LocalDate asOf() {
            return period.last();
        }
    }

    /** What would the report of this week say if it was issued now? */
    record DrawUpWeeklyReport(WeeklyReportId report) implements SalesQuery {

        /**
         * The answer to {@link DrawUpWeeklyReport}.
         *
         * @param position up to which the log was read
         * @param totals one for each currency
         * @param sha256 of its text
         */
        public record DrawnUp(WeeklyReportId report, long position, List<SalesTotal> totals, String sha256) {

            public DrawnUp {
                totals = List.copyOf(totals);
            }
        }
    }

    /** How was this week's report issued? Answered with an {@code Optional} of {@link IssuedReport}. */
    record FindIssuedReport(WeeklyReportId report) implements SalesQuery {}

    /** Which weekly reports have been issued, the latest first? */
    record ListIssuedReports() implements SalesQuery {

        /** The answer to {@link ListIssuedReports}. */
        public record IssuedReports(List<IssuedReport> reports) {

            public IssuedReports {
                reports = List.copyOf(reports);
            }
        }
    }

    /** A weekly report as it was issued. */
    record IssuedReport(
            WeeklyReportId report,
            long position,
            List<SalesTotal> totals,
            String sha256,
            PersonId issuedBy,
            Instant issuedAt) {

        public IssuedReport {
            totals = List.copyOf(totals);
        }
    }

    /** What a row of the report stands for. */
    enum By {
        REGION,
        SALESPERSON,
        CUSTOMER
    }

    /** Which customers; all where nothing is said. */
    record Filter(
            @Nullable Region region,
            @Nullable PersonId salesperson,
            @Nullable CustomerAccountId account) {

        /** All customers. */
        public static final Filter NONE = new Filter(null, null, null);
    }
}
