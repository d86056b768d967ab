package io.countersign.command.reservation;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.stock.ReservationId;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import org.jspecify.annotations.Nullable;

/** When may goods be held for a customer? */
final class OpeningAReservation {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Opening a transfer reservation",
            rule("RES-1", "A reservation's number is used once; the same may be sent again.", Facts::newOrTheSame),
            rule("RES-2", "More than nothing is held.", Facts::quantityIsPositive),
            rule("RES-3", "What is held for an order is numbered after a line of it.", Facts::numberNamesTheLine),
            rule(
                    "RES-4",
                    "What is held without an order is of a model that can be kept in stock.",
                    Facts::modelCanBeKept));

    private OpeningAReservation() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable Fingerprint before,
            Fingerprint now,
            ReservationId reservation,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            @Nullable OrderId order) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean quantityIsPositive() {
            return quantity.isPositive();
        }

        boolean numberNamesTheLine() {
            return order == null || reservation.lineOf(order).isPresent();
        }

        boolean modelCanBeKept() {
            return order != null || StockItemId.of(warehouse, model).isPresent();
        }
    }
}
