package io.countersign.web.events;

import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.web.paging.Page;
import io.countersign.web.problem.Api;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log itself: every figure leads here. */
@RestController
@RequestMapping(Api.ROOT + "/events")
@Tag(name = "events", description = "The log itself: every figure leads here.")
final class EventsController {

    /** Comes before every position. */
    private static final long BEGINNING = -1;

    private final Messages messages;

    EventsController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "List events in the order of the log.")
    ResponseEntity<ShownEvents> list(@ParameterObject EventsAsked asked, Sender sender, HttpServletRequest request) {
        List<String> names = asked.name();
        Long after = asked.after();
        ListEvents.Events found = messages.ask(
                new ListEvents(
                        asked.stream(),
                        names == null ? List.of() : names,
                        asked.mentioning(),
                        after == null ? BEGINNING : after,
                        asked.knownAt(),
                        Page.limit(asked.limit())),
                ListEvents.Events.class,
                sender);
        Long next = found.next();
        return ResponseEntity.ok()
                .headers(Page.linkTo(next == null ? null : next.toString(), request))
                .body(ShownEvents.of(found));
    }
}
