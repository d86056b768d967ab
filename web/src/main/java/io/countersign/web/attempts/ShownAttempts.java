package io.countersign.web.attempts;

import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.AttemptsOfADay;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.RefusedAttempt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person tried on one day, as it is shown.
 *
 * @param personName absent when the directory does not know the person
 */
record ShownAttempts(String id, String person, @Nullable String personName, LocalDate day, List<ShownAttempt> tried) {

    static ShownAttempts of(AttemptsOfADay attempts, @Nullable String personName) {
        return new ShownAttempts(
                attempts.attempts().value(),
                attempts.person().value(),
                personName,
                attempts.day(),
                attempts.tried().stream().map(ShownAttempt::of).toList());
    }

    /**
     * One attempt.
     *
     * @param command what was tried
     * @param target the stream of what it was tried on
     * @param codes the rules that did not hold
     */
    record ShownAttempt(Instant at, String command, String target, List<String> codes) {

        static ShownAttempt of(RefusedAttempt attempt) {
            return new ShownAttempt(attempt.at(), attempt.command(), attempt.target(), attempt.codes());
        }
    }
}
