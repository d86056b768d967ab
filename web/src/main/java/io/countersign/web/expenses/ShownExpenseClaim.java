package io.countersign.web.expenses;

import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.expense.ExpenseQuery.State;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.web.people.ShownPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An expense claim as it is shown.
 *
 * @param total what its invoices come to; absent while it is only planned
 * @param overPlan how much that is above the plan; negative when below
 * @param approvedAs the role under which it was approved
 * @param version stands in the header {@code ETag} too
 */
record ShownExpenseClaim(
        String id,
        ShownPerson claimant,
        String region,
        @Nullable String department,
        String purpose,
        ExpenseCategory category,
        String estimate,
        String currency,
        State state,
        LocalDate plannedOn,
        List<ShownInvoice> invoices,
        @Nullable String total,
        @Nullable String overPlan,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate checkedOn,
        @Nullable ShownPerson checkedBy,
        @Nullable LocalDate approvedOn,
        @Nullable ShownPerson approvedBy,
        @Nullable Role approvedAs,
        @Nullable LocalDate refusedOn,
        @Nullable ShownPerson refusedBy,
        @Nullable String reason,
        @Nullable LocalDate paidOn,
        @Nullable ShownPerson paidBy,
        long version) {

    static ShownExpenseClaim of(ExpenseClaim claim, Map<PersonId, String> names) {
        Money total = claim.total();
        return new ShownExpenseClaim(
                claim.claim().value(),
                ShownPerson.of(claim.claimant(), names),
                claim.region().value(),
                claim.department(),
                claim.purpose(),
                claim.category(),
                claim.estimate().toDecimal(),
                claim.estimate().currency().getCurrencyCode(),
                claim.state(),
                claim.plannedOn(),
                claim.invoices().stream().map(ShownInvoice::of).toList(),
                total == null ? null : total.toDecimal(),
                total == null ? null : total.minus(claim.estimate()).toDecimal(),
                claim.submittedOn(),
                claim.checkedOn(),
                ShownPerson.ifAny(claim.checkedBy(), names),
                claim.approvedOn(),
                ShownPerson.ifAny(claim.approvedBy(), names),
                claim.approvedAs(),
                claim.refusedOn(),
                ShownPerson.ifAny(claim.refusedBy(), names),
                claim.reason(),
                claim.paidOn(),
                ShownPerson.ifAny(claim.paidBy(), names),
                claim.version());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(ExpenseClaim claim) {
        return Stream.of(claim.claimant(), claim.checkedBy(), claim.approvedBy(), claim.refusedBy(), claim.paidBy())
                .filter(Objects::nonNull);
    }

    /** One invoice of it. */
    record ShownInvoice(String number, String issuer, String amount, LocalDate invoicedOn, ExpenseCategory category) {

        static ShownInvoice of(ExpenseInvoice invoice) {
            return new ShownInvoice(
                    invoice.number().value(),
                    invoice.issuer(),
                    invoice.amount().toDecimal(),
                    invoice.invoicedOn(),
                    invoice.category());
        }
    }
}
