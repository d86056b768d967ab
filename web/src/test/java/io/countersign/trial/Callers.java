package io.countersign.trial;

import io.countersign.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.core.env.Environment;

/** Programs and browsers that speak to the edge over a real connection. */
public final class Callers {

    private final Environment environment;

    Callers(Environment environment) {
        this.environment = environment;
    }

    /** A program that says nothing about who it is. */
    public Caller nobody() {
        return new Caller(root(), Map.of());
    }

    /** A program that acts for whoever has this role. */
    public Caller as(Role role) {
        return as(Staff.userName(role), Staff.PASSWORD);
    }

    /** A program with user name and password. */
    public Caller as(String userName, String password) {
        String both = userName + ":" + password;
        return new Caller(
                root(),
                Map.of(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8))));
    }

    /** A program with a token. */
    public Caller withToken(String token) {
        return new Caller(root(), Map.of("Authorization", "Bearer " + token));
    }

    /** A browser in which whoever has this role is signed in. */
    public Caller browserOf(Role role) {
        return browserOf(role, "en");
    }

    /** The same, in another language. */
    public Caller browserOf(Role role, String language) {
        return nobody().with("Accept", "text/html,application/json")
                .with("Accept-Language", language)
                .signIn(Staff.userName(role), Staff.PASSWORD);
    }

    private String root() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
