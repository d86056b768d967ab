package io.countersign.query.complaints;

import io.countersign.complaint.ComplaintEvent;
import io.countersign.complaint.ComplaintEvent.ComplaintAnswered;
import io.countersign.complaint.ComplaintEvent.ComplaintClosed;
import io.countersign.complaint.ComplaintEvent.ComplaintRegistered;
import io.countersign.complaint.ComplaintQuery.Answer;
import io.countersign.complaint.ComplaintQuery.Complaint;
import io.countersign.complaint.ComplaintQuery.State;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each complaint, what was answered, and how it ended. */
public final class ComplaintCard implements TimelessFold<Complaint> {

    /** What the view is called. */
    public static final String NAME = "complaints";

    private static final Set<String> EVENTS = StoredNames.namesOf(ComplaintEvent.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Complaint> document() {
        return Complaint.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof ComplaintEvent complaint ? complaint.complaint().value() : null;
    }

    @Override
    public Complaint after(@Nullable Complaint before, Object event) {
        return switch ((ComplaintEvent) event) {
            case ComplaintRegistered registered ->
                new Complaint(
                        registered.complaint(),
                        registered.account(),
                        State.REGISTERED,
                        registered.order(),
                        registered.model(),
                        registered.complaintText(),
                        registered.registeredOn(),
                        registered.registeredBy(),
                        List.of(),
                        null,
                        null,
                        null,
                        0);
            case ComplaintAnswered answered -> {
                Complaint known = Fold.demand(before, event);
                List<Answer> answers = new ArrayList<>(known.answers());
                answers.add(new Answer(
                        answered.answer(), answered.returning(), answered.answeredOn(), answered.answeredBy()));
                yield next(known, State.ANSWERED, answers, null);
            }
            case ComplaintClosed closed -> {
                Complaint known = Fold.demand(before, event);
                yield next(known, State.CLOSED, known.answers(), closed);
            }
        };
    }

    private static Complaint next(
            Complaint before, State state, List<Answer> answers, @Nullable ComplaintClosed closed) {
        return new Complaint(
                before.complaint(),
                before.account(),
                state,
                before.order(),
                before.model(),
                before.complaintText(),
                before.registeredOn(),
                before.registeredBy(),
                answers,
                closed == null ? null : closed.outcome(),
                closed == null ? null : closed.closedOn(),
                closed == null ? null : closed.closedBy(),
                before.version() + 1);
    }
}
