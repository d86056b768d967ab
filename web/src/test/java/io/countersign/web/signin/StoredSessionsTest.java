package io.countersign.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import io.countersign.trial.TrialClock;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.tables.EdgeTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

@EdgeTrial
class StoredSessionsTest {

    private static final String ME = "/api/v1/me";
    private static final String PAGE = "/me/sessions";
    private static final Duration IDLE = Duration.ofHours(10);
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String WECHAT = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.42";
    private static final Pattern OTHER = Pattern.compile("name=\"session\" value=\"([^\"]+)\"");

    private final Callers callers;
    private final Staff staff;
    private final TrialClock clock;
    private final StoredSessions sessions;
    private final DataSource database;
    private final Numbers numbers;
    private final EdgeTables tables;

    StoredSessionsTest(
            Callers callers,
            Staff staff,
            TrialClock clock,
            StoredSessions sessions,
            DataSource database,
            Numbers numbers,
            EdgeTables tables) {
        this.callers = callers;
        this.staff = staff;
        this.clock = clock;
        this.sessions = sessions;
        this.database = database;
        this.numbers = numbers;
        this.tables = tables;
    }

    @AfterEach
    void let_failures_be_forgotten() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void another_process_knows_the_session_too() {
        PersonId person = staff.hire("stored-1", Role.AUDITOR).person();
        Caller browser = callers.nobody();
        String cookie = cookieOf(signIn(browser, "stored-1"));
        browser.token();

        StoredSession found = new StoredSessions(database, tables, numbers, clock::instant, IDLE).findById(cookie);

        assertThat(found).isNotNull();
        assertThat(Objects.requireNonNull(found).proof()).isEqualTo(Proof.byPassword(person, 1));
        assertThat(found.<CsrfToken>getAttribute(HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN"))
                .isNotNull();
    }

    @Test
    void what_the_cookie_holds_is_not_in_the_table() {
        staff.hire("stored-2", Role.AUDITOR);
        String cookie = cookieOf(signIn(callers.nobody(), "stored-2"));

        List<String> rows = JdbcClient.create(database)
                .sql("select row_to_json(browser_session)::text from browser_session")
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(cookie).hasSize(43);
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(cookie));
    }

    @Test
    void a_session_nobody_uses_is_over_after_ten_hours() {
        staff.hire("stored-3", Role.AUDITOR);
        Caller browser = callers.nobody();
        String cookie = cookieOf(signIn(browser, "stored-3"));

        clock.advance(IDLE);
        assertThat(browser.get(ME).status()).isEqualTo(200);
        clock.advance(IDLE);
        assertThat(browser.get(ME).status()).isEqualTo(200);
        clock.advance(IDLE.plusSeconds(1));
        assertThat(browser.get(ME).status()).isEqualTo(401);
        assertThat(sessions.findById(cookie)).isNull();
    }

    @Test
    void a_shorter_time_counts_for_sessions_that_are_there_already() {
        staff.hire("stored-4", Role.AUDITOR);
        String cookie = cookieOf(signIn(callers.nobody(), "stored-4"));
        clock.advance(Duration.ofMinutes(31));

        StoredSessions strict = new StoredSessions(database, tables, numbers, clock::instant, Duration.ofMinutes(30));

        assertThat(strict.findById(cookie)).isNull();
    }

    @Test
    void whoever_does_not_sign_in_is_soon_forgotten() {
        StoredSession visit = sessions.createSession();
        sessions.save(visit);
        assertThat(sessions.findById(visit.getId())).isNotNull();

        clock.advance(Duration.ofMinutes(31));
        sessions.createSession();

        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from browser_session where person is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_ended_meanwhile_stays_ended() {
        StoredSession visit = sessions.createSession();
        sessions.save(visit);
        StoredSession underWay = Objects.requireNonNull(sessions.findById(visit.getId()));

        sessions.deleteById(visit.getId());
        underWay.setAttribute("late", "news");
        sessions.save(underWay);

        assertThat(sessions.findById(visit.getId())).isNull();
    }

    @Test
    void the_number_before_a_sign_in_opens_nothing_after_it() {
        staff.hire("stored-5", Role.AUDITOR);
        Caller browser = callers.nobody();
        String before = cookieOf(browser.with("X-Token-Shown", "please").get("/sign-in"));
        String after = cookieOf(signIn(browser, "stored-5"));

        assertThat(after).isNotEqualTo(before);
        assertThat(sessions.findById(before)).isNull();
    }

    @Test
    void a_session_holds_texts_only() {
        StoredSession session = sessions.createSession();
        session.setAttribute("a", "text");
        session.setAttribute("b", Instant.EPOCH);

        assertThatThrownBy(() -> sessions.save(session)).hasMessageContaining("texts only");
    }

    @Test
    void a_use_is_noted_at_most_once_a_minute() {
        StoredSession visit = sessions.createSession();
        sessions.save(visit);
        clock.advance(Duration.ofSeconds(59));
        use(visit.getId());
        assertThat(use(visit.getId()).sinceStoredUse()).isEqualTo(Duration.ofSeconds(59));

        clock.advance(Duration.ofSeconds(1));
        use(visit.getId());

        assertThat(use(visit.getId()).sinceStoredUse()).isZero();
    }

    @Test
    void people_see_where_they_are_signed_in_and_sign_out_there() {
        staff.hire("stored-6", Role.AUDITOR);
        Caller office = callers.nobody().with("User-Agent", FIREFOX);
        signIn(office, "stored-6");
        Caller phone = callers.nobody().with("User-Agent", WECHAT);
        signIn(phone, "stored-6");

        String page = office.get(PAGE).text();
        assertThat(page).contains("Firefox, Windows", "this browser", "WeChat, iPhone");
        assertThat(OTHER.matcher(page).results()).hasSize(1);

        Matcher other = OTHER.matcher(page);
        assertThat(other.find()).isTrue();
        assertThat(office.form(PAGE, "session=" + other.group(1)).status()).isEqualTo(302);

        assertThat(phone.get(ME).status()).isEqualTo(401);
        assertThat(office.get(ME).status()).isEqualTo(200);
        assertThat(office.get(PAGE).text()).contains("You are signed in here only.");
    }

    @Test
    void people_sign_out_everywhere_else() {
        staff.hire("stored-7", Role.AUDITOR);
        Caller here = callers.nobody();
        signIn(here, "stored-7");
        List<Caller> others = List.of(callers.nobody(), callers.nobody());
        others.forEach(other -> signIn(other, "stored-7"));

        here.form(PAGE, "others=yes");

        assertThat(others).allMatch(other -> other.get(ME).status() == 401);
        assertThat(here.get(ME).status()).isEqualTo(200);
    }

    @Test
    void nobody_ends_the_sessions_of_somebody_else() {
        PersonId person = staff.hire("stored-8", Role.AUDITOR).person();
        Caller browser = callers.nobody();
        signIn(browser, "stored-8");
        String number = sessions.of(person).getFirst().number();
        staff.hire("stored-9", Role.AUDITOR);
        Caller stranger = callers.nobody();
        signIn(stranger, "stored-9");

        stranger.form(PAGE, "session=" + number);
        stranger.form(PAGE, "others=yes");

        assertThat(browser.get(ME).status()).isEqualTo(200);
    }

    @Test
    void whoever_is_dismissed_has_no_session_left() {
        PersonId leaver = staff.hire("stored-10", Role.AUDITOR).person();
        Caller browser = callers.nobody();
        signIn(browser, "stored-10");

        callers.as(Role.ADMINISTRATOR).post("/api/v1/staff/" + leaver.value() + "/dismissal", "{\"reason\":\"left\"}");

        assertThat(sessions.of(leaver)).isEmpty();
        assertThat(browser.get(ME).status()).isEqualTo(401);
    }

    @Test
    void the_cookie_goes_by_https_only_once_it_came_by_it() {
        assertThat(cookieBy("http")).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        assertThat(cookieBy("https")).contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void browsers_are_told_apart() {
        assertThat(BrowserFamily.of(FIREFOX)).isEqualTo("Firefox, Windows");
        assertThat(BrowserFamily.of(WECHAT)).isEqualTo("WeChat, iPhone");
        assertThat(BrowserFamily.of(
                        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)"
                                + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"))
                .isEqualTo("Edge, macOS");
        assertThat(BrowserFamily.of("Mozilla/5.0 (Linux; Android 14) Chrome/140.0.0.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome, Android");
        assertThat(BrowserFamily.of("curl/8.5.0")).isEmpty();
        assertThat(BrowserFamily.of(null)).isEmpty();
    }

    private StoredSession use(String id) {
        StoredSession used = Objects.requireNonNull(sessions.findById(id));
        used.setLastAccessedTime(Instant.EPOCH);
        Duration since = used.sinceStoredUse();
        sessions.save(used);
        assertThat(used.sinceStoredUse()).isEqualTo(since);
        return used;
    }

    private static Answer signIn(Caller browser, String userName) {
        return browser.form("/sign-in", "username=" + userName + "&password=" + Staff.PASSWORD.replace(' ', '+'));
    }

    private static String cookieOf(Answer answer) {
        return answer.header("Set-Cookie").replaceAll("countersign=([^;]*);.*", "$1");
    }

    private static String cookieBy(String scheme) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        SessionConfiguration.cookie().writeCookieValue(new CookieValue(request, response, "x"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
