package io.countersign.web.credit;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.ReleaseId;
import io.countersign.credit.CreditQuery.State;
import io.countersign.order.OrderId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What may be sent about credit releases. */
final class CreditRequests {

    private CreditRequests() {}

    /**
     * Which order shall ship before it is paid, and why.
     *
     * @param id made up when absent
     */
    @Schema(example = """
            {"id": "CR-1", "order": "SO-1", "reason": "The showroom opens on Monday; they pay on the 15th"}""")
    record NewRelease(
            @Nullable ReleaseId id,
            OrderId order,
            @Size(max = 500) String reason) {}

    /**
     * That it may.
     *
     * @param remark what there is to say about it
     */
    @Schema(example = """
            {"remark": "They have always paid"}""")
    record ReleaseApproval(@Size(max = 500) @Nullable String remark) {}

    /** Why it may not. */
    @Schema(example = """
            {"reason": "Too much is overdue already"}""")
    record ReleaseRefusal(@Size(max = 500) String reason) {}

    /** Why it is not needed any more. */
    @Schema(example = """
            {"reason": "The money came"}""")
    record ReleaseWithdrawal(@Size(max = 500) String reason) {}

    /** Which page of the list of credit releases. */
    record ReleasesAsked(
            @Nullable CustomerAccountId account,
            @Nullable OrderId order,
            @Nullable State state,
            @Nullable ReleaseId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
