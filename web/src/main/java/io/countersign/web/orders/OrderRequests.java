package io.countersign.web.orders;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.Goods;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderQuery.State;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.project.ProjectId;
import io.countersign.stock.WarehouseId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sent about orders. */
final class OrderRequests {

    private OrderRequests() {}

    /**
     * What a customer buys.
     *
     * @param id made up when absent
     * @param currency CNY when absent
     * @param project the registration, for a project order
     * @param warehouse from where; MAIN when absent
     * @param goods WALL_COVERINGS when absent
     */
    @Schema(example = """
                    {"id": "SO-1", "account": "C001", "kind": "STANDARD", "currency": "CNY",
                     "lines": [{"model": "W-2041", "patternBook": "Silk Road", "quantity": "12", "unit": "ROLL",
                                "unitPrice": "85.50", "supply": "SPOT"}],
                     "shipMethod": "Road", "shipOn": "2026-01-12"}""")
    record NewOrder(
            @Nullable OrderId id,
            CustomerAccountId account,
            OrderKind kind,
            @Nullable Currency currency,
            @Size(min = 1, max = 500) List<NewLine> lines,
            @Size(max = 80) @Nullable String shipMethod,
            @Nullable LocalDate shipOn,
            @Nullable ProjectId project,
            @Nullable WarehouseId warehouse,
            @Nullable Goods goods) {}

    /**
     * One line of it.
     *
     * @param quantity up to three decimals
     * @param unitPrice up to four decimals
     * @param supply SPOT when absent
     * @param expectedOn when futures goods should arrive
     */
    record NewLine(
            @Size(max = 80) String model,
            @Size(max = 80) @Nullable String patternBook,
            Quantity quantity,
            UnitOfMeasure unit,
            UnitPrice unitPrice,
            @Nullable Supply supply,
            @Nullable LocalDate expectedOn) {}

    /** That the goods left. */
    @Schema(example = """
                    {"shippedOn": "2026-01-12", "carrier": "SF Express", "waybill": "SF1029384756", "parcels": 3}""")
    record Shipment(
            LocalDate shippedOn,
            @Size(max = 80) String carrier,
            @Size(max = 80) String waybill,
            @Min(1) @Max(100_000) int parcels) {}

    /** That the goods were billed. */
    @Schema(example = """
                    {"invoice": "INV-1", "invoicedOn": "2026-01-12", "dueOn": "2026-02-11"}""")
    record Invoice(InvoiceNumber invoice, LocalDate invoicedOn, LocalDate dueOn) {}

    /**
     * That the regional manager agrees.
     *
     * @param remark what there is to say about it
     */
    @Schema(example = """
            {"remark": "For the new showroom"}""")
    record Coordination(@Size(max = 500) @Nullable String remark) {}

    /** Why the regional manager does not agree. */
    @Schema(example = """
            {"reason": "The pattern book is discontinued"}""")
    record Decline(@Size(max = 500) String reason) {}

    /** Which page of the list of orders. */
    record OrdersAsked(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable OrderId after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
