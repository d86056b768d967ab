package io.countersign.web.operations;

import io.countersign.operation.DeadLetterQuery.DeadLetter;
import io.countersign.operation.DeadLetterQuery.Explanation;
import io.countersign.operation.DeadLetterQuery.State;
import io.countersign.people.PersonId;
import io.countersign.web.people.ShownPerson;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that a follower of the log could not digest, as it is shown.
 *
 * @param event its stored name
 * @param stream the thing it happened to
 * @param cause the kind of what went wrong
 * @param message what went wrong
 * @param explanation what that means
 * @param behind how many events wait behind it
 * @param by who had it retried or skipped, last
 */
record ShownDeadLetter(
        String id,
        String follower,
        long position,
        String event,
        String stream,
        State state,
        @Nullable String cause,
        @Nullable String message,
        String explanation,
        @Nullable Instant parkedAt,
        @Nullable Instant triedAt,
        long behind,
        @Nullable ShownPerson by,
        @Nullable String reason) {

    static ShownDeadLetter of(DeadLetter letter, Map<PersonId, String> names) {
        return new ShownDeadLetter(
                letter.letter().value(),
                letter.letter().follower().value(),
                letter.letter().position(),
                letter.event(),
                letter.stream(),
                letter.state(),
                letter.cause(),
                letter.message(),
                letter.state() == State.WAITING ? sentenceOf(letter.explanation()) : sentenceOf(letter.state()),
                letter.parkedAt(),
                letter.triedAt(),
                letter.behind(),
                ShownPerson.ifAny(letter.by(), names),
                letter.reason());
    }

    private static String sentenceOf(Explanation explanation) {
        return switch (explanation) {
            case REFUSED -> "A rule refused the command that answers this event. Put right what it names, then retry.";
            case NOT_THERE -> "What the command that answers this event is for is not there. Retry when it is.";
            case NEVER_SEEN ->
                "The view has never seen what this event is about: an earlier event is missing or waits itself.";
            case BEHIND -> "It came while another event of the same thing waited. Retry it.";
            case FAILED -> "The program failed at it. Retry after the failure was put right, perhaps by a new version.";
        };
    }

    private static String sentenceOf(State state) {
        return state == State.SKIPPED ? "The follower has gone on without it." : "It was digested.";
    }
}
