package io.countersign.message;

import io.countersign.account.CustomerAccountId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about messages. */
public sealed interface MessageQuery {

    /** What became of this message? Answered with an {@code Optional} of {@link Message}. */
    record FindMessage(MessageId message) implements MessageQuery {}

    /** Which messages are there, by number, perhaps only to one account or in one state? */
    record ListMessages(
            @Nullable CustomerAccountId account,
            @Nullable State state,
            @Nullable MessageId after,
            int limit) implements MessageQuery {

        /** The answer to {@link ListMessages}. */
        public record Messages(
                List<Message> messages, @Nullable MessageId next) {}
    }

    /** Whether it has left. */
    enum State {
        QUEUED,
        SENT,
        FAILED
    }

    /**
     * A message as the office sees it.
     *
     * @param about the stream of what it is about
     * @param attempts how often it was handed to a carrier
     * @param carrier who took it, or did not take it the last time
     * @param problem why it was not taken the last time
     * @param triedAt when that was
     */
    record Message(
            MessageId message,
            MessageKind kind,
            MessageChannel channel,
            @Nullable CustomerAccountId account,
            @Nullable PersonId person,
            @Nullable Region region,
            String text,
            String about,
            State state,
            Instant queuedAt,
            int attempts,
            @Nullable String carrier,
            @Nullable String problem,
            @Nullable Instant triedAt,
            long version) {}
}
