package io.countersign.web.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyOfSecretsTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_locked_is_opened_again_for_its_owner() {
        KeyOfSecrets key = KeyOfSecrets.in(folder.resolve("sign-in.key"));
        byte[] locked = key.lock(SECRET, "p1");

        assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("1234");
        assertThat(key.unlock(locked, "p1")).isEqualTo(SECRET);
        assertThat(key.lock(SECRET, "p1")).isNotEqualTo(locked);
        assertThatThrownBy(() -> key.unlock(locked, "p2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_key_is_made_once_and_is_its_owners_alone() throws IOException {
        Path file = folder.resolve("new").resolve("sign-in.key");
        byte[] locked = KeyOfSecrets.in(file).lock(SECRET, "p1");

        assertThat(KeyOfSecrets.in(file).unlock(locked, "p1")).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.key?*");
    }

    @Test
    void another_key_opens_nothing_and_says_what_to_do() {
        byte[] locked = KeyOfSecrets.in(folder.resolve("one")).lock(SECRET, "p1");
        KeyOfSecrets other = KeyOfSecrets.in(folder.resolve("other"));

        assertThatThrownBy(() -> other.unlock(locked, "p1")).hasMessageContaining("put the old key back");
    }

    @Test
    void a_key_that_is_none_is_not_quoted() {
        String short31 = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> KeyOfSecrets.read(short31)).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> KeyOfSecrets.read("secret!"))
                .hasMessageNotContaining("secret!")
                .hasNoCause();
        assertThat(KeyOfSecrets.read(Base64.getEncoder().encodeToString(new byte[32])))
                .hasToString("key of secrets");
    }
}
