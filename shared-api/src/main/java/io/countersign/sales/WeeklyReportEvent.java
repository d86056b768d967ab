package io.countersign.sales;

import io.countersign.people.PersonId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to a weekly sales report. */
public sealed interface WeeklyReportEvent {

    WeeklyReportId report();

    /**
     * The report was issued. Whoever reads the log up to the position finds the same figures again.
     *
     * @param sha256 of the report's text
     */
    @Revision("1")
    record WeeklyReportIssued(
            WeeklyReportId report, long position, List<SalesTotal> totals, String sha256, PersonId issuedBy)
            implements WeeklyReportEvent {

        public WeeklyReportIssued {
            totals = List.copyOf(totals);
        }
    }
}
