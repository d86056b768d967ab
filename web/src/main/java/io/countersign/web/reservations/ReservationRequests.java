package io.countersign.web.reservations;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be sent about transfer reservations. */
final class ReservationRequests {

    private ReservationRequests() {}

    /**
     * Goods to be held for a customer who has not ordered them yet. What is ordered is held by itself.
     *
     * @param id made up when absent
     * @param warehouse MAIN when absent
     * @param quantity up to three decimals
     */
    @Schema(example = """
            {"id": "TRF-1", "account": "C001", "warehouse": "MAIN", "model": "W-2041", "quantity": "20"}""")
    record NewReservation(
            @Nullable ReservationId id,
            CustomerAccountId account,
            @Nullable WarehouseId warehouse,
            @Size(max = 80) String model,
            Quantity quantity) {}

    /** Why others may buy the goods. */
    @Schema(example = """
            {"reason": "The customer does not need them any more"}""")
    record ReservationRelease(@Size(max = 500) String reason) {}

    /**
     * Which Monday list.
     *
     * @param on today when absent
     */
    record MondayListAsked(@Nullable LocalDate on, @Nullable CustomerAccountId account) {}
}
