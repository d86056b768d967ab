package io.countersign.query.sales;

import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import io.countersign.sales.SalesQuery.IssuedReport;
import io.countersign.sales.WeeklyReportEvent;
import io.countersign.sales.WeeklyReportEvent.WeeklyReportIssued;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The weekly reports that were issued. */
public final class IssuedReportsFold implements Fold<IssuedReport> {

    private static final Set<String> EVENTS = StoredNames.namesOf(WeeklyReportEvent.class);

    @Override
    public String name() {
        return "weekly-reports";
    }

    @Override
    public Class<IssuedReport> document() {
        return IssuedReport.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        return event instanceof WeeklyReportEvent report ? report.report().value() : null;
    }

    @Override
    public IssuedReport after(@Nullable IssuedReport before, Object event, Recorded recorded) {
        return event instanceof WeeklyReportIssued issued
                ? new IssuedReport(
                        issued.report(),
                        issued.position(),
                        issued.totals(),
                        issued.sha256(),
                        issued.issuedBy(),
                        recorded.at())
                : Fold.demand(before, event);
    }
}
