package io.countersign.web.dispatches;

import io.countersign.account.CustomerAccountId;
import io.countersign.dispatch.DispatchId;
import io.countersign.dispatch.DispatchKind;
import io.countersign.dispatch.DispatchQuery.State;
import io.countersign.order.OrderId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be sent about dispatches. */
final class DispatchRequests {

    private DispatchRequests() {}

    /**
     * What left for a customer.
     *
     * @param id made up when absent
     */
    @Schema(example = """
                    {"id": "DP-1", "account": "C001", "kind": "PATTERN_BOOKS", "contents": "Silk Road, two volumes",
                     "carrier": "SF Express", "waybill": "SF1029384757", "sentOn": "2026-01-12"}""")
    record NewDispatch(
            @Nullable DispatchId id,
            CustomerAccountId account,
            DispatchKind kind,
            @Size(max = 500) String contents,
            @Nullable OrderId order,
            @Size(max = 80) @Nullable String carrier,
            @Size(max = 80) @Nullable String waybill,
            LocalDate sentOn) {}

    /** Where it is. */
    @Schema(example = """
                    {"seenOn": "2026-01-13", "note": "In the depot at Shanghai"}""")
    record Note(LocalDate seenOn, @Size(max = 500) String note) {}

    /** That the customer has it. */
    @Schema(example = """
                    {"receivedOn": "2026-01-14"}""")
    record Receipt(LocalDate receivedOn) {}

    /** Which page of the list of dispatches. */
    record DispatchesAsked(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable DispatchId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
