package io.countersign.query.messages;

import io.countersign.message.MessageEvent;
import io.countersign.message.MessageEvent.MessageFailed;
import io.countersign.message.MessageEvent.MessageQueued;
import io.countersign.message.MessageEvent.MessageSent;
import io.countersign.message.MessageQuery.Message;
import io.countersign.message.MessageQuery.State;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.Recorded;
import io.countersign.store.names.StoredNames;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each message, and what became of it. */
public final class MessageCard implements Fold<Message> {

    /** What the view is called. */
    public static final String NAME = "messages";

    private static final Set<String> EVENTS = StoredNames.namesOf(MessageEvent.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Message> document() {
        return Message.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event, Recorded recorded) {
        return event instanceof MessageEvent message ? message.message().value() : null;
    }

    @Override
    public Message after(@Nullable Message before, Object event, Recorded recorded) {
        Instant recordedAt = recorded.at();
        return switch ((MessageEvent) event) {
            case MessageQueued queued ->
                new Message(
                        queued.message(),
                        queued.kind(),
                        queued.channel(),
                        queued.account(),
                        queued.person(),
                        queued.region(),
                        queued.text(),
                        queued.about(),
                        State.QUEUED,
                        recordedAt,
                        0,
                        null,
                        null,
                        null,
                        0);
            case MessageSent sent ->
                tried(Fold.demand(before, event), State.SENT, sent.attempt(), sent.carrier(), null, recordedAt);
            case MessageFailed failed ->
                tried(
                        Fold.demand(before, event),
                        State.FAILED,
                        failed.attempt(),
                        failed.carrier(),
                        failed.problem(),
                        recordedAt);
        };
    }

    private static Message tried(
            Message before, State state, int attempts, String carrier, @Nullable String problem, Instant triedAt) {
        return new Message(
                before.message(),
                before.kind(),
                before.channel(),
                before.account(),
                before.person(),
                before.region(),
                before.text(),
                before.about(),
                state,
                before.queuedAt(),
                attempts,
                carrier,
                problem,
                triedAt,
                before.version() + 1);
    }
}
