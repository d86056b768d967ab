package io.countersign.message;

import io.countersign.account.CustomerAccountId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a message. */
public sealed interface MessageEvent {

    MessageId message();

    /**
     * A message is in the outbox.
     *
     * @param text what it says; it names nobody
     * @param about the stream of what it is about
     */
    @Revision("1")
    record MessageQueued(
            MessageId message,
            MessageKind kind,
            MessageChannel channel,
            @Nullable CustomerAccountId account,
            @Nullable PersonId person,
            @Nullable Region region,
            String text,
            String about)
            implements MessageEvent {}

    /** The carrier took it. */
    @Revision("1")
    record MessageSent(MessageId message, String carrier, int attempt) implements MessageEvent {}

    /** The carrier did not take it. */
    @Revision("1")
    record MessageFailed(MessageId message, String carrier, String problem, int attempt) implements MessageEvent {}
}
