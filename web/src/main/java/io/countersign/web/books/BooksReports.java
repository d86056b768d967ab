package io.countersign.web.books;

import io.countersign.books.BooksQuery.ShowJournal;
import io.countersign.books.BooksQuery.ShowLateFacts;
import io.countersign.books.BooksQuery.ShowLedger;
import io.countersign.books.BooksQuery.ShowTrialBalance;
import io.countersign.web.reports.ReportKind;
import io.countersign.web.reports.ReportKind.Parameter;
import io.countersign.web.reports.ReportKind.Parameter.Form;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reports on the books. */
@Configuration(proxyBeanMethods = false)
class BooksReports {

    private static final Parameter FROM = new Parameter("from", Form.DAY);
    private static final String RECEIVABLES = "1122";

    @Bean
    ReportKind trialBalanceKind() {
        return new ReportKind(
                "trial-balance",
                List.of(FROM, Parameter.AS_OF, Parameter.KNOWN_AT),
                asked -> new ShowTrialBalance(asked.day("from"), asked.asOf(), asked.knownAt()));
    }

    @Bean
    ReportKind ledgerKind() {
        return new ReportKind(
                "ledger",
                List.of(
                        new Parameter("ledgerAccount", Form.TEXT),
                        new Parameter("party", Form.TEXT),
                        FROM,
                        Parameter.AS_OF,
                        Parameter.KNOWN_AT,
                        Parameter.AFTER),
                asked -> new ShowLedger(
                        Objects.requireNonNullElse(asked.text("ledgerAccount"), RECEIVABLES),
                        asked.text("party"),
                        asked.day("from"),
                        asked.asOf(),
                        asked.knownAt(),
                        asked.part()));
    }

    @Bean
    ReportKind journalKind() {
        return new ReportKind(
                "journal",
                List.of(FROM, Parameter.AS_OF, Parameter.KNOWN_AT, Parameter.AFTER),
                asked -> new ShowJournal(asked.day("from"), asked.asOf(), asked.knownAt(), asked.part()));
    }

    @Bean
    ReportKind lateFactsKind() {
        return new ReportKind(
                "late-facts",
                List.of(new Parameter("month", Form.MONTH), Parameter.AS_OF, Parameter.KNOWN_AT, Parameter.AFTER),
                asked -> new ShowLateFacts(
                        Objects.requireNonNullElseGet(
                                asked.month("month"),
                                () -> YearMonth.from(asked.today()).minusMonths(1)),
                        asked.asOf(),
                        asked.knownAt(),
                        asked.part()));
    }
}
