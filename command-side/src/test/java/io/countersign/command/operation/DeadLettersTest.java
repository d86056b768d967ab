package io.countersign.command.operation;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.operation.DeadLetterCommand.NoteRetry;
import io.countersign.operation.DeadLetterCommand.RetryDeadLetter;
import io.countersign.operation.DeadLetterCommand.SkipDeadLetter;
import io.countersign.operation.DeadLetterEvent.DeadLetterDigested;
import io.countersign.operation.DeadLetterEvent.DeadLetterRetried;
import io.countersign.operation.DeadLetterEvent.DeadLetterSkipped;
import io.countersign.operation.DeadLetterEvent.DeadLetterStayed;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.FollowerName;
import io.countersign.people.PersonId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static final FollowerName FOLLOWER = new FollowerName("reactions");
    private static final DeadLetterId LETTER = DeadLetterId.of(FOLLOWER, 7);
    private static final DeadLetterId OTHER = DeadLetterId.of(FOLLOWER, 8);
    private static final DeadLetterId OF_ANOTHER = DeadLetterId.of(new FollowerName("orders"), 7);
    private static final PersonId ADMINISTRATOR = new PersonId("administrator");
    private static final PersonId FOLLOWERS_OWN = new PersonId("automation:WhenDeadLetterRetriedThenTryAgain");

    private final FixtureConfiguration<DeadLetters> letters = stage(DeadLetters.class);

    @Test
    void a_letter_is_retried_as_often_as_somebody_likes() {
        letters.givenNoPriorActivity().when(retry(LETTER), by(ADMINISTRATOR)).expectEvents(retried(LETTER));
        letters.given(retried(LETTER), new DeadLetterStayed(FOLLOWER, LETTER, "IllegalStateException"))
                .when(retry(LETTER), by(ADMINISTRATOR))
                .expectEvents(retried(LETTER));
    }

    @Test
    void what_came_of_it_is_noted() {
        letters.given(retried(LETTER))
                .when(new NoteRetry(FOLLOWER, LETTER, null), by(FOLLOWERS_OWN))
                .expectEvents(new DeadLetterDigested(FOLLOWER, LETTER));
        letters.given(retried(LETTER))
                .when(new NoteRetry(FOLLOWER, LETTER, "IllegalStateException"), by(FOLLOWERS_OWN))
                .expectEvents(new DeadLetterStayed(FOLLOWER, LETTER, "IllegalStateException"));
    }

    @Test
    void what_was_skipped_is_not_retried_and_its_neighbour_is() {
        letters.given(skipped("settled by hand"))
                .when(retry(LETTER), by(ADMINISTRATOR))
                .expectException(refusedBy("OPS-5"));
        letters.given(skipped("settled by hand"))
                .when(retry(OTHER), by(ADMINISTRATOR))
                .expectEvents(retried(OTHER));
    }

    @Test
    void a_refused_retry_names_every_broken_rule() {
        letters.given(skipped("settled by hand"))
                .when(retry(OF_ANOTHER), by(ADMINISTRATOR))
                .expectException(refusedBy("OPS-4"));
        letters.given(
                        skipped("settled by hand"),
                        new DeadLetterSkipped(FOLLOWER, OF_ANOTHER, "by an earlier version", ADMINISTRATOR))
                .when(retry(OF_ANOTHER), by(ADMINISTRATOR))
                .expectException(refusedBy("OPS-4", "OPS-5"));
    }

    @Test
    void a_letter_is_skipped_for_a_reason() {
        letters.givenNoPriorActivity()
                .when(skip(LETTER, "settled by hand"), by(ADMINISTRATOR))
                .expectEvents(skipped("settled by hand"));
        letters.givenNoPriorActivity().when(skip(LETTER, ""), by(ADMINISTRATOR)).expectException(refusedBy("OPS-7"));
        letters.givenNoPriorActivity()
                .when(skip(LETTER, "x".repeat(501)), by(ADMINISTRATOR))
                .expectException(refusedBy("OPS-7"));
        letters.givenNoPriorActivity()
                .when(skip(LETTER, "x".repeat(500)), by(ADMINISTRATOR))
                .expectEvents(skipped("x".repeat(500)));
    }

    @Test
    void a_letter_is_skipped_once() {
        letters.given(skipped("settled by hand"))
                .when(skip(LETTER, "settled by hand"), by(ADMINISTRATOR))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        letters.given(skipped("settled by hand"))
                .when(skip(LETTER, "I have another reason"), by(ADMINISTRATOR))
                .expectException(refusedBy("OPS-8"));
    }

    @Test
    void a_refused_skip_names_every_broken_rule() {
        letters.given(new DeadLetterSkipped(FOLLOWER, OF_ANOTHER, "by an earlier version", ADMINISTRATOR))
                .when(skip(OF_ANOTHER, " "), by(ADMINISTRATOR))
                .expectException(refusedBy("OPS-6", "OPS-7", "OPS-8"));
    }

    private static RetryDeadLetter retry(DeadLetterId letter) {
        return new RetryDeadLetter(FOLLOWER, letter);
    }

    private static SkipDeadLetter skip(DeadLetterId letter, String reason) {
        return new SkipDeadLetter(FOLLOWER, letter, reason);
    }

    private static DeadLetterRetried retried(DeadLetterId letter) {
        return new DeadLetterRetried(FOLLOWER, letter, ADMINISTRATOR);
    }

    private static DeadLetterSkipped skipped(String reason) {
        return new DeadLetterSkipped(FOLLOWER, LETTER, reason, ADMINISTRATOR);
    }
}
