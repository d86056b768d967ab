package io.countersign.operation;

import io.countersign.people.PersonId;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to what a follower of the log could not digest. */
public sealed interface DeadLetterEvent {

    FollowerName follower();

    /** Somebody has the follower try an event again. */
    @Revision("1")
    record DeadLetterRetried(FollowerName follower, DeadLetterId letter, PersonId retriedBy)
            implements DeadLetterEvent {}

    /** This time it was digested, and no longer waits. */
    @Revision("1")
    record DeadLetterDigested(FollowerName follower, DeadLetterId letter) implements DeadLetterEvent {}

    /** It could not be digested this time either. */
    @Revision("1")
    record DeadLetterStayed(FollowerName follower, DeadLetterId letter, String cause) implements DeadLetterEvent {}

    /** The follower goes on without it. Where a rebuild cannot digest it either, it leaves it out as well. */
    @Revision("1")
    record DeadLetterSkipped(FollowerName follower, DeadLetterId letter, String reason, PersonId skippedBy)
            implements DeadLetterEvent {}
}
