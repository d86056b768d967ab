package io.countersign.notary.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Malformed;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoteKeyTest {

    /** The first key of RFC 8032, section 7.1, as {@code openssl} writes it. */
    private static final String PEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    @Test
    void the_public_part_is_that_of_the_standard() {
        NoteKey key = NoteKey.read("rfc8032", PEM);

        assertThat(HexFormat.of().formatHex(key.verifier().key().toArray()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void a_key_that_was_kept_is_the_same_key() {
        NoteKey key = NoteKey.create("example.com/ledger");

        NoteKey again = NoteKey.read("example.com/ledger", key.pem());

        assertThat(again.verifier()).isEqualTo(key.verifier());
        assertThat(again.pem()).isEqualTo(key.pem());
        assertThat(SignedNote.sign("a\n", List.of(again)).verify(List.of(key.verifier())))
                .hasSize(1);
        assertThat(NoteKey.read("rfc8032", PEM).pem()).isEqualTo(PEM);
    }

    @Test
    void keys_are_not_the_same_twice() {
        assertThat(NoteKey.create("a").verifier())
                .isNotEqualTo(NoteKey.create("a").verifier());
    }

    @Test
    void it_does_not_show_itself() {
        NoteKey key = NoteKey.create("example.com/ledger");

        assertThat(key).hasToString("private key of example.com/ledger");
    }

    @Test
    void a_file_from_elsewhere_may_have_other_line_ends() {
        assertThat(NoteKey.read("a", PEM.replace("\n", "\r\n")).pem()).isEqualTo(PEM);
        assertThat(NoteKey.read("a", PEM.strip()).pem()).isEqualTo(PEM);
    }

    @Test
    void what_is_no_private_key_is_refused_without_being_shown() {
        String secret = PEM.lines().toList().get(1);
        for (String pem : List.of(
                "",
                secret,
                PEM.replace("PRIVATE", "PUBLIC"),
                PEM.replace("-----END", "----END"),
                PEM.replace("MC4C", "MC4D"),
                PEM.replace("BQYDK2Vw", "BQYDK2Vx"),
                PEM.replace(secret, secret.substring(4)),
                PEM.replace(secret, secret + secret),
                PEM.replace(secret, ""),
                PEM.replace("fg\n", "f!\n").replace("9g", "9!"))) {
            assertThatThrownBy(() -> NoteKey.read("a", pem))
                    .as(pem)
                    .isInstanceOf(Malformed.class)
                    .message()
                    .doesNotContainPattern(Pattern.compile("[A-Za-z0-9+/]{12}"));
        }
    }
}
