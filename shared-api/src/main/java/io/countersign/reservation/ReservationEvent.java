package io.countersign.reservation;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.stock.ReservationId;
import io.countersign.stock.WarehouseId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a transfer reservation (调拨单). */
public sealed interface ReservationEvent {

    ReservationId reservation();

    /** Goods are held for a customer. */
    @Revision("1")
    record TransferReservationOpened(
            ReservationId reservation,
            CustomerAccountId account,
            String model,
            WarehouseId warehouse,
            Quantity quantity,
            @Nullable OrderId order,
            LocalDate openedOn,
            PersonId openedBy)
            implements ReservationEvent {}

    /** The customer still wants the goods. */
    @Revision("1")
    record TransferReservationConfirmed(ReservationId reservation, LocalDate monday, PersonId confirmedBy)
            implements ReservationEvent {}

    /** A Monday went by and nobody confirmed. */
    @Revision("1")
    record TransferReservationMissed(ReservationId reservation, LocalDate monday, int missedMondays)
            implements ReservationEvent {}

    /**
     * Others may buy the goods.
     *
     * @param automatic whether it happened by itself, after too many Mondays
     */
    @Revision("1")
    record TransferReservationReleased(
            ReservationId reservation,
            String model,
            WarehouseId warehouse,
            String reason,
            boolean automatic,
            int policyVersion,
            LocalDate releasedOn,
            PersonId releasedBy)
            implements ReservationEvent {}

    /** The goods left with the order they were held for. */
    @Revision("1")
    record TransferReservationFulfilled(ReservationId reservation, LocalDate fulfilledOn) implements ReservationEvent {}
}
