package io.countersign.operation;

import io.countersign.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about what followers of the log could not digest. */
public sealed interface DeadLetterQuery {

    /**
     * What waits? Only what stands first is listed: later events of the same thing wait behind it.
     *
     * @param follower every follower when absent
     */
    record ListDeadLetters(@Nullable FollowerName follower) implements DeadLetterQuery {

        /** The answer to {@link ListDeadLetters}, by follower and place in the log. */
        public record DeadLetters(List<DeadLetter> letters) {

            public DeadLetters {
                letters = List.copyOf(letters);
            }
        }
    }

    /** What became of this letter? Answered with an {@code Optional} of {@link DeadLetter}. */
    record FindDeadLetter(DeadLetterId letter) implements DeadLetterQuery {}

    /** Where a letter stands. */
    enum State {
        WAITING,
        DIGESTED,
        SKIPPED
    }

    /** Why an event could not be digested, as far as one can tell from what went wrong. */
    enum Explanation {
        /** A rule refused the command that answers the event. */
        REFUSED,
        /** What the command that answers the event is for is not there. */
        NOT_THERE,
        /** The view has never seen what the event is about. */
        NEVER_SEEN,
        /** It came while another event of the same thing waited. */
        BEHIND,
        /** The program failed at it. */
        FAILED
    }

    /**
     * An event that a follower could not digest.
     *
     * @param event its stored name
     * @param stream the thing it happened to
     * @param cause the kind of what went wrong; nothing when it only waited behind another
     * @param message what went wrong
     * @param behind how many events wait behind it
     * @param by who retried or skipped it last
     * @param reason why it was skipped
     */
    record DeadLetter(
            DeadLetterId letter,
            State state,
            String event,
            String stream,
            Explanation explanation,
            @Nullable String cause,
            @Nullable String message,
            @Nullable Instant parkedAt,
            @Nullable Instant triedAt,
            long behind,
            @Nullable PersonId by,
            @Nullable String reason) {}
}
