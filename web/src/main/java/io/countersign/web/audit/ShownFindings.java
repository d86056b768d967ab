package io.countersign.web.audit;

import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.ListFindings.Count;
import io.countersign.audit.AuditQuery.ListFindings.Findings;
import io.countersign.audit.AuditQuery.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not as it has to be, and what is worth knowing, in the order of the log.
 *
 * @param position the last event that was read
 * @param shipments how many shipments were looked at
 * @param decisions how many approvals and refusals were looked at
 * @param violations how many findings are not as they have to be
 * @param counts how many there are of each kind, whatever kind was asked for
 * @param next to be given as {@code after} for the page that follows; absent on the last one
 */
record ShownFindings(
        long position,
        long shipments,
        long decisions,
        long violations,
        List<ShownCount> counts,
        List<ShownFinding> items,
        @Nullable Long next) {

    static ShownFindings of(Findings findings, People people) {
        return new ShownFindings(
                findings.position(),
                findings.shipments(),
                findings.decisions(),
                findings.violations(),
                findings.counts().stream().map(ShownCount::of).toList(),
                findings.findings().stream()
                        .map(finding -> ShownFinding.of(finding, people))
                        .toList(),
                findings.next());
    }

    /** How many there are of one kind. */
    record ShownCount(FindingKind kind, Severity severity, long number) {

        static ShownCount of(Count count) {
            return new ShownCount(count.kind(), count.kind().severity(), count.number());
        }
    }
}
