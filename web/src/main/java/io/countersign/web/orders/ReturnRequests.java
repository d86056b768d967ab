package io.countersign.web.orders;

import io.countersign.account.CreditNoteNumber;
import io.countersign.money.Quantity;
import io.countersign.order.GoodsCondition;
import io.countersign.order.ReturnId;
import io.countersign.stock.WarehouseId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sent about orders that are given up and goods that come back. */
final class ReturnRequests {

    private ReturnRequests() {}

    /** Why an order is given up. */
    @Schema(example = """
            {"reason": "The customer chose another model"}""")
    record Cancellation(@Size(max = 500) String reason) {}

    /**
     * Which goods may come back.
     *
     * @param id made up when absent
     */
    @Schema(example = """
            {"id": "RT-1", "lines": [{"line": 1, "quantity": "2"}], "reason": "The colours differ"}""")
    record NewReturn(
            @Nullable ReturnId id,
            @Size(min = 1, max = 500) List<ReturnLine> lines,
            @Size(max = 500) String reason) {}

    /**
     * Goods of one line of the order.
     *
     * @param line the number of the line, from 1
     */
    record ReturnLine(@Min(1) @Max(1_000_000) int line, Quantity quantity) {}

    /**
     * What came back.
     *
     * @param warehouse where it came in; MAIN when absent
     */
    @Schema(example = """
                    {"goods": [{"line": 1, "quantity": "2", "condition": "RESTOCKED"}], "warehouse": "MAIN",
                     "receivedOn": "2026-01-14"}""")
    record ReturnReceipt(
            @Size(min = 1, max = 1_000) List<ReturnedGoods> goods,
            @Nullable WarehouseId warehouse,
            LocalDate receivedOn) {}

    /**
     * Goods of one line of the order, in one condition.
     *
     * @param line the number of the line, from 1
     */
    record ReturnedGoods(@Min(1) @Max(1_000_000) int line, Quantity quantity, GoodsCondition condition) {}

    /** That the customer is credited for what came back. */
    @Schema(example = """
            {"creditNote": "CN-1", "creditedOn": "2026-01-15"}""")
    record ReturnCredit(CreditNoteNumber creditNote, LocalDate creditedOn) {}
}
