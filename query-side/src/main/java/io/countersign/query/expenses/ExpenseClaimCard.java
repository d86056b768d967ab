package io.countersign.query.expenses;

import io.countersign.expense.ExpenseEvent;
import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseEvent.ExpenseClaimChecked;
import io.countersign.expense.ExpenseEvent.ExpenseClaimPaid;
import io.countersign.expense.ExpenseEvent.ExpenseClaimRefused;
import io.countersign.expense.ExpenseEvent.ExpenseClaimSubmitted;
import io.countersign.expense.ExpenseEvent.ExpensesPlanned;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.expense.ExpenseQuery.State;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each expense claim from the plan to the payment. */
public final class ExpenseClaimCard implements TimelessFold<ExpenseClaim> {

    /** What the view is called. */
    public static final String NAME = "expense-claims";

    private static final Set<String> EVENTS = StoredNames.namesOf(ExpenseEvent.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ExpenseClaim> document() {
        return ExpenseClaim.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof ExpenseEvent expense ? expense.claim().value() : null;
    }

    @Override
    public ExpenseClaim after(@Nullable ExpenseClaim before, Object event) {
        return switch ((ExpenseEvent) event) {
            case ExpensesPlanned planned -> planned(planned);
            case ExpenseClaimSubmitted submitted -> submitted(Fold.demand(before, event), submitted);
            case ExpenseClaimChecked checked -> checked(Fold.demand(before, event), checked);
            case ExpenseClaimApproved approved -> approved(Fold.demand(before, event), approved);
            case ExpenseClaimRefused refused -> refused(Fold.demand(before, event), refused);
            case ExpenseClaimPaid paid -> paid(Fold.demand(before, event), paid);
        };
    }

    private static ExpenseClaim planned(ExpensesPlanned event) {
        return new ExpenseClaim(
                event.claim(),
                event.claimant(),
                event.region(),
                event.department(),
                event.purpose(),
                event.category(),
                event.estimate(),
                State.PLANNED,
                event.plannedOn(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private static ExpenseClaim submitted(ExpenseClaim before, ExpenseClaimSubmitted event) {
        return new ExpenseClaim(
                before.claim(),
                before.claimant(),
                before.region(),
                before.department(),
                before.purpose(),
                before.category(),
                before.estimate(),
                State.SUBMITTED,
                before.plannedOn(),
                event.invoices(),
                event.total(),
                event.submittedOn(),
                before.checkedOn(),
                before.checkedBy(),
                before.approvedOn(),
                before.approvedBy(),
                before.approvedAs(),
                before.refusedOn(),
                before.refusedBy(),
                before.reason(),
                before.paidOn(),
                before.paidBy(),
                before.version() + 1);
    }

    private static ExpenseClaim checked(ExpenseClaim before, ExpenseClaimChecked event) {
        return new ExpenseClaim(
                before.claim(),
                before.claimant(),
                before.region(),
                before.department(),
                before.purpose(),
                before.category(),
                before.estimate(),
                State.CHECKED,
                before.plannedOn(),
                before.invoices(),
                before.total(),
                before.submittedOn(),
                event.checkedOn(),
                event.checkedBy(),
                before.approvedOn(),
                before.approvedBy(),
                before.approvedAs(),
                before.refusedOn(),
                before.refusedBy(),
                before.reason(),
                before.paidOn(),
                before.paidBy(),
                before.version() + 1);
    }

    private static ExpenseClaim approved(ExpenseClaim before, ExpenseClaimApproved event) {
        return new ExpenseClaim(
                before.claim(),
                before.claimant(),
                before.region(),
                before.department(),
                before.purpose(),
                before.category(),
                before.estimate(),
                State.APPROVED,
                before.plannedOn(),
                before.invoices(),
                before.total(),
                before.submittedOn(),
                before.checkedOn(),
                before.checkedBy(),
                event.approvedOn(),
                event.approvedBy(),
                event.authority().role(),
                before.refusedOn(),
                before.refusedBy(),
                before.reason(),
                before.paidOn(),
                before.paidBy(),
                before.version() + 1);
    }

    private static ExpenseClaim refused(ExpenseClaim before, ExpenseClaimRefused event) {
        return new ExpenseClaim(
                before.claim(),
                before.claimant(),
                before.region(),
                before.department(),
                before.purpose(),
                before.category(),
                before.estimate(),
                State.REFUSED,
                before.plannedOn(),
                before.invoices(),
                before.total(),
                before.submittedOn(),
                before.checkedOn(),
                before.checkedBy(),
                before.approvedOn(),
                before.approvedBy(),
                before.approvedAs(),
                event.refusedOn(),
                event.refusedBy(),
                event.reason(),
                before.paidOn(),
                before.paidBy(),
                before.version() + 1);
    }

    private static ExpenseClaim paid(ExpenseClaim before, ExpenseClaimPaid event) {
        return new ExpenseClaim(
                before.claim(),
                before.claimant(),
                before.region(),
                before.department(),
                before.purpose(),
                before.category(),
                before.estimate(),
                State.PAID,
                before.plannedOn(),
                before.invoices(),
                before.total(),
                before.submittedOn(),
                before.checkedOn(),
                before.checkedBy(),
                before.approvedOn(),
                before.approvedBy(),
                before.approvedAs(),
                before.refusedOn(),
                before.refusedBy(),
                before.reason(),
                event.paidOn(),
                event.paidBy(),
                before.version() + 1);
    }
}
