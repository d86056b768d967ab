package io.countersign.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.staff.StaffCommand.ChangeAuthority;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import io.countersign.trial.TrialClock;
import io.countersign.web.signin.Appointments.Appointed;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EdgeTrial
class SignInTest {

    private static final String ME = "/api/v1/me";
    private static final String PASSWORD = "/api/v1/me/password";
    private static final String CHOSEN = "another long password";

    private final Callers callers;
    private final Staff staff;
    private final TrialClock clock;
    private final Appointments appointments;
    private final JdbcClient database;

    SignInTest(Callers callers, Staff staff, TrialClock clock, Appointments appointments, DataSource database) {
        this.callers = callers;
        this.staff = staff;
        this.clock = clock;
        this.appointments = appointments;
        this.database = JdbcClient.create(database);
    }

    @AfterEach
    void let_failures_be_forgotten() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void a_program_signs_in_by_user_name_and_password() {
        Answer me = callers.as(Role.FINANCE).get(ME);

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("userName").asString()).isEqualTo("finance");
        assertThat(me.json().path("displayName").asString()).isEqualTo("Name of finance");
        assertThat(me.json().path("roles").path(0).asString()).isEqualTo("FINANCE");
        assertThat(me.header("Set-Cookie")).isEmpty();
    }

    @Test
    void user_names_are_the_same_in_capitals() {
        assertThat(callers.as("Finance", Staff.PASSWORD).get(ME).status()).isEqualTo(200);
    }

    @Test
    void whoever_does_not_say_who_they_are_is_asked_to() {
        Answer asked = callers.nobody().get(ME);

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.code()).isEqualTo("SIGN-IN");
        assertThat(asked.header("WWW-Authenticate")).contains("Basic").contains("Bearer");
    }

    @Test
    void a_part_of_a_page_does_not_make_the_browser_ask() {
        Answer asked = callers.nobody().with("HX-Request", "true").get(ME);

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void wrong_credentials_of_any_kind_are_refused_alike() {
        assertThat(callers.as("finance", "wrong").get(ME).status()).isEqualTo(401);
        assertThat(callers.as("nobody-of-ours", "wrong").get(ME).status()).isEqualTo(401);
        assertThat(callers.withToken("cst_wrong").get(ME).status()).isEqualTo(401);
        assertThat(callers.nobody().with("Authorization", "Basic %%%").get(ME).status())
                .isEqualTo(401);
        assertThat(callers.nobody().with("Authorization", "Digest x").get(ME).status())
                .isEqualTo(401);
    }

    @Test
    void a_password_that_was_right_is_not_hashed_again_for_five_minutes() {
        staff.hire("remembered", Role.AUDITOR);
        Caller program = callers.as("remembered", Staff.PASSWORD);
        assertThat(program.get(ME).status()).isEqualTo(200);
        database.sql("update sign_in set password_hash = '' where user_name = 'remembered'")
                .update();

        assertThat(program.get(ME).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(5));
        assertThat(program.get(ME).status()).isEqualTo(401);
    }

    @Test
    void a_guess_costs_memory_and_time() {
        staff.hire("hashed", Role.AUDITOR);

        assertThat(database.sql("select password_hash from sign_in where user_name = 'hashed'")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void an_old_password_is_forgotten_at_once() {
        staff.hire("changing", Role.AUDITOR);
        Caller program = callers.as("changing", Staff.PASSWORD);
        assertThat(program.get(ME).status()).isEqualTo(200);

        assertThat(program.post(PASSWORD, choice(Staff.PASSWORD, CHOSEN)).status())
                .isEqualTo(200);

        assertThat(program.get(ME).status()).isEqualTo(401);
        assertThat(callers.as("changing", CHOSEN).get(ME).status()).isEqualTo(200);
    }

    @Test
    void after_five_failures_one_waits_and_then_may_try_again() {
        staff.hire("hasty", Role.AUDITOR);
        for (int i = 0; i < 5; i++) {
            assertThat(callers.as("hasty", "wrong").get(ME).status()).isEqualTo(401);
        }

        Answer refused = callers.as("hasty", Staff.PASSWORD).get(ME);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO-MANY");
        assertThat(refused.header("Retry-After")).isEqualTo("2");

        clock.advance(Duration.ofSeconds(2));
        assertThat(callers.as("hasty", Staff.PASSWORD).get(ME).status()).isEqualTo(200);
    }

    @Test
    void whoever_is_remembered_does_not_wait_for_the_failures_of_others() {
        Caller finance = callers.as(Role.FINANCE);
        assertThat(finance.get(ME).status()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            callers.as("nobody-of-ours", "wrong").get(ME);
        }

        assertThat(finance.get(ME).status()).isEqualTo(200);
    }

    @Test
    void a_one_time_password_is_good_for_choosing_another_and_nothing_else() {
        Appointed newcomer = staff.hireWithOneTimePassword("newcomer", Role.FINANCE);
        OneTimePassword oneTime = newcomer.oneTimePassword();
        assertThat(oneTime).isNotNull();
        Caller first = callers.as("newcomer", oneTime == null ? "" : oneTime.value());

        Answer refused = first.get(ME);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("SIGN-1");
        assertThat(refused.text()).contains(PASSWORD);
        assertThat(first.post("/api/v1/accounts", "{}").code()).isEqualTo("SIGN-1");

        assertThat(first.post(PASSWORD, choice(oneTime == null ? "" : oneTime.value(), CHOSEN))
                        .status())
                .isEqualTo(200);
        assertThat(callers.as("newcomer", CHOSEN).get(ME).status()).isEqualTo(200);
        assertThat(first.get(ME).status()).isEqualTo(401);
    }

    @Test
    void a_browser_with_a_one_time_password_is_led_to_choosing_another() {
        OneTimePassword oneTime =
                staff.hireWithOneTimePassword("newcomer-2", Role.FINANCE).oneTimePassword();
        Caller browser = callers.nobody().signIn("newcomer-2", oneTime == null ? "" : oneTime.value());

        Answer led = browser.get("/");

        assertThat(led.status()).isEqualTo(302);
        assertThat(led.header("Location")).endsWith("/choose-password");
    }

    @Test
    void whoever_has_no_role_is_refused() {
        Appointed idle = staff.hire("idle", Role.AUDITOR);
        appointments.changeAuthority(new ChangeAuthority(idle.person(), List.of(), List.of(), "none"), Staff.SYSTEM);

        Answer refused = callers.as("idle", Staff.PASSWORD).get(ME);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("PERMISSION");
    }

    @Test
    void whoever_leaves_is_out_by_every_door_at_once() {
        PersonId leaver = staff.hire("leaver", Role.AUDITOR).person();
        Caller program = callers.as("leaver", Staff.PASSWORD);
        Caller browser = callers.nobody().signIn("leaver", Staff.PASSWORD);
        String token = program.post("/api/v1/me/tokens", "{\"name\":\"x\"}")
                .json()
                .path("token")
                .asString();
        assertThat(callers.withToken(token).get(ME).status()).isEqualTo(200);
        assertThat(browser.get(ME).status()).isEqualTo(200);

        assertThat(callers.as(Role.ADMINISTRATOR)
                        .post("/api/v1/staff/" + leaver.value() + "/dismissal", "{\"reason\":\"left\"}")
                        .status())
                .isEqualTo(200);

        assertThat(program.get(ME).status()).isEqualTo(401);
        assertThat(callers.withToken(token).get(ME).status()).isEqualTo(401);
        assertThat(browser.get(ME).status()).isEqualTo(401);
    }

    @Test
    void another_authority_counts_from_the_next_request_on() {
        PersonId promoted = staff.hire("promoted", Role.WAREHOUSE).person();
        Caller program = callers.as("promoted", Staff.PASSWORD);
        assertThat(program.get("/api/v1/receivables").status()).isEqualTo(403);

        callers.as(Role.ADMINISTRATOR)
                .post(
                        "/api/v1/staff/" + promoted.value() + "/authority",
                        "{\"roles\":[\"FINANCE\"],\"regions\":[],\"reason\":\"promoted\"}");

        assertThat(program.get("/api/v1/receivables").status()).isEqualTo(200);
    }

    @Test
    void nothing_secret_prints_itself() {
        assertThat(new OneTimePassword("secret")).hasToString("one-time password");
        assertThat(new AccessTokens.Fresh("1", "secret").toString()).doesNotContain("secret");
        assertThat(new SignIn("li-wei", new PersonId("p1"), "hash", false, 1, false))
                .hasToString("person-p1");
    }

    private static String choice(String current, String chosen) {
        return "{\"current\":\"" + current + "\",\"chosen\":\"" + chosen + "\"}";
    }
}
