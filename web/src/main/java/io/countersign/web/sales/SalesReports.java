package io.countersign.web.sales;

import io.countersign.account.CustomerAccountId;
import io.countersign.people.Region;
import io.countersign.sales.Period;
import io.countersign.sales.SalesQuery.By;
import io.countersign.sales.SalesQuery.Filter;
import io.countersign.sales.SalesQuery.ShowSales;
import io.countersign.web.reports.PeriodAsked;
import io.countersign.web.reports.ReportAsked;
import io.countersign.web.reports.ReportKind;
import io.countersign.web.reports.ReportKind.Parameter;
import io.countersign.web.reports.ReportKind.Parameter.Form;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reports on what was sold. */
@Configuration(proxyBeanMethods = false)
class SalesReports {

    /** Whether a week is shown as it was when its report was issued. */
    private enum Shown {
        NOW,
        ISSUED
    }

    @Bean
    ReportKind dailySales() {
        return kind("daily-sales", Period.Kind.DAY);
    }

    @Bean
    ReportKind weeklySales() {
        return kind("weekly-sales", Period.Kind.WEEK);
    }

    @Bean
    ReportKind monthlySales() {
        return kind("monthly-sales", Period.Kind.MONTH);
    }

    @Bean
    ReportKind quarterlySales() {
        return kind("quarterly-sales", Period.Kind.QUARTER);
    }

    @Bean
    ReportKind yearlySales() {
        return kind("yearly-sales", Period.Kind.YEAR);
    }

    private static ReportKind kind(String name, Period.Kind kind) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                PeriodAsked.of(kind),
                Parameter.KNOWN_AT,
                Parameter.choice("by", By.class),
                new Parameter("region", Form.TEXT),
                new Parameter("salesperson", Form.PERSON),
                new Parameter("account", Form.TEXT)));
        if (kind == Period.Kind.WEEK) {
            parameters.add(Parameter.choice("shown", Shown.class));
        }
        return new ReportKind(name, parameters, asked -> question(asked, kind));
    }

    private static ShowSales question(ReportAsked asked, Period.Kind kind) {
        By by = asked.choice("by", By.class);
        return new ShowSales(
                PeriodAsked.read(asked, kind),
                by == null ? By.REGION : by,
                new Filter(
                        asked.read("region", "is the name of a region", Region::new),
                        asked.person("salesperson"),
                        asked.read("account", "is the number of an account", CustomerAccountId::new)),
                asked.knownAt(),
                kind == Period.Kind.WEEK && asked.choice("shown", Shown.class) == Shown.ISSUED);
    }
}
