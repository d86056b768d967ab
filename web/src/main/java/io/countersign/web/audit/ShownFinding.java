package io.countersign.web.audit;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.ReleaseId;
import io.countersign.audit.AuditQuery.Difference;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.Severity;
import io.countersign.order.OrderId;
import io.countersign.web.audit.People.ShownPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it has to be, or is worth knowing.
 *
 * @param by who did it
 * @param evidence the event that shows it
 * @param differences what is on record, and what follows from the log
 */
record ShownFinding(
        FindingKind kind,
        Severity severity,
        @Nullable String account,
        @Nullable String order,
        @Nullable String release,
        @Nullable ShownPerson by,
        ShownEvidence evidence,
        List<ShownDifference> differences) {

    static ShownFinding of(Finding finding, People people) {
        CustomerAccountId account = finding.account();
        OrderId order = finding.order();
        ReleaseId release = finding.release();
        return new ShownFinding(
                finding.kind(),
                finding.kind().severity(),
                account == null ? null : account.value(),
                order == null ? null : order.value(),
                release == null ? null : release.value(),
                people.shown(finding.person()),
                ShownEvidence.of(finding.evidence(), people),
                finding.differences().stream().map(ShownDifference::of).toList());
    }

    /**
     * Two things that should be the same.
     *
     * @param what such as {@code balance}
     * @param recorded what is on record
     * @param found what follows from the log
     */
    record ShownDifference(String what, String recorded, String found) {

        static ShownDifference of(Difference difference) {
            return new ShownDifference(difference.what(), difference.recorded(), difference.found());
        }
    }
}
