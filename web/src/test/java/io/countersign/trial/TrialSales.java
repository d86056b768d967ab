package io.countersign.trial;

import io.countersign.people.PersonId;
import io.countersign.performance.PerformanceQuery.AuditPrices;
import io.countersign.performance.PerformanceQuery.ReportStock;
import io.countersign.performance.PerformanceQuery.ShowExpenses;
import io.countersign.performance.PerformanceQuery.ShowPerformance;
import io.countersign.performance.TargetCommand.SetTarget;
import io.countersign.report.Report;
import io.countersign.report.ReportQuestion;
import io.countersign.sales.SalesQuery.DrawUpWeeklyReport;
import io.countersign.sales.SalesQuery.FindIssuedReport;
import io.countersign.sales.SalesQuery.IssuedReport;
import io.countersign.sales.SalesQuery.ListIssuedReports;
import io.countersign.sales.SalesQuery.ShowSales;
import io.countersign.sales.WeeklyReportCommand.IssueWeeklyReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** The part of the made-up office that reports sales and performance. */
final class TrialSales {

    private static final String DIGEST = "0".repeat(64);

    private final TrialOffice office;

    TrialSales(TrialOffice office) {
        this.office = office;
    }

    @CommandHandler
    void handle(IssueWeeklyReport command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
    }

    @CommandHandler
    void handle(SetTarget command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
    }

    @QueryHandler
    Report answer(ShowSales question, MetaData metadata) {
        return empty("sales", question, metadata);
    }

    @QueryHandler
    Report answer(ShowPerformance question, MetaData metadata) {
        return empty("performance", question, metadata);
    }

    @QueryHandler
    Report answer(ShowExpenses question, MetaData metadata) {
        return empty("expenses", question, metadata);
    }

    @QueryHandler
    Report answer(AuditPrices question, MetaData metadata) {
        return empty("price-audit", question, metadata);
    }

    @QueryHandler
    Report answer(ReportStock question, MetaData metadata) {
        return empty("stock-list", question, metadata);
    }

    private Report empty(String name, ReportQuestion question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        LocalDate asOf = Objects.requireNonNullElse(question.asOf(), LocalDate.of(2026, 1, 15));
        return new Report(name, null, asOf, question.knownAt(), 1, List.of(), List.of(), List.of(), List.of());
    }

    @QueryHandler
    DrawUpWeeklyReport.DrawnUp answer(DrawUpWeeklyReport question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return new DrawUpWeeklyReport.DrawnUp(question.report(), 1, List.of(), DIGEST);
    }

    @QueryHandler
    Optional<IssuedReport> answer(FindIssuedReport question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return Optional.of(
                new IssuedReport(question.report(), 1, List.of(), DIGEST, new PersonId("p-unknown"), Instant.EPOCH));
    }

    @QueryHandler
    ListIssuedReports.IssuedReports answer(ListIssuedReports question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return new ListIssuedReports.IssuedReports(List.of());
    }
}
