package io.countersign.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@EdgeTrial
class TokensPageTest {

    private static final String ME = "/api/v1/me";
    private static final String PAGE = "/me/tokens";
    private static final Pattern FRESH = Pattern.compile("<code class=\"secret\">(cst_[^<]+)</code>");
    private static final Pattern NUMBER = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final Callers callers;
    private final Staff staff;

    TokensPageTest(Callers callers, Staff staff) {
        this.callers = callers;
        this.staff = staff;
    }

    @Test
    void a_token_is_shown_once_and_works_until_it_is_revoked() {
        Caller browser = signedIn("token-maker-1");
        Answer made = browser.form(PAGE, "name=Nightly+report");
        Matcher fresh = FRESH.matcher(made.text());
        assertThat(fresh.find()).isTrue();
        Caller program = callers.withToken(String.valueOf(fresh.group(1)));
        assertThat(program.get(ME).status()).isEqualTo(200);

        String page = browser.get(PAGE).text();
        assertThat(page).contains("Nightly report").doesNotContain("cst_");
        Matcher number = NUMBER.matcher(page);
        assertThat(number.find()).isTrue();
        browser.form(PAGE, "token=" + number.group(1));

        assertThat(program.get(ME).status()).isEqualTo(401);
        assertThat(browser.get(PAGE).text()).doesNotContain("Nightly report");
    }

    @Test
    void what_is_wrong_is_said() {
        Caller browser = signedIn("token-maker-2");

        assertThat(browser.form(PAGE, "name=+").text()).contains("a name of at most 80 characters");
        assertThat(browser.form(PAGE, "name=" + "x".repeat(81)).status()).isEqualTo(422);
        for (int i = 0; i < 20; i++) {
            browser.form(PAGE, "name=" + i);
        }
        assertThat(browser.form(PAGE, "name=one+more").text()).contains("at most 20 tokens");
    }

    private Caller signedIn(String userName) {
        staff.hire(userName, Role.AUDITOR);
        return callers.nobody().signIn(userName, Staff.PASSWORD);
    }
}
