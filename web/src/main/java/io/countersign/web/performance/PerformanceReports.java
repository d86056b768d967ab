package io.countersign.web.performance;

import io.countersign.performance.PerformanceQuery.AuditPrices;
import io.countersign.performance.PerformanceQuery.By;
import io.countersign.performance.PerformanceQuery.ReportStock;
import io.countersign.performance.PerformanceQuery.ShowExpenses;
import io.countersign.performance.PerformanceQuery.ShowPerformance;
import io.countersign.sales.Period;
import io.countersign.stock.WarehouseId;
import io.countersign.web.reports.PeriodAsked;
import io.countersign.web.reports.ReportKind;
import io.countersign.web.reports.ReportKind.Parameter;
import io.countersign.web.reports.ReportKind.Parameter.Form;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The performance board, the summary of expenses, the audit of project prices and the stock list. */
@Configuration(proxyBeanMethods = false)
class PerformanceReports {

    @Bean
    ReportKind performance() {
        return new ReportKind(
                "performance",
                List.of(PeriodAsked.KIND, PeriodAsked.PERIOD, Parameter.KNOWN_AT, Parameter.choice("by", By.class)),
                asked -> {
                    By by = asked.choice("by", By.class);
                    return new ShowPerformance(
                            PeriodAsked.readWithKind(asked, Period.Kind.MONTH),
                            by == null ? By.PERSON : by,
                            asked.knownAt());
                });
    }

    @Bean
    ReportKind expenses() {
        return new ReportKind(
                "expenses",
                List.of(PeriodAsked.KIND, PeriodAsked.PERIOD, Parameter.KNOWN_AT),
                asked -> new ShowExpenses(PeriodAsked.readWithKind(asked, Period.Kind.YEAR), asked.knownAt()));
    }

    @Bean
    ReportKind priceAudit() {
        return new ReportKind(
                "price-audit",
                List.of(PeriodAsked.KIND, PeriodAsked.PERIOD, Parameter.KNOWN_AT),
                asked -> new AuditPrices(PeriodAsked.readWithKind(asked, Period.Kind.YEAR), asked.knownAt()));
    }

    @Bean
    ReportKind stockList() {
        return new ReportKind(
                "stock-list", List.of(new Parameter("warehouse", Form.TEXT), Parameter.KNOWN_AT), asked -> {
                    WarehouseId warehouse = asked.read("warehouse", "is the name of a warehouse", WarehouseId::new);
                    return new ReportStock(warehouse == null ? null : warehouse.value(), asked.knownAt());
                });
    }
}
