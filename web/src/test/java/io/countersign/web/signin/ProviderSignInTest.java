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
import io.countersign.trial.TrialProvider;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole way to an identity provider and back, with a real one. */
@EdgeTrial
@DirtiesContext
class ProviderSignInTest {

    private static final String ME = "/api/v1/me";
    private static final TrialProvider.Running PROVIDER = TrialProvider.start();

    private final Callers callers;
    private final Staff staff;
    private final String root;

    ProviderSignInTest(Callers callers, Staff staff, Environment environment) {
        this.callers = callers;
        this.staff = staff;
        this.root = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("countersign.oidc.issuer", PROVIDER::issuer);
        properties.add("countersign.oidc.client-id", () -> TrialProvider.CLIENT);
        properties.add("countersign.oidc.client-secret", () -> TrialProvider.SECRET);
        properties.add("countersign.oidc.name", () -> "Office ID");
    }

    @BeforeEach
    void tell_it_where_we_are() {
        PROVIDER.sendsPeopleBackTo(root + "/sign-in/from/provider");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void the_sign_in_page_offers_both_ways() {
        assertThat(callers.nobody()
                        .with("Accept-Language", "en")
                        .get("/sign-in")
                        .text())
                .contains("href=\"/sign-in/with/provider\"", "Sign in with Office ID", "name=\"password\"");
    }

    @Test
    void whoever_was_appointed_here_comes_in_with_the_roles_that_the_ledger_gives() {
        staff.hire("colleague", Role.WAREHOUSE);
        Caller browser = callers.nobody();
        browser.with("Accept", "text/html").get("/receivables?text=a");

        Answer back = comeBack(browser, "colleague");

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).endsWith("/receivables?text=a");
        Answer me = browser.get(ME);
        assertThat(me.json().path("userName").asString()).isEqualTo("colleague");
        assertThat(me.json().path("roles").valueStream().map(role -> role.asString()))
                .containsExactly("WAREHOUSE");
        assertThat(browser.get("/me/sessions").text()).contains("this browser");
    }

    @Test
    void capital_letters_make_no_difference() {
        staff.hire("colleague-2", Role.AUDITOR);
        Caller browser = callers.nobody();

        comeBack(browser, "CoLLeague-2");

        assertThat(browser.get(ME).status()).isEqualTo(200);
    }

    @Test
    void whoever_was_not_appointed_here_is_told_so_and_stays_outside() {
        Caller browser = callers.nobody();

        Answer back = comeBack(browser, "visitor");

        assertThat(back.header("Location")).endsWith("/sign-in?provider=unknown");
        assertThat(browser.get("/sign-in?provider=unknown").text())
                .contains("Office ID knows you, but you have not been appointed here");
        assertThat(browser.get(ME).status()).isEqualTo(401);
    }

    @Test
    void whoever_was_dismissed_stays_outside_too() {
        PersonId leaver = staff.hire("leaver", Role.AUDITOR).person();
        Caller browser = callers.nobody();
        comeBack(browser, "leaver");
        assertThat(browser.get(ME).status()).isEqualTo(200);

        callers.as(Role.ADMINISTRATOR).post("/api/v1/staff/" + leaver.value() + "/dismissal", "{\"reason\":\"left\"}");

        assertThat(browser.get(ME).status()).isEqualTo(401);
        assertThat(comeBack(callers.nobody(), "leaver").header("Location")).endsWith("?provider=unknown");
    }

    @Test
    void whoever_comes_so_needs_no_password_of_ours() {
        staff.hireWithOneTimePassword("newcomer", Role.AUDITOR);
        Caller browser = callers.nobody();

        comeBack(browser, "newcomer");

        assertThat(browser.get(ME).status()).isEqualTo(200);
    }

    @Test
    void an_answer_that_nobody_asked_for_is_refused() {
        staff.hire("careful", Role.AUDITOR);
        Caller browser = callers.nobody();
        String led = browser.get("/sign-in/with/provider").header("Location");
        String back = PROVIDER.signIn(led, "careful").substring(root.length());
        Caller other = callers.nobody();

        assertThat(other.get(back).header("Location")).endsWith("/sign-in?provider=failed");
        assertThat(other.get(ME).status()).isEqualTo(401);
        assertThat(browser.get(back.replaceAll("state=[^&]*", "state=x")).header("Location"))
                .endsWith("/sign-in?provider=failed");
        assertThat(browser.get(back.replaceAll("code=[^&]*", "code=x")).header("Location"))
                .endsWith("/sign-in?provider=failed");
        assertThat(browser.get(ME).status()).isEqualTo(401);
    }

    @Test
    void the_way_there_is_guarded_by_state_nonce_and_proof_key() {
        String led = callers.nobody().get("/sign-in/with/provider").header("Location");

        assertThat(led)
                .startsWith(PROVIDER.issuer() + "/oauth2/authorize?")
                .contains(
                        "state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "scope=openid%20profile");
    }

    @Test
    void a_provider_that_is_away_does_not_keep_the_program_from_starting() {
        IdentityProvider away = provider("http://localhost:1", "id", "secret", true);

        assertThat(away.isThere()).isTrue();
        assertThat(away.doors()).isEqualTo(new Doors(true, "Office ID"));
        assertThatThrownBy(() -> away.findByRegistrationId("provider")).isInstanceOf(RuntimeException.class);
        assertThat(away.findByRegistrationId("other")).isNull();
    }

    @Test
    void the_secret_does_not_print_itself() {
        IdentityProvider provider = provider(PROVIDER.issuer(), "id", "kept to itself", true);

        assertThat(provider.findByRegistrationId("provider"))
                .satisfies(found ->
                        assertThat(found == null ? "" : found.getClientSecret()).isEqualTo("kept to itself"));
        assertThat(provider.toString()).doesNotContain("kept");
    }

    @Test
    void settings_that_make_no_sense_do_not_start() {
        assertThatThrownBy(() -> provider("", "", "", false)).hasMessageContaining("nobody could sign in");
        assertThatThrownBy(() -> provider("https://id.example", "id", "", true)).hasMessageContaining("client-secret");
        assertThatThrownBy(() -> provider("http://id.example", "id", "secret", true))
                .hasMessageContaining("https")
                .hasMessageNotContaining("secret\"");
        assertThat(provider("", "", "", true).doors()).isEqualTo(new Doors(true, null));
    }

    private Answer comeBack(Caller browser, String userName) {
        String led = browser.get("/sign-in/with/provider").header("Location");
        String back = PROVIDER.signIn(led, userName);
        assertThat(back).startsWith(root + "/sign-in/from/provider?");
        return browser.get(back.substring(root.length()));
    }

    private static IdentityProvider provider(String issuer, String id, String secret, boolean builtIn) {
        return new IdentityProvider(issuer, id, secret, "Office ID", "preferred_username", List.of("openid"), builtIn);
    }
}
