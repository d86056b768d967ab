package io.countersign.trial;

import io.countersign.audit.AuditQuery.FindTrail;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.ListDeeds;
import io.countersign.audit.AuditQuery.ListDeeds.Deeds;
import io.countersign.audit.AuditQuery.ListFindings;
import io.countersign.audit.AuditQuery.ListFindings.Findings;
import io.countersign.audit.AuditQuery.ListTrails;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrails;
import io.countersign.audit.AuditQuery.ReportExceptions;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Column.Kind;
import io.countersign.report.Report.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** The part of the made-up office that is audited. */
final class TrialAudit {

    private final TrialOffice office;

    TrialAudit(TrialOffice office) {
        this.office = office;
    }

    @QueryHandler
    Optional<Trails> answer(FindTrail question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return MadeUpTrails.answer(question);
    }

    @QueryHandler
    ListedTrails answer(ListTrails question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return MadeUpTrails.answer(question);
    }

    @QueryHandler
    Deeds answer(ListDeeds question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return MadeUpTrails.answer(question);
    }

    @QueryHandler
    Findings answer(ListFindings question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return MadeUpTrails.answer(question);
    }

    @QueryHandler
    Report answer(ReportExceptions question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return new Report(
                "audit-exceptions",
                null,
                Objects.requireNonNullElse(question.asOf(), LocalDate.of(2026, 1, 20)),
                question.knownAt(),
                1758,
                List.of(new Column("finding", Kind.WORD), new Column("position", Kind.COUNT)),
                List.of(new Row(
                        "11-NOT_SUPPORTED", List.of(new Cell.Word("findingKind.NOT_SUPPORTED"), new Cell.Count(11)))),
                List.of(),
                List.of(new Check("nothingIsOtherThanItHasToBe", false)));
    }
}
