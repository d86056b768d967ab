package io.countersign.reservation;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a transfer reservation. */
public sealed interface ReservationCommand {

    ReservationId reservation();

    /** Hold goods for a customer. */
    record OpenReservation(
            @TargetAggregateIdentifier ReservationId reservation,
            CustomerAccountId account,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            @Nullable OrderId order)
            implements ReservationCommand {}

    /** Say that the customer still wants the goods this week. */
    record ConfirmReservation(@TargetAggregateIdentifier ReservationId reservation) implements ReservationCommand {}

    /** Let others buy the goods. */
    record ReleaseReservation(@TargetAggregateIdentifier ReservationId reservation, String reason)
            implements ReservationCommand {}

    /** Note that a Monday went by on which nobody confirmed. */
    record MissMonday(@TargetAggregateIdentifier ReservationId reservation, LocalDate monday)
            implements ReservationCommand {}

    /** Note that the goods left with the order they were held for. */
    record FulfilReservation(@TargetAggregateIdentifier ReservationId reservation) implements ReservationCommand {}
}
