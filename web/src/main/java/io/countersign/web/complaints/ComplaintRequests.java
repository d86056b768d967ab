package io.countersign.web.complaints;

import io.countersign.account.CustomerAccountId;
import io.countersign.complaint.ComplaintId;
import io.countersign.complaint.ComplaintQuery.State;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What may be sent about complaints. */
final class ComplaintRequests {

    private ComplaintRequests() {}

    /**
     * What a customer complains about.
     *
     * @param id made up when absent
     */
    @Schema(example = """
                    {"id": "CP-1", "account": "C001", "order": "SO-1", "model": "W-2041",
                     "text": "Three rolls have another shade"}""")
    record NewComplaint(
            @Nullable ComplaintId id,
            CustomerAccountId account,
            @Nullable OrderId order,
            @Size(max = 80) @Nullable String model,
            @Size(max = 1000) String text) {}

    /**
     * What after-sales answers.
     *
     * @param returning the return that was agreed on
     */
    @Schema(example = """
                    {"answer": "They are taken back", "returning": "RT-1"}""")
    record NewAnswer(
            @Size(max = 1000) String answer, @Nullable ReturnId returning) {}

    /** How it ended. */
    @Schema(example = """
                    {"outcome": "Replaced; the customer is content"}""")
    record Closing(@Size(max = 1000) String outcome) {}

    /** Which page of the list of complaints. */
    record ComplaintsAsked(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable ComplaintId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
