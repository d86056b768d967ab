package io.countersign.web.stock;

import io.countersign.money.Quantity;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReceiptReason;
import io.countersign.stock.StockQuery.TransferState;
import io.countersign.stock.WarehouseId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be sent about goods in the warehouses. */
final class StockRequests {

    private StockRequests() {}

    /**
     * Goods that came in. What a purchase brings is received there.
     *
     * @param id made up when absent
     * @param warehouse MAIN when absent
     * @param quantity up to three decimals
     */
    @Schema(example = """
                    {"id": "GR-1", "warehouse": "MAIN", "model": "W-2041", "quantity": "120", "reason": "OPENING",
                     "receivedOn": "2026-01-05"}""")
    record NewReceipt(
            @Nullable MovementId id,
            @Nullable WarehouseId warehouse,
            @Size(max = 80) String model,
            Quantity quantity,
            ReceiptReason reason,
            LocalDate receivedOn) {}

    /**
     * What was counted.
     *
     * @param id made up when absent
     * @param warehouse MAIN when absent
     * @param reason why it differs from what is on record, when it does
     */
    @Schema(example = """
                    {"id": "CT-1", "warehouse": "MAIN", "model": "W-2041", "counted": "118", "countedOn": "2026-01-06",
                     "reason": "Two rolls were torn"}""")
    record NewCount(
            @Nullable MovementId id,
            @Nullable WarehouseId warehouse,
            @Size(max = 80) String model,
            Quantity counted,
            LocalDate countedOn,
            @Size(max = 500) @Nullable String reason) {}

    /**
     * Goods that go to another warehouse.
     *
     * @param id made up when absent
     * @param from MAIN when absent
     */
    @Schema(example = """
                    {"id": "TR-1", "from": "MAIN", "to": "NORTH", "model": "W-2041", "quantity": "10",
                     "sentOn": "2026-01-07"}""")
    record NewTransfer(
            @Nullable MovementId id,
            @Nullable WarehouseId from,
            WarehouseId to,
            @Size(max = 80) String model,
            Quantity quantity,
            LocalDate sentOn) {}

    /** That they are there. */
    @Schema(example = """
            {"arrivedOn": "2026-01-09"}""")
    record TransferArrival(LocalDate arrivedOn) {}

    /**
     * Which goods.
     *
     * @param text part of a model's name
     */
    record StockAsked(
            @Nullable WarehouseId warehouse,
            @Nullable String model,
            @Nullable String text) {}

    /**
     * Which part of what happened to goods.
     *
     * @param after only what stands after this position in the log
     */
    record MovementsAsked(
            @Min(0) @Nullable Long after,
            @Min(1) @Max(200) @Nullable Integer limit) {}

    /** Which page of the list of transfers. */
    record TransfersAsked(
            @Nullable TransferState state,
            @Nullable MovementId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
