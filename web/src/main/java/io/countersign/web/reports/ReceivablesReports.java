package io.countersign.web.reports;

import io.countersign.account.Standing;
import io.countersign.people.Region;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.ReportReceivables;
import io.countersign.web.reports.ReportKind.Parameter;
import io.countersign.web.reports.ReportKind.Parameter.Form;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reports on what customers owe. */
@Configuration(proxyBeanMethods = false)
class ReceivablesReports {

    @Bean
    ReportKind receivablesKind() {
        return new ReportKind(
                "receivables",
                List.of(
                        Parameter.AS_OF,
                        Parameter.KNOWN_AT,
                        new Parameter("region", Form.TEXT),
                        new Parameter("salesperson", Form.PERSON),
                        Parameter.choice("standing", Standing.class),
                        new Parameter("text", Form.WORDS)),
                asked -> new ReportReceivables(
                        asked.asOf(),
                        asked.knownAt(),
                        new Filter(
                                asked.read("region", "is the name of a region", Region::new),
                                asked.person("salesperson"),
                                asked.choice("standing", Standing.class),
                                asked.text("text"))));
    }
}
