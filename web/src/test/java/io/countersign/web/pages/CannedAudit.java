package io.countersign.web.pages;

import io.countersign.audit.AuditQuery.FindTrail;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.ListDeeds;
import io.countersign.audit.AuditQuery.ListDeeds.Deeds;
import io.countersign.audit.AuditQuery.ListFindings;
import io.countersign.audit.AuditQuery.ListFindings.Findings;
import io.countersign.audit.AuditQuery.ListTrails;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrails;
import io.countersign.seal.KeyId;
import io.countersign.seal.SealQuery.Key;
import io.countersign.seal.SealQuery.ShowSeal;
import io.countersign.seal.SealQuery.ShowSeal.Seal;
import io.countersign.trial.MadeUpTrails;
import java.util.List;
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

    @QueryHandler
    Seal answer(ShowSeal question) {
        return new Seal(
                "office.example/log",
                1700,
                1740,
                1758,
                null,
                List.of(
                        new Key(new KeyId("aa11"), "office.example/log+aa11+AQ", "0123456789abcdef".repeat(4), true),
                        new Key(new KeyId("bb22"), "office.example/log+bb22+AQ", "fedcba9876543210".repeat(4), false)),
                List.of(),
                null);
    }
}
