package io.countersign.query.dispatches;

import io.countersign.dispatch.DispatchId;
import io.countersign.dispatch.DispatchQuery.Dispatch;
import io.countersign.dispatch.DispatchQuery.FindDispatch;
import io.countersign.dispatch.DispatchQuery.ListDispatches;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.registers.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what was sent to customers. */
public final class DispatchAnswers {

    private final Register<Dispatch> dispatches;

    public DispatchAnswers(Register<Dispatch> dispatches) {
        this.dispatches = dispatches;
    }

    @QueryHandler
    Optional<Dispatch> answer(FindDispatch question) {
        return dispatches.current().find(question.dispatch().value());
    }

    @QueryHandler
    ListDispatches.Dispatches answer(ListDispatches question) {
        List<Where<Dispatch>> where = new ArrayList<>();
        if (question.account() != null) {
            where.add(new Where<>(
                    "account",
                    question.account().value(),
                    dispatch -> dispatch.account().value()));
        }
        if (question.state() != null) {
            where.add(new Where<>(
                    "state",
                    question.state().name(),
                    dispatch -> dispatch.state().name()));
        }
        DispatchId after = question.after();
        Documents.Page<Dispatch> page =
                dispatches.current().page(after == null ? null : after.value(), question.limit(), where);
        return new ListDispatches.Dispatches(
                page.documents(), page.next() == null ? null : new DispatchId(page.next()));
    }
}
