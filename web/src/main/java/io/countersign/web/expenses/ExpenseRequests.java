package io.countersign.web.expenses;

import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.expense.ExpenseQuery.State;
import io.countersign.people.Region;
import io.countersign.web.shape.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sent about expense claims. */
final class ExpenseRequests {

    private ExpenseRequests() {}

    /**
     * What money will be spent on.
     *
     * @param id made up when absent
     * @param department when the cost belongs to one
     * @param currency CNY when absent
     */
    @Schema(example = """
                    {"id": "EC-1", "region": "East", "department": "一部", "purpose": "Visiting customers in Hangzhou",
                     "category": "TRAVEL", "estimate": "1200.00"}""")
    record NewPlan(
            @Nullable ExpenseClaimId id,
            Region region,
            @Size(max = 40) @Nullable String department,
            @Size(max = 500) String purpose,
            ExpenseCategory category,
            Amount estimate,
            @Nullable Currency currency) {}

    /** What was spent, invoice by invoice. */
    @Schema(example = """
                    {"invoices": [{"number": "031002600111-04567890", "issuer": "Lakeside Hotel", "amount": "680.00",
                                   "invoicedOn": "2026-01-09", "category": "TRAVEL"}]}""")
    record Submission(@Size(min = 1, max = 100) List<NewInvoice> invoices) {}

    /** One invoice. */
    record NewInvoice(
            ExpenseInvoiceNumber number,
            @Size(max = 100) String issuer,
            Amount amount,
            LocalDate invoicedOn,
            ExpenseCategory category) {}

    /** A word with a decision. */
    @Schema(example = """
                    {"remark": "All invoices are in order"}""")
    record Remark(@Size(max = 500) @Nullable String remark) {}

    /** Why it is not paid. */
    @Schema(example = """
                    {"reason": "Not what was planned"}""")
    record Refusing(@Size(max = 500) String reason) {}

    /** That it was paid. */
    @Schema(example = """
                    {"paidOn": "2026-01-12", "bankAccount": "ICBC-1001"}""")
    record Payment(LocalDate paidOn, @Size(max = 80) String bankAccount) {}

    /** Why anybody may claim a number that is kept for somebody. */
    @Schema(example = """
                    {"reason": "The number had been written down wrongly"}""")
    record Release(@Size(max = 500) String reason) {}

    /**
     * Which page of the list of claims.
     *
     * @param claimant the user name or the number of a member of staff
     */
    record ClaimsAsked(
            @Nullable String claimant,
            @Nullable State state,
            @Nullable ExpenseClaimId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
