package io.countersign.web.audit;

import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.ReportExceptions;
import io.countersign.web.reports.ReportKind;
import io.countersign.web.reports.ReportKind.Parameter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The report of what is not as it has to be. */
@Configuration(proxyBeanMethods = false)
class AuditReports {

    @Bean
    ReportKind auditExceptionsKind() {
        return new ReportKind(
                "audit-exceptions",
                List.of(Parameter.AS_OF, Parameter.KNOWN_AT, Parameter.choice("finding", FindingKind.class)),
                asked -> new ReportExceptions(
                        asked.asOf(), asked.knownAt(), asked.choice("finding", FindingKind.class)));
    }
}
