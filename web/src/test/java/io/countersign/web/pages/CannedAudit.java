package io.countersign.web.pages;

import io.countersign.audit.AuditQuery.FindTrail;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.ListDeeds;
import io.countersign.audit.AuditQuery.ListDeeds.Deeds;
import io.countersign.audit.AuditQuery.ListFindings;
import io.countersign.audit.AuditQuery.ListFindings.Findings;
import io.countersign.audit.AuditQuery.ListTrails;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrails;
import io.countersign.trial.MadeUpTrails;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what an audit asks from made-up trails. */
final class CannedAudit {

    @QueryHandler
    Optional<Trails> answer(FindTrail question) {
        return MadeUpTrails.answer(question);
    }

    @QueryHandler
    ListedTrails answer(ListTrails question) {
        return MadeUpTrails.answer(question);
    }

    @QueryHandler
    Deeds answer(ListDeeds question) {
        return MadeUpTrails.answer(question);
    }

    @QueryHandler
    Findings answer(ListFindings question) {
        return MadeUpTrails.answer(question);
    }
}
