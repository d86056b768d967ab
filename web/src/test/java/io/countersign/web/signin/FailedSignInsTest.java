package io.countersign.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.trial.TrialClock;
import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.Rejected;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

    private final TrialClock clock = new TrialClock();
    private final FailedSignIns failures = new FailedSignIns(clock);

    @Test
    void four_failures_cost_nothing() {
        fail(4, "li-wei", "here");

        assertThatCode(() -> failures.demandPatience("li-wei", "here")).doesNotThrowAnyException();
    }

    @Test
    void the_fifth_costs_two_seconds_and_each_further_one_twice_as_much() {
        fail(5, "li-wei", "here");
        assertThat(wait("li-wei", "elsewhere")).isEqualTo("2");

        fail(1, "li-wei", "here");
        assertThat(wait("li-wei", "elsewhere")).isEqualTo("4");

        clock.advance(Duration.ofSeconds(4));
        assertThatCode(() -> failures.demandPatience("li-wei", "elsewhere")).doesNotThrowAnyException();
    }

    @Test
    void nobody_waits_for_ever() {
        fail(100, "li-wei", "here");

        assertThat(wait("li-wei", "elsewhere")).isEqualTo("300");
        assertThat(wait("somebody", "here")).isEqualTo("60");
    }

    @Test
    void an_address_that_tries_many_names_waits_too() {
        for (int i = 0; i < 5; i++) {
            failures.failed("name-" + i, "here");
        }

        assertThat(wait("another", "here")).isEqualTo("2");
        assertThatCode(() -> failures.demandPatience("another", "there")).doesNotThrowAnyException();
    }

    @Test
    void the_right_password_frees_the_name_and_not_the_address() {
        fail(5, "li-wei", "here");
        failures.succeeded("LI-WEI");

        assertThatCode(() -> failures.demandPatience("li-wei", "there")).doesNotThrowAnyException();
        assertThat(wait("li-wei", "here")).isEqualTo("2");
    }

    @Test
    void after_a_quiet_quarter_of_an_hour_it_is_forgotten() {
        fail(7, "li-wei", "here");
        clock.advance(Duration.ofMinutes(16));
        fail(1, "li-wei", "here");

        assertThatCode(() -> failures.demandPatience("li-wei", "here")).doesNotThrowAnyException();
    }

    private void fail(int times, String userName, String address) {
        for (int i = 0; i < times; i++) {
            failures.failed(userName, address);
        }
    }

    private String wait(String userName, String address) {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> failures.demandPatience(userName, address));
        assertThat(rejected.kind()).isEqualTo(ProblemKind.TOO_MANY);
        return rejected.headers().getOrDefault("Retry-After", "");
    }
}
