package io.countersign.query.remittances;

import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.history.Reached;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.FindRemittance;
import io.countersign.remittance.RemittanceQuery.ListRemittances;
import io.countersign.remittance.RemittanceQuery.Remittance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what became of remittances. */
public final class RemittanceAnswers {

    private final Documents<Remittance> remittances;
    private final Reached reached;

    public RemittanceAnswers(Documents<Remittance> remittances, Reached reached) {
        this.remittances = remittances;
        this.reached = reached;
    }

    @QueryHandler
    Optional<Remittance> answer(FindRemittance question) {
        reached.demand(RemittancesProjection.GROUP);
        return remittances.find(question.remittance().value());
    }

    @QueryHandler
    ListRemittances.Remittances answer(ListRemittances question) {
        reached.demand(RemittancesProjection.GROUP);
        List<Where<Remittance>> where = new ArrayList<>();
        if (question.account() != null) {
            where.add(new Where<>(
                    "account",
                    question.account().value(),
                    remittance -> remittance.account().value()));
        }
        if (question.state() != null) {
            where.add(new Where<>(
                    "state",
                    question.state().name(),
                    remittance -> remittance.state().name()));
        }
        String after = question.after() == null ? null : question.after().value();
        Documents.Page<Remittance> page = remittances.page(after, question.limit(), where);
        return new ListRemittances.Remittances(
                page.documents(), page.next() == null ? null : new RemittanceId(page.next()));
    }
}
