package io.countersign.sales;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that may be asked of a weekly sales report. */
public sealed interface WeeklyReportCommand {

    WeeklyReportId report();

    /**
     * Issue the report with these figures.
     *
     * @param position the log's position up to which it was drawn up
     * @param totals one for each currency
     * @param sha256 of the report's text
     */
    record IssueWeeklyReport(
            @TargetAggregateIdentifier WeeklyReportId report, long position, List<SalesTotal> totals, String sha256)
            implements WeeklyReportCommand {

        public IssueWeeklyReport {
            totals = List.copyOf(totals);
        }
    }
}
