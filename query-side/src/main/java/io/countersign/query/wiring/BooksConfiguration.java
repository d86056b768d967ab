package io.countersign.query.wiring;

import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.journal.TrialBalanceReport;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** Who answers about the books. */
@RegisterConfiguration
class BooksConfiguration {

    @Bean
    TrialBalanceReport trialBalanceReport(
            LogFold log, Closings closings, Clock clock, @Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new TrialBalanceReport(log, closings, clock, zone);
    }
}
