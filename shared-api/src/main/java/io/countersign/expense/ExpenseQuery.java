package io.countersign.expense;

import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about expense claims. */
public sealed interface ExpenseQuery {

    /** Where does this claim stand? Answered with an {@code Optional} of {@link ExpenseClaim}. */
    record FindExpenseClaim(ExpenseClaimId claim) implements ExpenseQuery {}

    /** Which claims are there, by number, perhaps only of one person or in one state? */
    record ListExpenseClaims(
            @Nullable PersonId claimant,
            @Nullable State state,
            @Nullable ExpenseClaimId after,
            int limit) implements ExpenseQuery {

        /** The answer to {@link ListExpenseClaims}. */
        public record ExpenseClaims(
                List<ExpenseClaim> claims, @Nullable ExpenseClaimId next) {}
    }

    /** Where a claim stands. */
    enum State {
        PLANNED,
        SUBMITTED,
        CHECKED,
        APPROVED,
        REFUSED,
        PAID
    }

    /**
     * A claim as the office sees it.
     *
     * @param total what its invoices come to; absent while it is only planned
     * @param approvedAs the role under which it was approved
     * @param reason why it was refused
     */
    record ExpenseClaim(
            ExpenseClaimId claim,
            PersonId claimant,
            Region region,
            @Nullable String department,
            String purpose,
            ExpenseCategory category,
            Money estimate,
            State state,
            LocalDate plannedOn,
            List<ExpenseInvoice> invoices,
            @Nullable Money total,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate checkedOn,
            @Nullable PersonId checkedBy,
            @Nullable LocalDate approvedOn,
            @Nullable PersonId approvedBy,
            @Nullable Role approvedAs,
            @Nullable LocalDate refusedOn,
            @Nullable PersonId refusedBy,
            @Nullable String reason,
            @Nullable LocalDate paidOn,
            @Nullable PersonId paidBy,
            long version) {}
}
