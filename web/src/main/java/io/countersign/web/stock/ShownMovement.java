package io.countersign.web.stock;

import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.stock.StockQuery.ListMovements.Movement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a model in a warehouse.
 *
 * @param position where its event is in the log
 * @param event the event's stored name
 * @param document the receipt, transfer, count, reservation or purchase it is about
 * @param quantity what it added to the goods on hand; negative when goods left, 0 when none moved
 * @param onHand what lay there after it
 * @param reserved what of that was set aside after it
 * @param by who did it; absent when it followed from something else
 */
record ShownMovement(
        long position,
        LocalDate on,
        Instant recordedAt,
        String event,
        String document,
        @Nullable String order,
        String quantity,
        String onHand,
        String reserved,
        @Nullable String reason,
        @Nullable String by,
        @Nullable String byName) {

    static ShownMovement of(Movement movement, Map<PersonId, String> names) {
        OrderId order = movement.order();
        PersonId by = movement.by();
        return new ShownMovement(
                movement.position(),
                movement.on(),
                movement.recordedAt(),
                movement.event(),
                movement.document(),
                order == null ? null : order.value(),
                movement.quantity().toString(),
                movement.figures().onHand().toString(),
                movement.figures().reserved().toString(),
                movement.reason(),
                by == null ? null : by.value(),
                by == null ? null : names.get(by));
    }
}
