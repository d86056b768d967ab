package io.countersign.query.wiring;

import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.performance.DepartmentsFold;
import io.countersign.query.performance.ExpensesReport;
import io.countersign.query.performance.GrantedPrices;
import io.countersign.query.performance.GrantedPricesFold;
import io.countersign.query.performance.MonthlyTargets;
import io.countersign.query.performance.PerformanceAnswers;
import io.countersign.query.performance.PersonDepartments;
import io.countersign.query.performance.PriceAudit;
import io.countersign.query.performance.TargetsFold;
import io.countersign.query.registers.Register;
import io.countersign.query.registers.Snapshots;
import io.countersign.query.sales.Attribution;
import io.countersign.query.sales.ProjectOrder;
import io.countersign.query.sales.SalesDay;
import io.countersign.query.stock.StockReport;
import io.countersign.stock.StockQuery.Item;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** The performance board, expenses, the audit of project prices and the stock list. */
@RegisterConfiguration
class PerformanceConfiguration {

    private final ZoneId zone;

    PerformanceConfiguration(@Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        this.zone = zone;
    }

    @Bean
    Register<PersonDepartments> departments(Registers registers) {
        return registers.of(new DepartmentsFold());
    }

    @Bean
    Register<MonthlyTargets> monthlyTargets(Registers registers) {
        return registers.of(new TargetsFold());
    }

    @Bean
    Register<GrantedPrices> grantedPrices(Registers registers) {
        return registers.of(new GrantedPricesFold());
    }

    @Bean
    PerformanceAnswers performanceAnswers(
            Snapshots snapshots,
            Register<SalesDay> salesDays,
            Register<Attribution> attributions,
            Register<ProjectOrder> projectOrders,
            Register<GrantedPrices> grantedPrices,
            Register<ExpenseClaim> expenseClaims,
            Register<PersonDepartments> departments,
            Register<MonthlyTargets> monthlyTargets,
            LogFold log,
            Closings closings) {
        return new PerformanceAnswers(
                snapshots,
                new PerformanceAnswers.Registers(
                        salesDays,
                        attributions,
                        projectOrders,
                        grantedPrices,
                        expenseClaims,
                        departments,
                        monthlyTargets),
                log,
                closings,
                zone);
    }

    @Bean
    ExpensesReport expensesReport(Snapshots snapshots, Register<ExpenseClaim> expenseClaims, LogFold log) {
        return new ExpensesReport(snapshots, expenseClaims, log);
    }

    @Bean
    PriceAudit priceAudit(
            Snapshots snapshots,
            Register<SalesDay> salesDays,
            Register<ProjectOrder> projectOrders,
            Register<Project> projects,
            Register<GrantedPrices> grantedPrices,
            LogFold log) {
        return new PriceAudit(
                snapshots, new PriceAudit.Registers(salesDays, projectOrders, projects, grantedPrices), log, zone);
    }

    @Bean
    StockReport stockReport(Snapshots snapshots, Register<Item> stockRegister, LogFold log, Clock clock) {
        return new StockReport(snapshots, stockRegister, log, clock, zone);
    }
}
