package io.countersign.web.sales;

import io.countersign.people.PersonId;
import io.countersign.sales.SalesQuery.IssuedReport;
import io.countersign.sales.SalesTotal;
import io.countersign.web.people.ShownPerson;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A weekly report as it was issued.
 *
 * @param position the log's position up to which it was drawn up
 * @param sha256 of its text
 */
record ShownWeeklyReport(
        String week, long position, List<ShownTotal> totals, String sha256, ShownPerson issuedBy, Instant issuedAt) {

    /** What all customers of one currency came to. */
    record ShownTotal(String currency, long orders, String billed, String returned, String collected, String overdue) {

        static ShownTotal of(SalesTotal total) {
            return new ShownTotal(
                    total.billed().currency().getCurrencyCode(),
                    total.orders(),
                    total.billed().toDecimal(),
                    total.returned().toDecimal(),
                    total.collected().toDecimal(),
                    total.overdue().toDecimal());
        }
    }

    static ShownWeeklyReport of(IssuedReport issued, Map<PersonId, String> names) {
        return new ShownWeeklyReport(
                issued.report().value(),
                issued.position(),
                issued.totals().stream().map(ShownTotal::of).toList(),
                issued.sha256(),
                ShownPerson.of(issued.issuedBy(), names),
                issued.issuedAt());
    }
}
