package io.countersign.dispatch;

import io.countersign.account.CustomerAccountId;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about dispatches. */
public sealed interface DispatchQuery {

    /** Where is this dispatch? Answered with an {@code Optional} of {@link Dispatch}. */
    record FindDispatch(DispatchId dispatch) implements DispatchQuery {}

    /** Which dispatches are there, by number, perhaps only of one account or in one state? */
    record ListDispatches(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable DispatchId after,
            int limit) implements DispatchQuery {

        /** The answer to {@link ListDispatches}. */
        public record Dispatches(
                List<Dispatch> dispatches, @Nullable DispatchId next) {}
    }

    /** Whether it has arrived. */
    enum State {
        UNDER_WAY,
        RECEIVED
    }

    /** A dispatch as the office sees it. */
    record Dispatch(
            DispatchId dispatch,
            CustomerAccountId account,
            DispatchKind kind,
            State state,
            String contents,
            @Nullable OrderId order,
            @Nullable String carrier,
            @Nullable String waybill,
            LocalDate sentOn,
            PersonId registeredBy,
            List<Sighting> sightings,
            @Nullable LocalDate receivedOn,
            @Nullable PersonId confirmedBy,
            long version) {}

    /** Where it was on a day. */
    record Sighting(LocalDate seenOn, String note, PersonId trackedBy) {}
}
