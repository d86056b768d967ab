package io.countersign.web.loans;

import io.countersign.account.CustomerAccountId;
import io.countersign.loan.LoanId;
import io.countersign.loan.LoanQuery.State;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be sent about sample loans. */
final class LoanRequests {

    private LoanRequests() {}

    /**
     * What a customer borrows.
     *
     * @param id made up when absent
     */
    @Schema(example = """
                    {"id": "LN-1", "account": "C001", "sample": "Display stand", "pieces": 2, "lentOn": "2026-01-12",
                     "dueOn": "2026-02-12"}""")
    record NewLoan(
            @Nullable LoanId id,
            CustomerAccountId account,
            @Size(max = 200) String sample,
            @Min(1) @Max(100_000) int pieces,
            LocalDate lentOn,
            LocalDate dueOn) {}

    /**
     * That it is back.
     *
     * @param condition in what state, when that is worth a word
     */
    @Schema(example = """
                    {"returnedOn": "2026-01-13", "condition": "One corner is worn"}""")
    record Return(
            LocalDate returnedOn, @Size(max = 500) @Nullable String condition) {}

    /**
     * Which page of the list of loans.
     *
     * @param state OVERDUE for what is due back
     */
    record LoansAsked(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable LoanId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
