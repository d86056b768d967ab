package io.countersign.command.attempt;

import io.countersign.attempt.AttemptCommand.RecordRefusedAttempt;
import io.countersign.attempt.AttemptEvent.AttemptRefused;
import io.countersign.attempt.AttemptsId;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RefusedAttemptsTest {

    private static final PersonId ASSISTANT = new PersonId("assistant");
    private static final AttemptsId TODAY = AttemptsId.of(ASSISTANT, LocalDate.of(2026, 1, 20));

    private final FixtureConfiguration<RefusedAttempts> attempts = new AggregateTestFixture<>(RefusedAttempts.class);

    @Test
    void an_attempt_is_on_record_with_who_what_and_which_rules() {
        attempts.givenNoPriorActivity()
                .when(tried("account-C001", "REM-6"))
                .expectEvents(refused("account-C001", "REM-6"));
    }

    @Test
    void the_same_attempt_is_on_record_once() {
        attempts.given(refused("account-C001", "REM-6"))
                .when(tried("account-C001", "REM-6"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_target_or_another_rule_is_another_attempt() {
        attempts.given(refused("account-C001", "REM-6"))
                .when(tried("account-C002", "REM-6"))
                .expectEvents(refused("account-C002", "REM-6"));
        attempts.given(refused("account-C001", "REM-6"))
                .when(tried("account-C001", "REM-4"))
                .expectEvents(refused("account-C001", "REM-4"));
    }

    @Test
    void the_thousandth_attempt_of_a_day_is_the_last_on_record() {
        attempts.given(differentOnes(RefusedAttempts.OF_A_DAY_MAX - 1))
                .when(tried("account-one-more", "REM-6"))
                .expectEvents(refused("account-one-more", "REM-6"));
        attempts.given(differentOnes(RefusedAttempts.OF_A_DAY_MAX))
                .when(tried("account-one-more", "REM-6"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static List<AttemptRefused> differentOnes(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> refused("account-" + number, "REM-6"))
                .toList();
    }

    private static RecordRefusedAttempt tried(String target, String code) {
        return new RecordRefusedAttempt(TODAY, ASSISTANT, "ConfirmRemittance", target, List.of(code));
    }

    private static AttemptRefused refused(String target, String code) {
        return new AttemptRefused(TODAY, ASSISTANT, "ConfirmRemittance", target, List.of(code));
    }
}
