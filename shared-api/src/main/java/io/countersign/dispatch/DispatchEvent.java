package io.countersign.dispatch;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a dispatch. */
public sealed interface DispatchEvent {

    DispatchId dispatch();

    /** Something was sent to a customer. */
    @Revision("1")
    record DispatchRegistered(
            DispatchId dispatch,
            CustomerAccountId account,
            DispatchKind kind,
            String contents,
            @Nullable OrderId order,
            @Nullable String carrier,
            @Nullable String waybill,
            LocalDate sentOn,
            PersonId registeredBy)
            implements DispatchEvent {}

    /** Somebody found out where it is. */
    @Revision("1")
    record DispatchTracked(DispatchId dispatch, LocalDate seenOn, String note, PersonId trackedBy)
            implements DispatchEvent {}

    /** The customer has it, as the customer said. */
    @Revision("1")
    record DispatchReceived(DispatchId dispatch, LocalDate receivedOn, PersonId confirmedBy) implements DispatchEvent {}
}
