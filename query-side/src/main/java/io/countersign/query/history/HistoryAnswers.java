package io.countersign.query.history;

import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.history.HistoryQuery.FollowLog;
import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which events are on record, from the log itself. */
public final class HistoryAnswers {

    /** The group of the command side's reactions. */
    private static final String REACTIONS = "reactions";

    private static final int FOLLOWED_AT_A_TIME = 2_000;

    private final EventLog log;
    private final EventReading reading;
    private final Reached reached;

    public HistoryAnswers(EventLog log, EventReading reading, Reached reached) {
        this.log = log;
        this.reading = reading;
        this.reached = reached;
    }

    @QueryHandler
    ListEvents.Events answer(ListEvents question) {
        List<RecordedEvent> events = new ArrayList<>();
        log.read(
                new Selection(
                        question.stream(),
                        Set.copyOf(question.names()),
                        question.mentioning(),
                        question.after(),
                        Long.MAX_VALUE,
                        question.knownAt(),
                        question.limit() + 1),
                stored -> events.add(recorded(stored)));
        boolean more = events.size() > question.limit();
        List<RecordedEvent> page = more ? events.subList(0, question.limit()) : events;
        return new ListEvents.Events(List.copyOf(page), more ? page.getLast().position() : null);
    }

    @QueryHandler
    AwaitReactions.Reached answer(AwaitReactions question) {
        long before = reached.head();
        reached.await(REACTIONS, before);
        long after = reached.head();
        if (after > before) {
            reached.await(REACTIONS, after); // what was decided may have led to something, too
        }
        return new AwaitReactions.Reached(reached.head(), reached.position(REACTIONS));
    }

    @QueryHandler
    FollowLog.Moved answer(FollowLog question) {
        long head = reached.head();
        if (question.after() < 0 || question.after() >= head) {
            return new FollowLog.Moved(head, Set.of());
        }
        Set<String> kinds = new HashSet<>();
        long[] position = {question.after()};
        log.read(
                new Selection(null, Set.of(), null, question.after(), Long.MAX_VALUE, null, FOLLOWED_AT_A_TIME),
                stored -> {
                    kinds.add(stored.stream()
                            .substring(0, Math.max(0, stored.stream().indexOf('-'))));
                    position[0] = stored.position();
                });
        return new FollowLog.Moved(position[0], kinds);
    }

    private RecordedEvent recorded(StoredEvent stored) {
        return new RecordedEvent(
                stored.position(),
                stored.stream(),
                stored.sequence(),
                stored.name(),
                stored.revision(),
                stored.recordedAt(),
                stored.eventId(),
                new String(stored.content().value(), StandardCharsets.UTF_8),
                reading.metadata(stored));
    }
}
