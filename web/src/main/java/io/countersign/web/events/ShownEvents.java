package io.countersign.web.events;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.countersign.history.HistoryQuery.ListEvents.Events;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order of the log.
 *
 * @param next to be given as {@code after} for the page that follows; absent on the last one
 */
record ShownEvents(List<ShownEvent> events, @Nullable Long next) {

    static ShownEvents of(Events found) {
        return new ShownEvents(found.events().stream().map(ShownEvent::of).toList(), found.next());
    }

    /**
     * One event as it is stored.
     *
     * @param content the stored JSON, unchanged
     * @param metadata who acted, under which authority, on behalf of whom, and what caused it
     */
    record ShownEvent(
            long position,
            String stream,
            long sequence,
            String name,
            String revision,
            Instant recordedAt,
            String eventId,

            @JsonRawValue @Schema(implementation = Object.class)
            String content,

            Map<String, String> metadata) {

        static ShownEvent of(RecordedEvent event) {
            return new ShownEvent(
                    event.position(),
                    event.stream(),
                    event.sequence(),
                    event.name(),
                    event.revision(),
                    event.recordedAt(),
                    event.eventId(),
                    event.content(),
                    event.metadata());
        }
    }
}
