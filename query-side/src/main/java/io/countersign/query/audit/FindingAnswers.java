package io.countersign.query.audit;

import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.ListFindings;
import io.countersign.audit.AuditQuery.ListFindings.Count;
import io.countersign.audit.AuditQuery.ListFindings.Findings;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is not as it has to be, from the log alone. What was found up to now is kept, and only what came since is
 * looked at; of the past the log is read anew.
 */
public final class FindingAnswers {

    private final LogFold log;
    private final Days days;
    private final Witness witness;
    private final ZoneId zone;
    private final Examiner upToNow;
    private long reached;

    /** @param zone decides which day a moment belongs to */
    public FindingAnswers(LogFold log, EventReading reading, ZoneId zone) {
        this.log = log;
        this.zone = zone;
        this.days = new Days(zone);
        this.witness = new Witness(reading, zone);
        this.upToNow = new Examiner(days, witness);
    }

    Days days() {
        return days;
    }

    /** What was found in the log up to a position. */
    record Found(long position, List<Finding> findings, long shipments, long decisions) {}

    @QueryHandler
    Findings answer(ListFindings question) {
        Found found = found(question.asOf(), question.knownAt());
        List<Finding> page = new ArrayList<>();
        boolean more = false;
        for (Finding finding : found.findings()) {
            if (isAskedFor(finding, question)) {
                more = page.size() >= question.limit() && !isOfTheSameEvent(page.getLast(), finding);
                if (more) {
                    break;
                }
                page.add(finding);
            }
        }
        return new Findings(
                found.position(),
                found.shipments(),
                found.decisions(),
                Arrays.stream(FindingKind.values())
                        .map(kind -> new Count(kind, count(found.findings(), kind)))
                        .toList(),
                page,
                more ? page.getLast().evidence().position() : null);
    }

    /** What was found in what had been recorded by the end of a day and by a moment; in all there is when neither is given. */
    Found found(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        if (asOf == null && knownAt == null) {
            return upToNow();
        }
        Instant endOfDay = asOf == null
                ? null
                : asOf.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
        Instant moment = endOfDay == null || knownAt != null && knownAt.isBefore(endOfDay) ? knownAt : endOfDay;
        long head = log.head();
        Examiner then = new Examiner(days, witness);
        log.read(Selection.ofNames(Examiner.EVENTS).upTo(head).knownAt(moment), then::look);
        return new Found(head, then.findings(), then.shipments(), then.decisions());
    }

    private synchronized Found upToNow() {
        long head = log.head();
        if (head > reached) {
            log.read(Selection.ofNames(Examiner.EVENTS).after(reached).upTo(head), (event, stored) -> {
                upToNow.look(event, stored);
                reached = stored.position();
            });
            reached = head;
        }
        return new Found(reached, upToNow.findings(), upToNow.shipments(), upToNow.decisions());
    }

    private static boolean isAskedFor(Finding finding, ListFindings question) {
        return (question.kind() == null || question.kind() == finding.kind())
                && finding.evidence().position() > question.after();
    }

    /** A page never ends within an event, of which several things may be found. */
    private static boolean isOfTheSameEvent(Finding one, Finding other) {
        return one.evidence().position() == other.evidence().position();
    }

    private static long count(List<Finding> findings, FindingKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }
}
