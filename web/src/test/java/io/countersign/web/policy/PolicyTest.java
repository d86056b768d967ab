package io.countersign.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class PolicyTest {

    private static final String ADDRESS = "/api/v1/policy";

    private final Callers callers;

    PolicyTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void what_is_left_out_stays_as_it_is() {
        callers.as(Role.ADMINISTRATOR)
                .post(ADDRESS, "{\"dunning\": {\"dailyAttempts\": 5, \"pauseDays\": 6}, \"reason\": \"so\"}");
        Answer published = callers.as(Role.ADMINISTRATOR)
                .post(ADDRESS, "{\"papers\": {\"remindDaysBefore\": 45}, \"reason\": \"sooner\"}");

        assertThat(published.status()).isEqualTo(200);
        assertThat(published.json().path("papers").path("remindDaysBefore").asInt())
                .isEqualTo(45);
        assertThat(published.json().path("dunning").path("pauseDays").asInt()).isEqualTo(6);
        assertThat(callers.as(Role.SALESPERSON).get(ADDRESS).json()).isEqualTo(published.json());
    }

    @Test
    void every_version_stays_on_record() {
        callers.as(Role.ADMINISTRATOR).post(ADDRESS, """
                        {"reservations": {"releasedAutomatically": false, "missedMondaysMax": 3}, "reason": "by hand"}""");

        Answer versions = callers.as(Role.AUDITOR).get(ADDRESS + "/versions");

        assertThat(versions.json().path("items").valueStream())
                .anyMatch(policy -> policy.path("version").asInt() == 0)
                .anyMatch(policy -> !policy.path("reservations")
                        .path("releasedAutomatically")
                        .asBoolean(true));
    }

    @Test
    void yes_is_true_and_nothing_else() {
        assertThat(callers.as(Role.ADMINISTRATOR).post(ADDRESS, """
                                {"reservations": {"releasedAutomatically": "true", "missedMondaysMax": 3}, "reason": "so"}""").fields())
                .containsExactly("reservations.releasedAutomatically");
    }

    @Test
    void only_an_administrator_publishes() {
        assertThat(callers.as(Role.PRESIDENT)
                        .post(ADDRESS, "{\"papers\": {\"remindDaysBefore\": 45}, \"reason\": \"sooner\"}")
                        .code())
                .isEqualTo("PERMISSION");
    }
}
