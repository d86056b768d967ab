package io.countersign.web.inquiries;

import io.countersign.account.CustomerAccountId;
import io.countersign.inquiry.InquiryId;
import io.countersign.inquiry.InquiryQuery.State;
import io.countersign.money.Quantity;
import io.countersign.order.UnitOfMeasure;
import io.countersign.project.ProjectId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be sent about stock inquiries. */
final class InquiryRequests {

    private InquiryRequests() {}

    /**
     * What a customer asks for.
     *
     * @param id made up when absent
     * @param alreadyOrdered false when absent
     * @param stockingSuggested how much the sales office would put in stock
     * @param inStock how much the sales office sees in stock
     * @param askAbroad whether foreign stock is to be asked for; false when absent
     * @param forProject whether it is for a construction project; false when absent
     * @param project the project's registration
     */
    @Schema(example = """
                    {"id": "Q-1", "account": "C001", "model": "W-2041", "patternBook": "Silk Road", "maker": "Northwall",
                     "quantity": "60", "unit": "ROLL", "alreadyOrdered": false, "stockingSuggested": "200", "inStock": "12",
                     "askAbroad": true, "forProject": true}""")
    record NewInquiry(
            @Nullable InquiryId id,
            CustomerAccountId account,
            @Size(max = 80) String model,
            @Size(max = 80) @Nullable String patternBook,
            @Size(max = 80) @Nullable String maker,
            Quantity quantity,
            UnitOfMeasure unit,
            @Nullable Boolean alreadyOrdered,
            @Nullable Quantity stockingSuggested,
            @Nullable Quantity inStock,
            @Nullable Boolean askAbroad,
            @Nullable Boolean forProject,
            @Nullable ProjectId project) {}

    /** What purchasing found out. */
    @Schema(example = """
                    {"reply": "In stock abroad, three weeks by sea", "available": "60"}""")
    record Reply(
            @Size(max = 500) String reply,
            @Nullable Quantity available,
            @Nullable LocalDate expectedOn) {}

    /** When the customer was told. */
    @Schema(example = """
                    {"toldOn": "2026-01-12"}""")
    record Telling(LocalDate toldOn) {}

    /** Which page of the list of inquiries. */
    record InquiriesAsked(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable InquiryId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
