package io.countersign.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import io.countersign.web.signin.AccessTokens.Fresh;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Built-in sign-in is off, and the identity provider away. */
@EdgeTrial
@DirtiesContext
@TestPropertySource(
        properties = {
            "countersign.sign-in.built-in=false",
            "countersign.oidc.issuer=http://localhost:1",
            "countersign.oidc.client-id=countersign",
            "countersign.oidc.client-secret=a secret",
            "countersign.oidc.name=Office ID"
        })
class ProviderOnlyTest {

    private static final String ME = "/api/v1/me";

    private final Callers callers;
    private final Staff staff;
    private final AccessTokens tokens;

    ProviderOnlyTest(Callers callers, Staff staff, AccessTokens tokens) {
        this.callers = callers;
        this.staff = staff;
        this.tokens = tokens;
    }

    @Test
    void no_password_leads_in() {
        assertThat(callers.nobody().get("/sign-in").text())
                .contains("Sign in with Office ID")
                .doesNotContain("name=\"password\"");
        Caller browser = callers.nobody();
        browser.form("/sign-in", "username=auditor&password=" + Staff.PASSWORD.replace(' ', '+'));
        assertThat(browser.get(ME).status()).isEqualTo(401);

        Answer refused = callers.as(Role.AUDITOR).get(ME);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(refused.text()).doesNotContain("Basic");
    }

    @Test
    void programs_have_tokens() {
        PersonId person = staff.hire("program", Role.AUDITOR).person();
        Fresh token = tokens.create(person, "nightly");

        assertThat(callers.withToken(token.token()).get(ME).status()).isEqualTo(200);
    }

    @Test
    void the_page_says_when_the_provider_cannot_be_reached() {
        Caller browser = callers.nobody();

        assertThat(browser.get("/sign-in/with/provider").header("Location")).endsWith("/sign-in?provider=failed");
        assertThat(browser.get("/sign-in?provider=failed").text()).contains("Office ID did not say who you are.");
    }
}
