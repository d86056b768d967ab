package io.countersign.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Authenticator;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import io.countersign.trial.TrialClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EdgeTrial
class SecondFactorTest {

    private static final String ME = "/api/v1/me";
    private static final String PAGE = "/me/second-factor";
    private static final String CODE = "/sign-in/code";
    private static final String PASSWORD = "password=" + Staff.PASSWORD.replace(' ', '+');
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([a-z2-9-]{19})</code></li>");

    private final Callers callers;
    private final Staff staff;
    private final TrialClock clock;
    private final JdbcClient database;

    SecondFactorTest(Callers callers, Staff staff, TrialClock clock, DataSource database) {
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
    void whoever_switches_it_on_is_asked_for_a_code_from_then_on() {
        Held held = switchOn("li-wei-1");
        clock.advance(Duration.ofMinutes(1));
        Caller browser = callers.nobody();

        Answer first = browser.form("/sign-in", "username=li-wei-1&" + PASSWORD);
        assertThat(first.header("Location")).endsWith(CODE);
        assertThat(browser.get(ME).status()).isEqualTo(401);
        assertThat(browser.with("Accept", "text/html").get("/").header("Location"))
                .endsWith(CODE);
        assertThat(browser.with("HX-Request", "true").get("/receivables").header("HX-Redirect"))
                .isEqualTo(CODE);
        assertThat(browser.get(CODE).text())
                .contains("autocomplete=\"one-time-code\"")
                .doesNotContain("class=\"me\"", "Name of li-wei-1");

        Answer second = browser.form(CODE, "code=" + held.authenticator.code());
        assertThat(second.status()).isEqualTo(302);
        assertThat(browser.get(ME).status()).isEqualTo(200);
        assertThat(browser.get(CODE).header("Location")).endsWith("/");
    }

    @Test
    void the_page_that_was_wanted_comes_after_the_code() {
        Held held = switchOn("li-wei-2");
        clock.advance(Duration.ofMinutes(1));
        Caller browser = callers.nobody();
        browser.with("Accept", "text/html").get("/events?stream=a%20b");
        browser.form("/sign-in", "username=li-wei-2&" + PASSWORD);

        Answer passed = browser.form(CODE, "code=" + held.authenticator.code());

        assertThat(passed.header("Location")).endsWith("/events?stream=a%20b");
    }

    @Test
    void the_session_has_another_number_after_each_step() {
        Held held = switchOn("li-wei-3");
        clock.advance(Duration.ofMinutes(1));
        Caller browser = callers.nobody();

        Answer page = browser.with("X-Token-Shown", "please").get("/sign-in");
        Answer password = browser.form("/sign-in", "username=li-wei-3&" + PASSWORD);
        Answer code = browser.form(CODE, "code=" + held.authenticator.code());

        assertThat(List.of(cookie(page), cookie(password), cookie(code))).doesNotHaveDuplicates();
    }

    @Test
    void a_code_is_good_once() {
        Held held = switchOn("li-wei-4");
        clock.advance(Duration.ofMinutes(1));
        String code = held.authenticator.code();
        Caller browser = halfWay("li-wei-4");
        assertThat(browser.form(CODE, "code=" + code).status()).isEqualTo(302);

        Caller other = halfWay("li-wei-4");
        Answer again = other.form(CODE, "code=" + code);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("is good once");
        assertThat(other.get(ME).status()).isEqualTo(401);
    }

    @Test
    void a_code_from_before_one_that_was_used_is_not_good_either() {
        Held held = switchOn("li-wei-5");
        clock.advance(Duration.ofMinutes(1));
        assertThat(halfWay("li-wei-5")
                        .form(CODE, "code=" + held.authenticator.code())
                        .status())
                .isEqualTo(302);

        assertThat(halfWay("li-wei-5")
                        .form(CODE, "code=" + held.authenticator.code(Duration.ofSeconds(-30)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void clocks_may_differ_by_half_a_minute() {
        Held held = switchOn("li-wei-6");
        clock.advance(Duration.ofMinutes(2));
        assertThat(halfWay("li-wei-6")
                        .form(CODE, "code=" + held.authenticator.code(Duration.ofSeconds(-30)))
                        .status())
                .isEqualTo(302);
        assertThat(halfWay("li-wei-6")
                        .form(CODE, "code=" + held.authenticator.code(Duration.ofSeconds(30)))
                        .status())
                .isEqualTo(302);
        clock.advance(Duration.ofMinutes(2));
        assertThat(halfWay("li-wei-6")
                        .form(CODE, "code=" + held.authenticator.code(Duration.ofSeconds(60)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoever_guesses_codes_waits_longer_and_longer_and_a_right_password_does_not_help() {
        switchOn("li-wei-7");
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            assertThat(halfWay("li-wei-7").form(CODE, "code=000000").status()).isEqualTo(422);
        }

        Answer waiting = halfWay("li-wei-7").form(CODE, "code=000000");
        assertThat(waiting.status()).isEqualTo(429);
        assertThat(waiting.header("Retry-After")).isEqualTo("2");
        assertThat(waiting.text()).contains("Try again in 2 seconds.");

        clock.advance(Duration.ofSeconds(2));
        assertThat(halfWay("li-wei-7").form(CODE, "code=000000").status()).isEqualTo(422);
        assertThat(halfWay("li-wei-7").form(CODE, "code=000000").header("Retry-After"))
                .isEqualTo("4");
    }

    @Test
    void a_right_password_alone_makes_no_failure_forgotten() {
        Held held = switchOn("li-wei-8");
        clock.advance(Duration.ofMinutes(6));
        for (int i = 0; i < 4; i++) {
            assertThat(halfWay("li-wei-8").form(CODE, "code=000000").status()).isEqualTo(422);
        }
        clock.advance(Duration.ofMinutes(6));
        assertThat(halfWay("li-wei-8").form(CODE, "code=000000").status()).isEqualTo(422);
        assertThat(halfWay("li-wei-8").form(CODE, "code=000000").status()).isEqualTo(429);

        clock.advance(Duration.ofSeconds(2));
        assertThat(halfWay("li-wei-8")
                        .form(CODE, "code=" + held.authenticator.code())
                        .status())
                .isEqualTo(302);
        assertThat(halfWay("li-wei-8").form(CODE, "code=000000").status()).isEqualTo(422);
    }

    @Test
    void a_recovery_code_lets_in_once() {
        Held held = switchOn("li-wei-9");
        String code = held.recovery.getFirst();
        Caller browser = halfWay("li-wei-9");
        assertThat(browser.get(CODE + "?recovery=yes").text()).contains("name=\"recovery\"");

        assertThat(browser.form(CODE, "recovery=yes&code=" + code.toUpperCase(Locale.ROOT))
                        .status())
                .isEqualTo(302);
        assertThat(browser.get(PAGE).text()).contains("Recovery codes left: 9.");

        assertThat(halfWay("li-wei-9").form(CODE, "recovery=yes&code=" + code).status())
                .isEqualTo(422);
    }

    @Test
    void the_recovery_codes_of_one_person_open_no_other_door() {
        Held held = switchOn("li-wei-10");
        switchOn("li-wei-11");

        assertThat(halfWay("li-wei-11")
                        .form(CODE, "recovery=yes&code=" + held.recovery.getFirst())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void new_recovery_codes_make_the_old_ones_worthless() {
        Held held = switchOn("li-wei-12");
        clock.advance(Duration.ofMinutes(1));
        Answer renewed = held.browser.form(PAGE, "step=renew&" + PASSWORD + "&code=" + held.authenticator.code());

        List<String> fresh = recoveryIn(renewed);
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(held.recovery);
        assertThat(halfWay("li-wei-12")
                        .form(CODE, "recovery=yes&code=" + held.recovery.getFirst())
                        .status())
                .isEqualTo(422);
        assertThat(halfWay("li-wei-12")
                        .form(CODE, "recovery=yes&code=" + fresh.getFirst())
                        .status())
                .isEqualTo(302);
    }

    @Test
    void it_is_switched_off_with_password_and_code() {
        Held held = switchOn("li-wei-13");
        clock.advance(Duration.ofMinutes(1));
        assertThat(held.browser
                        .form(PAGE, "step=end&password=wrong&code=" + held.authenticator.code())
                        .text())
                .contains("gives their password");
        assertThat(held.browser
                        .form(PAGE, "step=end&" + PASSWORD + "&code=000000")
                        .text())
                .contains("A code is one that the authenticator shows now");

        assertThat(held.browser
                        .form(PAGE, "step=end&" + PASSWORD + "&code=" + held.authenticator.code())
                        .status())
                .isEqualTo(302);

        Caller browser = halfWay("li-wei-13");
        assertThat(browser.get(ME).status()).isEqualTo(200);
    }

    @Test
    void setting_it_up_takes_the_password_and_a_code_of_the_secret() {
        staff.hire("li-wei-14", Role.AUDITOR);
        Caller browser = callers.nobody().signIn("li-wei-14", Staff.PASSWORD);

        assertThat(browser.form(PAGE, "step=begin&password=wrong").text()).contains("gives their password");
        assertThat(browser.get(PAGE).text()).doesNotContain("class=\"secret\"");
        browser.form(PAGE, "step=begin&" + PASSWORD);
        String shown = browser.get(PAGE).text();
        assertThat(shown).contains("<svg class=\"qr\"", "otpauth://totp/Countersign:li-wei-14?secret=");
        assertThat(browser.form(PAGE, "step=confirm&code=000000").text())
                .contains("A code is one that the authenticator shows now");
        assertThat(callers.as("li-wei-14", Staff.PASSWORD).get(ME).status()).isEqualTo(200);

        browser.form(PAGE, "step=give-up");
        assertThat(browser.get(PAGE).text()).doesNotContain("class=\"secret\"");
    }

    @Test
    void a_secret_that_is_in_use_is_never_shown_or_replaced() {
        Held held = switchOn("li-wei-15");

        assertThat(held.browser.get(PAGE).text()).doesNotContain("class=\"secret\"", "otpauth:");
        assertThat(held.browser.form(PAGE, "step=begin&" + PASSWORD).text())
                .contains("A second factor that is on is not set up again.")
                .doesNotContain("otpauth:");
        held.browser.form(PAGE, "step=give-up");
        assertThat(halfWay("li-wei-15").get(ME).status()).isEqualTo(401);
    }

    @Test
    void other_browsers_are_asked_for_a_code_once_it_is_on() {
        staff.hire("li-wei-16", Role.AUDITOR);
        Caller elsewhere = callers.nobody().signIn("li-wei-16", Staff.PASSWORD);
        assertThat(elsewhere.get(ME).status()).isEqualTo(200);

        Held held = set("li-wei-16");

        assertThat(held.browser.get(ME).status()).isEqualTo(200);
        assertThat(elsewhere.get(ME).status()).isEqualTo(401);
    }

    @Test
    void a_program_with_the_password_is_told_to_use_a_token() {
        Held held = switchOn("li-wei-17");

        Answer refused = callers.as("li-wei-17", Staff.PASSWORD).get(ME);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("SIGN-7");
        assertThat(refused.text()).contains("Bearer", "token");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(callers.as("li-wei-17", "wrong").get(ME).code()).isEqualTo("SIGN-IN");

        String token = held.browser
                .with("X-CSRF-TOKEN", held.browser.token())
                .post(ME + "/tokens", "{\"name\":\"x\"}")
                .json()
                .path("token")
                .asString();
        assertThat(callers.withToken(token).get(ME).status()).isEqualTo(200);
    }

    @Test
    void another_password_does_not_ask_for_another_code() {
        Held held = switchOn("li-wei-18");

        held.browser.form(
                "/choose-password",
                "current=" + Staff.PASSWORD + "&chosen=one+more+password&repeated=one+more+password");

        assertThat(held.browser.get(ME).status()).isEqualTo(200);
    }

    @Test
    void what_is_kept_tells_nobody_a_code() {
        Held held = switchOn("li-wei-19");

        String kept = database.sql("select encode(secret, 'hex') from second_factor join sign_in using (person)"
                        + " where user_name = 'li-wei-19'")
                .query(String.class)
                .single();
        List<String> hashes = database.sql("select code_sha256 from recovery_code")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(kept)
                .hasSizeGreaterThan(40)
                .doesNotContain(HexFormat.of().formatHex(Base32.decode(held.secret.replace(" ", ""))));
        assertThat(hashes).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void an_administrator_lets_in_anew_whoever_lost_it() {
        Held held = switchOn("li-wei-20");
        String person = personOf(held);
        String reset = "/api/v1/staff/" + person + "/second-factor-reset";

        assertThat(callers.as(Role.FINANCE).post(reset, "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(halfWay("li-wei-20").get(ME).status()).isEqualTo(401);
        assertThat(callers.as(Role.ADMINISTRATOR)
                        .post(reset, "{\"reason\":\"Lost the telephone\"}")
                        .status())
                .isEqualTo(200);

        assertThat(held.browser.get(ME).status()).isEqualTo(401);
        assertThat(halfWay("li-wei-20").get(ME).status()).isEqualTo(200);
    }

    @Test
    void an_administrator_gives_a_one_time_password_to_whoever_forgot_theirs() {
        staff.hire("li-wei-21", Role.AUDITOR);
        Caller browser = callers.nobody().signIn("li-wei-21", Staff.PASSWORD);
        String reset = "/api/v1/staff/" + browser.get(ME).json().path("person").asString() + "/password-reset";
        assertThat(callers.as(Role.FINANCE).post(reset, "{\"reason\":\"x\"}").status())
                .isEqualTo(403);

        Caller administrator = callers.as(Role.ADMINISTRATOR).with("Idempotency-Key", "reset-21");
        Answer given = administrator.post(reset, "{\"reason\":\"Forgot it\"}");
        String oneTime = given.json().path("oneTimePassword").asString();

        assertThat(browser.get(ME).status()).isEqualTo(401);
        assertThat(callers.as("li-wei-21", Staff.PASSWORD).get(ME).status()).isEqualTo(401);
        assertThat(callers.as("li-wei-21", oneTime).get(ME).code()).isEqualTo("SIGN-1");
        assertThat(administrator.post(reset, "{\"reason\":\"Forgot it\"}").text())
                .doesNotContain(oneTime);
    }

    @Test
    void nobody_resets_their_own() {
        Caller administrator = callers.as(Role.ADMINISTRATOR);
        String person = administrator.get(ME).json().path("person").asString();

        assertThat(administrator
                        .post("/api/v1/staff/" + person + "/password-reset", "{\"reason\":\"x\"}")
                        .refusals())
                .containsExactly("STF-26");
    }

    private static String personOf(Held held) {
        return held.browser.get(ME).json().path("person").asString();
    }

    private Held switchOn(String userName) {
        staff.hire(userName, Role.AUDITOR);
        return set(userName);
    }

    private Held set(String userName) {
        Caller browser = callers.nobody().signIn(userName, Staff.PASSWORD);
        browser.form(PAGE, "step=begin&" + PASSWORD);
        Matcher secret = SECRET.matcher(browser.get(PAGE).text());
        assertThat(secret.find()).isTrue();
        Authenticator authenticator = new Authenticator(secret.group(1), clock);
        Answer on = browser.form(PAGE, "step=confirm&code=" + authenticator.code());
        List<String> recovery = recoveryIn(on);
        assertThat(recovery).hasSize(10);
        return new Held(browser, authenticator, secret.group(1), recovery);
    }

    /** A browser that gave the right password and owes a code. */
    private Caller halfWay(String userName) {
        return callers.nobody().signIn(userName, Staff.PASSWORD);
    }

    private static List<String> recoveryIn(Answer page) {
        List<String> codes = new ArrayList<>();
        RECOVERY.matcher(page.text()).results().forEach(found -> codes.add(found.group(1)));
        return codes;
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").replaceAll(";.*", "");
    }

    /** What somebody has who switched it on. */
    private record Held(Caller browser, Authenticator authenticator, String secret, List<String> recovery) {}
}
