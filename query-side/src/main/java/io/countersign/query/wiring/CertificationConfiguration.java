package io.countersign.query.wiring;

import io.countersign.query.certification.Certifications;
import io.countersign.query.certification.Certifying;
import io.countersign.query.certification.Rhythm;
import io.countersign.query.certification.WhenViewCertificationOrderedThenCertify;
import io.countersign.query.history.LiveViews;
import io.countersign.query.history.Reached;
import io.countersign.query.history.Rebuild;
import io.countersign.query.operations.Notes;
import io.countersign.query.operations.OnRecord;
import io.countersign.query.seal.Checkpoints;
import io.countersign.query.seal.LogCheck;
import io.countersign.store.log.EventLog;
import io.countersign.store.seal.SealStore;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** Certifying views. */
@RegisterConfiguration
class CertificationConfiguration {

    @Bean
    Certifying certifying(
            Rebuild rebuild, Checkpoints checkpoints, SealStore store, LogCheck logCheck, Reached reached) {
        return new Certifying(rebuild, checkpoints, store, logCheck, reached::await);
    }

    @Bean
    Certifications certifications(
            LiveViews views,
            Certifying certifying,
            OnRecord onRecord,
            Notes notes,
            EventLog log,
            Clock clock,
            @Value("${countersign.certify.every:24}") int hours,
            @Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new Certifications(views, certifying, onRecord, notes, log, clock, new Rhythm(hours, zone));
    }

    @Bean
    WhenViewCertificationOrderedThenCertify whenViewCertificationOrderedThenCertify(Certifications certifications) {
        return new WhenViewCertificationOrderedThenCertify(certifications);
    }
}
