package io.countersign.expense;

import io.countersign.money.Money;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to an expense claim. */
public sealed interface ExpenseEvent {

    ExpenseClaimId claim();

    /** Somebody said what they will spend money on. */
    @Revision("1")
    record ExpensesPlanned(
            ExpenseClaimId claim,
            PersonId claimant,
            Region region,
            @Nullable String department,
            String purpose,
            ExpenseCategory category,
            Money estimate,
            LocalDate plannedOn)
            implements ExpenseEvent {}

    /** They claimed what they spent. */
    @Revision("1")
    record ExpenseClaimSubmitted(
            ExpenseClaimId claim, PersonId claimant, List<ExpenseInvoice> invoices, Money total, LocalDate submittedOn)
            implements ExpenseEvent {

        public ExpenseClaimSubmitted {
            invoices = List.copyOf(invoices);
        }
    }

    /** Finance found the invoices in order. */
    @Revision("1")
    record ExpenseClaimChecked(
            ExpenseClaimId claim, @Nullable String remark, LocalDate checkedOn, PersonId checkedBy)
            implements ExpenseEvent {}

    /** It may be paid: the company owes the claimant from here on. */
    @Revision("1")
    record ExpenseClaimApproved(
            ExpenseClaimId claim,
            PersonId claimant,
            @Nullable String department,
            Money total,
            @Nullable String remark,
            ExercisedAuthority authority,
            LocalDate approvedOn,
            PersonId approvedBy)
            implements ExpenseEvent {}

    /** It will not be paid. */
    @Revision("1")
    record ExpenseClaimRefused(
            ExpenseClaimId claim,
            PersonId claimant,
            List<ExpenseInvoiceNumber> invoices,
            String reason,
            LocalDate refusedOn,
            PersonId refusedBy)
            implements ExpenseEvent {

        public ExpenseClaimRefused {
            invoices = List.copyOf(invoices);
        }
    }

    /** The claimant has the money. */
    @Revision("1")
    record ExpenseClaimPaid(
            ExpenseClaimId claim, PersonId claimant, Money total, LocalDate paidOn, String bankAccount, PersonId paidBy)
            implements ExpenseEvent {}
}
