package io.countersign.web.purchases;

import io.countersign.money.Quantity;
import io.countersign.purchase.PurchaseId;
import io.countersign.purchase.PurchaseQuery.Which;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be sent about purchases. */
final class PurchaseRequests {

    private PurchaseRequests() {}

    /** That the goods were ordered from a maker. */
    @Schema(example = """
            {"maker": "Zhejiang Weavers", "orderedOn": "2026-01-08", "expectedOn": "2026-02-20"}""")
    record MakerOrder(@Size(max = 80) String maker, LocalDate orderedOn, LocalDate expectedOn) {}

    /**
     * That the goods arrived.
     *
     * @param quantity how much really came
     */
    @Schema(example = """
            {"quantity": "40", "arrivedOn": "2026-01-14"}""")
    record PurchaseArrival(Quantity quantity, LocalDate arrivedOn) {}

    /** Why the goods are not bought after all. */
    @Schema(example = """
            {"reason": "The maker does not make them any more"}""")
    record PurchaseDrop(@Size(max = 500) String reason) {}

    /**
     * Which page of the list of purchases.
     *
     * @param state OVERDUE are those that were ordered and expected before today
     */
    record PurchasesAsked(
            @Nullable Which state,
            @Nullable PurchaseId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
