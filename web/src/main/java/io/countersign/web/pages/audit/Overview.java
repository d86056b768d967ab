package io.countersign.web.pages.audit;

import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.ListFindings.Count;
import io.countersign.audit.AuditQuery.ListFindings.Findings;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrails;
import io.countersign.audit.AuditQuery.Severity;
import io.countersign.credit.CreditQuery.State;
import io.countersign.people.PersonId;
import io.countersign.web.pages.Address;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of an audit.
 *
 * @param findings absent for whoever may walk trails only
 */
public record Overview(Asked asked, @Nullable Findings findings, ListedTrails listed, Map<PersonId, String> names) {

    /** The findings of one severity, counted by kind. */
    public List<Count> counts(Severity severity) {
        return findings == null
                ? List.of()
                : findings.counts().stream()
                        .filter(count -> count.kind().severity() == severity)
                        .toList();
    }

    public List<ListedTrail> trails() {
        return listed.trails();
    }

    /** The states there are. */
    public List<State> states() {
        return List.of(State.values());
    }

    /** The address of the report of one kind. */
    public String report(FindingKind kind) {
        return Address.of("/reports/audit-exceptions").with("finding", kind).toString();
    }
}
