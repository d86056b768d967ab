package io.countersign.web.pages.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.web.pages.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class DoorTest {

    @Test
    void whoever_is_not_signed_in_can_do_so() {
        assertThat(Browser.open("/sign-in").body())
                .contains(
                        "method=\"post\" action=\"/sign-in\"",
                        "name=\"username\"",
                        "name=\"password\"",
                        "name=\"_csrf\"")
                .doesNotContain("role=\"alert\"", "/sign-out");
    }

    @Test
    void a_failure_says_neither_which_half_was_wrong_nor_whether_there_is_such_a_person() {
        assertThat(Browser.open("/sign-in?error").body()).contains("User name and password do not match.");
        assertThat(Browser.open("/sign-in?error&wait=30").body()).contains("Try again in 30 seconds.");
        assertThat(Browser.open("/sign-in?logout").body()).contains("You have signed out.");
    }

    @Test
    void a_password_is_chosen_with_the_current_one() {
        HttpResponse<String> done = choose("current=the+right+one&chosen=a+longer+sentence&repeated=a+longer+sentence");

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location")).get().asString().endsWith("/");
    }

    @Test
    void what_is_wrong_with_a_choice_is_said() {
        assertThat(choose("current=the+right+one&chosen=one+sentence&repeated=another+one")
                        .body())
                .contains("The two new passwords are not the same.");
        assertThat(choose("current=wrong&chosen=a+longer+sentence&repeated=a+longer+sentence")
                        .body())
                .contains("The current password is not right.");
        assertThat(choose("current=the+right+one&chosen=short&repeated=short").body())
                .contains("too short or too easy");
        assertThat(choose("").statusCode()).isEqualTo(422);
    }

    @Test
    void a_password_never_comes_back() {
        assertThat(choose("current=secret+one&chosen=secret+two&repeated=secret+three")
                        .body())
                .doesNotContain("secret");
    }

    private static HttpResponse<String> choose(String form) {
        return Browser.send("/choose-password", form);
    }
}
