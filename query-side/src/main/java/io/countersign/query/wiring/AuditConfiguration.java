package io.countersign.query.wiring;

import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.query.attempts.TriedOnADay;
import io.countersign.query.audit.DeedAnswers;
import io.countersign.query.audit.ExceptionsReport;
import io.countersign.query.audit.FindingAnswers;
import io.countersign.query.audit.TrailAnswers;
import io.countersign.query.audit.TrailFold;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.registers.Register;
import io.countersign.store.log.EventReading;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** How shipments came about, what people did about them, and what is not as it has to be. */
@RegisterConfiguration
class AuditConfiguration {

    private final ZoneId zone;

    AuditConfiguration(@Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        this.zone = zone;
    }

    @Bean
    Register<ListedTrail> releaseTrails(Registers registers) {
        return registers.of(new TrailFold());
    }

    @Bean
    TrailAnswers trailAnswers(
            Register<ListedTrail> releaseTrails, LogFold log, EventReading reading, Closings closings, Clock clock) {
        return new TrailAnswers(releaseTrails::current, log, reading, closings, clock, zone);
    }

    @Bean
    DeedAnswers deedAnswers(Register<ListedTrail> releaseTrails, Register<TriedOnADay> attempts, LogFold log) {
        return new DeedAnswers(releaseTrails::current, attempts::current, log);
    }

    @Bean
    FindingAnswers findingAnswers(LogFold log, EventReading reading) {
        return new FindingAnswers(log, reading, zone);
    }

    @Bean
    ExceptionsReport exceptionsReport(FindingAnswers findingAnswers, Clock clock) {
        return new ExceptionsReport(findingAnswers, clock);
    }
}
