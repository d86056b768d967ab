package io.countersign.web.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EdgeTrial
class AttemptsTest {

    private static final String ADDRESS = "/api/v1/attempts";

    private final Callers callers;

    AttemptsTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void an_auditor_sees_who_was_refused_what() {
        Answer found = callers.as(Role.AUDITOR).get(ADDRESS + "?person=p-1&day=2026-01-20");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("items").path(0).path("day").asString()).isEqualTo("2026-01-20");
        assertThat(found.json()
                        .path("items")
                        .path(0)
                        .path("tried")
                        .path(0)
                        .path("codes")
                        .path(0)
                        .asString())
                .isEqualTo("REM-6");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUDITOR", "PRESIDENT", "ADMINISTRATOR"})
    void nobody_else_does(Role role) {
        assertThat(callers.as(role).get(ADDRESS).code()).isEqualTo("PERMISSION");
    }
}
