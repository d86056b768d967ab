package io.countersign.operation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked about what a follower of the log could not digest. */
public sealed interface DeadLetterCommand {

    FollowerName follower();

    /** Let the follower try this event again, and what waits behind it. */
    record RetryDeadLetter(@TargetAggregateIdentifier FollowerName follower, DeadLetterId letter)
            implements DeadLetterCommand {}

    /** Let the follower go on without this event. */
    record SkipDeadLetter(@TargetAggregateIdentifier FollowerName follower, DeadLetterId letter, String reason)
            implements DeadLetterCommand {}

    /**
     * Note what came of another try.
     *
     * @param cause why it could not be digested this time either; nothing when it was
     */
    record NoteRetry(
            @TargetAggregateIdentifier FollowerName follower,
            DeadLetterId letter,
            @Nullable String cause) implements DeadLetterCommand {}
}
