package io.countersign.web.audit;

import io.countersign.audit.AuditQuery.Evidence;
import io.countersign.web.audit.People.ShownPerson;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event that a step stands on.
 *
 * @param stream what it happened to, to be asked for at {@code /api/v1/events}
 * @param event its stored name
 * @param on its business date
 * @param by who acted, or the automation that did
 * @param onBehalfOf for whom an automation acted
 * @param authority the roles and regions on record beside it
 */
record ShownEvidence(
        long position,
        String stream,
        long sequence,
        String event,
        Instant recordedAt,
        LocalDate on,
        @Nullable ShownPerson by,
        @Nullable ShownPerson onBehalfOf,
        @Nullable String authority) {

    static ShownEvidence of(Evidence evidence, People people) {
        return new ShownEvidence(
                evidence.position(),
                evidence.stream(),
                evidence.sequence(),
                evidence.event(),
                evidence.recordedAt(),
                evidence.on(),
                people.shown(evidence.actor()),
                people.shown(evidence.onBehalfOf()),
                evidence.authority());
    }

    static @Nullable ShownEvidence ofNullable(@Nullable Evidence evidence, People people) {
        return evidence == null ? null : of(evidence, people);
    }
}
