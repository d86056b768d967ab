package io.countersign.web.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.web.signin.DeviceTokens;
import io.countersign.web.signin.DeviceTokens.Device;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EdgeTrial
class WallTest {

    private static final String WALL = "/wall/performance";
    private static final Pattern TOKEN = Pattern.compile("token=(csw_[A-Za-z0-9_-]+)");

    private final Callers callers;
    private final DeviceTokens tokens;
    private final JdbcClient database;

    WallTest(Callers callers, DeviceTokens tokens, DataSource database) {
        this.callers = callers;
        this.tokens = tokens;
        this.database = JdbcClient.create(database);
    }

    @Test
    void a_device_brings_its_token_once_and_keeps_it_in_a_cookie_for_this_page_alone() {
        String token = make("hall");
        Caller device = callers.nobody();

        Answer first = device.get(WALL + "?rotate=20s&token=" + token);

        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).isEqualTo(WALL + "?rotate=20s");
        assertThat(first.header("Set-Cookie"))
                .contains("countersign-wall=", "HttpOnly", "Path=" + WALL, "SameSite=Lax");
        Answer then = device.get(WALL + "?rotate=20s");
        assertThat(then.status()).isEqualTo(200);
        assertThat(then.text()).contains("data-rotate=\"20\"").doesNotContain("<nav", token);
    }

    @Test
    void without_a_token_one_signs_in_first() {
        Answer nobody = callers.nobody().get(WALL);

        assertThat(nobody.status()).isEqualTo(302);
        assertThat(nobody.header("Location")).endsWith("/sign-in");
    }

    @Test
    void a_revoked_token_is_worth_nothing_and_the_page_says_so_again_and_again() {
        String token = make("kitchen");
        Caller device = callers.nobody();
        device.get(WALL + "?token=" + token);
        assertThat(device.get(WALL).status()).isEqualTo(200);

        Caller director = browser(Role.SALES_DIRECTOR);
        director.form("/wall/tokens/revoke", "id=" + device("kitchen").id());

        Answer revoked = device.with("Accept-Language", "en").get(WALL);
        assertThat(revoked.status()).isEqualTo(401);
        assertThat(revoked.text()).contains("This device may no longer show this page");
        assertThat(device.get(WALL).status()).isEqualTo(401);
        assertThat(callers.nobody().get(WALL + "?token=" + token).status()).isEqualTo(401);
    }

    @Test
    void a_device_sees_nothing_else() {
        Caller device = callers.nobody();
        device.get(WALL + "?token=" + make("lobby"));
        assertThat(device.get(WALL).status()).isEqualTo(200);

        for (String page :
                List.of("/", "/receivables", "/wall/tokens", "/charts/people", "/reports/performance", "/live")) {
            assertThat(device.with("Accept", "text/html").get(page).header("Location"))
                    .as(page)
                    .endsWith("/sign-in");
        }
        assertThat(device.get("/api/v1/reports/performance").status()).isEqualTo(401);
        assertThat(callers.withToken(make("desk")).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(device.post(WALL, "{}").status()).isIn(302, 403);
    }

    @Test
    void only_hashes_are_kept_and_a_token_is_shown_once() {
        String token = make("stairs");

        assertThat(database.sql("select token_sha256 from device_token where name = 'stairs'")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(token);
        assertThat(browser(Role.ADMINISTRATOR).get("/wall/tokens").text())
                .contains("stairs")
                .doesNotContain(token);
    }

    @Test
    void devices_are_let_in_by_the_administrator_and_the_sales_director_only() {
        assertThat(browser(Role.ADMINISTRATOR).get("/wall/tokens").status()).isEqualTo(200);
        assertThat(browser(Role.FINANCE).get("/wall/tokens").status()).isEqualTo(403);
        assertThat(browser(Role.FINANCE).form("/wall/tokens", "name=no").status())
                .isEqualTo(403);
    }

    @Test
    void whoever_is_signed_in_sees_the_wall_and_the_way_back() {
        assertThat(browser(Role.WAREHOUSE).get(WALL).text()).contains("<nav").doesNotContain("/wall/tokens");
    }

    private String make(String name) {
        String made =
                browser(Role.ADMINISTRATOR).form("/wall/tokens", "name=" + name).text();
        Matcher matcher = TOKEN.matcher(made);
        assertThat(matcher.find()).as(made).isTrue();
        return matcher.group(1);
    }

    private Device device(String name) {
        return tokens.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Caller browser(Role role) {
        return callers.browserOf(role, "en");
    }
}
