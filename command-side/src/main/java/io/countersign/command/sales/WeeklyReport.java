package io.countersign.command.sales;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.people.Acting;
import io.countersign.sales.WeeklyReportCommand.IssueWeeklyReport;
import io.countersign.sales.WeeklyReportEvent.WeeklyReportIssued;
import io.countersign.sales.WeeklyReportId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The sales report of one week: once it is issued it stays as it is. */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class WeeklyReport {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private WeeklyReportId id;

    private @Nullable String sha256;

    WeeklyReport() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueWeeklyReport command, Acting acting) {
        IssuingAWeeklyReport.RULES.demand(new IssuingAWeeklyReport.Facts(sha256, command, acting.today()));
        if (sha256 == null) {
            apply(new WeeklyReportIssued(
                    command.report(), command.position(), command.totals(), command.sha256(), acting.person()));
        }
    }

    @EventSourcingHandler
    void on(WeeklyReportIssued event) {
        id = event.report();
        sha256 = event.sha256();
    }
}
