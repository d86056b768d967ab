package io.countersign.expense;

import io.countersign.money.Money;
import io.countersign.people.Region;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of an expense claim. */
public sealed interface ExpenseCommand {

    ExpenseClaimId claim();

    /**
     * Say what money will be spent on, before it is.
     *
     * @param department 一部 or 二部, when the cost belongs to one
     */
    record PlanExpenses(
            @TargetAggregateIdentifier ExpenseClaimId claim,
            Region region,
            @Nullable String department,
            String purpose,
            ExpenseCategory category,
            Money estimate)
            implements ExpenseCommand {}

    /** Claim what was spent, invoice by invoice. */
    record SubmitClaim(@TargetAggregateIdentifier ExpenseClaimId claim, List<ExpenseInvoice> invoices)
            implements ExpenseCommand {

        public SubmitClaim {
            invoices = List.copyOf(invoices);
        }
    }

    /** Say that the invoices are in order. */
    record CheckClaim(
            @TargetAggregateIdentifier ExpenseClaimId claim,
            @Nullable String remark) implements ExpenseCommand {}

    /** Let it be paid. */
    record ApproveClaim(
            @TargetAggregateIdentifier ExpenseClaimId claim,
            @Nullable String remark) implements ExpenseCommand {}

    /** Do not let it be paid. */
    record RefuseClaim(@TargetAggregateIdentifier ExpenseClaimId claim, String reason) implements ExpenseCommand {}

    /** Say that the claimant has the money. */
    record PayClaim(@TargetAggregateIdentifier ExpenseClaimId claim, LocalDate paidOn, String bankAccount)
            implements ExpenseCommand {}
}
