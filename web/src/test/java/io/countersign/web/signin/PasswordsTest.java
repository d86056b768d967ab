package io.countersign.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Names that nobody has cost whoever guesses as much time as those that somebody has. */
class PasswordsTest {

    private final PasswordEncoder argon2 = Passwords.argon2();

    @Test
    void the_hash_for_names_that_nobody_has_is_read_like_any_other_and_is_as_dear() {
        String hash = Passwords.hashOfNothing(new SecureRandom());

        assertThat(argon2.upgradeEncoding(hash))
                .as("it is decoded, and is not cheaper")
                .isFalse();
        assertThat(hash).hasSameSizeAs(String.valueOf(argon2.encode("anything")));
        assertThat(argon2.matches("nobody", hash)).isFalse();
    }
}
