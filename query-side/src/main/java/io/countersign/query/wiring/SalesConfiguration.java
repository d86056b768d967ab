package io.countersign.query.wiring;

import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.history.Reached;
import io.countersign.query.receivables.ReceivablesAnswers;
import io.countersign.query.receivables.ReceivablesReport;
import io.countersign.query.registers.Register;
import io.countersign.query.registers.Snapshots;
import io.countersign.query.sales.Attribution;
import io.countersign.query.sales.AttributionsFold;
import io.countersign.query.sales.IssuedReportsFold;
import io.countersign.query.sales.ProjectOrder;
import io.countersign.query.sales.ProjectOrdersFold;
import io.countersign.query.sales.SalesAnswers;
import io.countersign.query.sales.SalesDay;
import io.countersign.query.sales.SalesFold;
import io.countersign.sales.SalesQuery.IssuedReport;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** What was sold, by day, and whose it is. */
@RegisterConfiguration
class SalesConfiguration {

    private final Clock clock;
    private final ZoneId zone;

    SalesConfiguration(Clock clock, @Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Bean
    Register<SalesDay> salesDays(Registers registers) {
        return registers.of(new SalesFold(zone));
    }

    @Bean
    Register<Attribution> attributions(Registers registers) {
        return registers.of(new AttributionsFold(zone));
    }

    @Bean
    Register<ProjectOrder> projectOrders(Registers registers) {
        return registers.of(new ProjectOrdersFold());
    }

    @Bean
    Register<IssuedReport> issuedReports(Registers registers) {
        return registers.of(new IssuedReportsFold());
    }

    @Bean
    Snapshots snapshots(LogFold log, Closings closings, Reached reached) {
        return new Snapshots(log, closings, reached::await);
    }

    @Bean
    SalesAnswers salesAnswers(
            Snapshots snapshots,
            Register<SalesDay> salesDays,
            Register<Attribution> attributions,
            Register<IssuedReport> issuedReports,
            ReceivablesAnswers receivables,
            ReceivablesReport owed,
            LogFold log,
            Closings closings) {
        return new SalesAnswers(
                snapshots,
                new SalesAnswers.Registers(salesDays, attributions, issuedReports),
                receivables,
                owed,
                log,
                closings,
                clock,
                zone);
    }
}
