package io.countersign.web.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import io.countersign.trial.TrialClock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EdgeTrial
class MeTest {

    private static final String PASSWORD = "/api/v1/me/password";
    private static final String TOKENS = "/api/v1/me/tokens";

    private final Callers callers;
    private final Staff staff;
    private final TrialClock clock;
    private final JdbcClient database;

    MeTest(Callers callers, Staff staff, TrialClock clock, DataSource database) {
        this.callers = callers;
        this.staff = staff;
        this.clock = clock;
        this.database = JdbcClient.create(database);
    }

    @AfterEach
    void let_failures_be_forgotten() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void a_password_that_breaks_rules_is_refused_with_all_of_them() {
        staff.hire("me-1", Role.AUDITOR);

        Answer refused =
                callers.as("me-1", Staff.PASSWORD).post(PASSWORD, "{\"current\":\"me-1\",\"chosen\":\"me-1\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.refusals()).containsExactly("SIGN-2", "SIGN-3", "SIGN-4", "SIGN-5");
    }

    @Test
    void a_key_is_not_looked_at_when_a_password_is_chosen_and_nothing_of_it_is_kept() {
        staff.hire("me-2", Role.AUDITOR);
        Caller keyed = callers.as("me-2", Staff.PASSWORD).with("Idempotency-Key", "me-2");

        keyed.post(PASSWORD, "{\"current\":\"" + Staff.PASSWORD + "\",\"chosen\":\"a chosen password\"}");

        assertThat(database.sql("select count(*) from idempotency_key where key = 'me-2'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(keyed.send("POST", "/api/v1/me/%70assword", new byte[0]).status())
                .isEqualTo(401);
    }

    @Test
    void a_token_lets_its_program_in_until_it_is_revoked() {
        staff.hire("me-3", Role.AUDITOR);
        Caller person = callers.as("me-3", Staff.PASSWORD);

        Answer created = person.post(TOKENS, "{\"name\":\"Nightly report\"}");
        String token = created.json().path("token").asString();
        Caller program = callers.withToken(token);

        assertThat(created.status()).isEqualTo(201);
        assertThat(token).startsWith("cst_");
        assertThat(program.get("/api/v1/me").json().path("userName").asString()).isEqualTo("me-3");
        Answer listed = person.get(TOKENS);
        assertThat(listed.text()).doesNotContain(token).contains("Nightly report");
        assertThat(listed.json().path("items").path(0).path("lastUsedAt").asString())
                .isNotBlank();

        String address = created.header("Location");
        assertThat(callers.as(Role.FINANCE).delete(address).status()).isEqualTo(404);
        assertThat(person.delete(address).status()).isEqualTo(204);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void only_the_hash_of_a_token_is_kept() {
        String token = callers.as(Role.AUDITOR)
                .with("Idempotency-Key", "me-4")
                .post(TOKENS, "{\"name\":\"kept\"}")
                .json()
                .path("token")
                .asString();

        assertThat(database.sql("select token_sha256 from access_token")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(token));
        assertThat(database.sql("select convert_from(body, 'UTF8') from idempotency_key where key = 'me-4'")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void nobody_collects_tokens_without_end() {
        staff.hire("me-5", Role.AUDITOR);
        Caller person = callers.as("me-5", Staff.PASSWORD);
        for (int i = 0; i < 20; i++) {
            assertThat(person.post(TOKENS, "{\"name\":\"x\"}").status()).isEqualTo(201);
        }

        assertThat(person.post(TOKENS, "{\"name\":\"x\"}").refusals()).containsExactly("SIGN-6");
    }

    @Test
    void what_is_secret_does_not_print_itself() {
        assertThat(new FreshToken("1", "secret")).hasToString("token 1");
        assertThat(new MeRequests.NewPassword("secret", "secret").toString()).doesNotContain("secret");
    }
}
