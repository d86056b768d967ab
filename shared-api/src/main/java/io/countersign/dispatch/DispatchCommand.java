package io.countersign.dispatch;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a dispatch. */
public sealed interface DispatchCommand {

    DispatchId dispatch();

    /** Put on record that something was sent to a customer. */
    record RegisterDispatch(
            @TargetAggregateIdentifier DispatchId dispatch,
            CustomerAccountId account,
            DispatchKind kind,
            String contents,
            @Nullable OrderId order,
            @Nullable String carrier,
            @Nullable String waybill,
            LocalDate sentOn)
            implements DispatchCommand {}

    /** Write down where it is. */
    record TrackDispatch(@TargetAggregateIdentifier DispatchId dispatch, LocalDate seenOn, String note)
            implements DispatchCommand {}

    /** Say that the customer has it, as the customer says. */
    record ConfirmReceipt(@TargetAggregateIdentifier DispatchId dispatch, LocalDate receivedOn)
            implements DispatchCommand {}
}
