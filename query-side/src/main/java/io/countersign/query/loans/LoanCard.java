package io.countersign.query.loans;

import io.countersign.loan.LoanEvent;
import io.countersign.loan.LoanEvent.SampleLent;
import io.countersign.loan.LoanEvent.SampleReturned;
import io.countersign.loan.LoanQuery.Loan;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each sample on loan, and when it came back. */
public final class LoanCard implements TimelessFold<Loan> {

    /** What the view is called. */
    public static final String NAME = "sample-loans";

    private static final Set<String> EVENTS = StoredNames.namesOf(LoanEvent.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Loan> document() {
        return Loan.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof LoanEvent loan ? loan.loan().value() : null;
    }

    @Override
    public Loan after(@Nullable Loan before, Object event) {
        return switch ((LoanEvent) event) {
            case SampleLent lent ->
                new Loan(
                        lent.loan(),
                        lent.account(),
                        lent.sample(),
                        lent.pieces(),
                        lent.lentOn(),
                        lent.dueOn(),
                        lent.lentBy(),
                        null,
                        null,
                        null,
                        0);
            case SampleReturned returned -> returned(Fold.demand(before, event), returned);
        };
    }

    private static Loan returned(Loan before, SampleReturned event) {
        return new Loan(
                before.loan(),
                before.account(),
                before.sample(),
                before.pieces(),
                before.lentOn(),
                before.dueOn(),
                before.lentBy(),
                event.returnedOn(),
                event.condition(),
                event.takenBackBy(),
                before.version() + 1);
    }
}
