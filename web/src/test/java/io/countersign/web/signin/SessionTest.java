package io.countersign.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import io.countersign.trial.TrialClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EdgeTrial
class SessionTest {

    private static final String ME = "/api/v1/me";
    private static final String TOKENS = "/api/v1/me/tokens";

    private final Callers callers;
    private final Staff staff;
    private final TrialClock clock;

    SessionTest(Callers callers, Staff staff, TrialClock clock) {
        this.callers = callers;
        this.staff = staff;
        this.clock = clock;
    }

    @AfterEach
    void let_failures_be_forgotten() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void a_page_is_shown_after_sign_in_only() {
        Answer led = callers.nobody().with("Accept", "text/html").get("/anything");

        assertThat(led.status()).isEqualTo(302);
        assertThat(led.header("Location")).isEqualTo("/sign-in");
    }

    @Test
    void a_part_of_a_page_leads_the_whole_page_to_the_sign_in() {
        Answer led = callers.nobody().with("HX-Request", "true").get("/anything");

        assertThat(led.status()).isEqualTo(401);
        assertThat(led.header("HX-Redirect")).isEqualTo("/sign-in");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        Answer page = callers.nobody().with("X-Token-Shown", "please").get("/sign-in");

        assertThat(page.header("Set-Cookie"))
                .startsWith("countersign=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void who_sends_a_header_besides_leaves_the_session_as_it_is() {
        Caller browser = callers.nobody().signIn("auditor", Staff.PASSWORD);
        String header =
                Base64.getEncoder().encodeToString(("finance:" + Staff.PASSWORD).getBytes(StandardCharsets.UTF_8));

        Answer other = browser.with("Authorization", "Basic " + header).get(ME);

        assertThat(other.json().path("userName").asString()).isEqualTo("finance");
        assertThat(other.header("Set-Cookie")).isNullOrEmpty();
        assertThat(browser.get(ME).json().path("userName").asString()).isEqualTo("auditor");
    }

    @Test
    void a_wrong_password_leads_back_and_says_so() {
        Answer back = callers.nobody().form("/sign-in", "username=finance&password=wrong");

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).endsWith("/sign-in?error");
    }

    @Test
    void after_five_failures_the_page_says_how_long_to_wait() {
        Caller browser = callers.nobody();
        for (int i = 0; i < 5; i++) {
            browser.form("/sign-in", "username=nobody-here&password=wrong");
        }

        Answer refused = browser.form("/sign-in", "username=nobody-here&password=wrong");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void a_sign_in_from_elsewhere_is_not_taken() {
        Answer refused = callers.nobody()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/sign-in", "username=finance&password=" + Staff.PASSWORD.replace(' ', '+'));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void a_page_may_use_the_api_with_its_session_and_its_token() {
        Caller browser = callers.nobody().signIn("auditor", Staff.PASSWORD);

        assertThat(browser.get(ME).status()).isEqualTo(200);
        Answer without = browser.post(TOKENS, "{\"name\":\"x\"}");
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.code()).isEqualTo("CSRF");
        assertThat(browser.with("X-CSRF-TOKEN", browser.token())
                        .post(TOKENS, "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(201);
        assertThat(browser.delete(TOKENS + "/x").code()).isEqualTo("CSRF");
    }

    @Test
    void whoever_says_who_they_are_is_judged_by_that_and_not_by_a_session() {
        Caller browser = callers.nobody().signIn("auditor", Staff.PASSWORD);

        assertThat(browser.with("Authorization", "Bearer cst_wrong").get(ME).status())
                .isEqualTo(401);
        assertThat(browser.get(ME).status()).isEqualTo(200);
    }

    @Test
    void a_program_needs_no_page_token() {
        assertThat(callers.as(Role.AUDITOR).post(TOKENS, "{\"name\":\"y\"}").status())
                .isEqualTo(201);
    }

    @Test
    void whoever_signs_out_is_out() {
        Caller browser = callers.nobody().signIn("auditor", Staff.PASSWORD);

        assertThat(browser.form("/sign-out", "").status()).isEqualTo(302);

        assertThat(browser.get(ME).status()).isEqualTo(401);
    }

    @Test
    void another_password_ends_every_session_but_the_one_that_chose_it() {
        staff.hire("chooser", Role.AUDITOR);
        Caller here = callers.nobody().signIn("chooser", Staff.PASSWORD);
        Caller elsewhere = callers.nobody().signIn("chooser", Staff.PASSWORD);

        Answer chosen = here.with("X-CSRF-TOKEN", here.token())
                .post(
                        "/api/v1/me/password",
                        "{\"current\":\"" + Staff.PASSWORD + "\",\"chosen\":\"yet another password\"}");

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(here.get(ME).status()).isEqualTo(200);
        assertThat(elsewhere.get(ME).status()).isEqualTo(401);
    }

    @Test
    void every_answer_tells_the_browser_to_be_careful() {
        for (String path : new String[] {"/sign-in", ME, "/v3/api-docs"}) {
            Answer answer = callers.nobody().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                            + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        }
    }
}
