package io.countersign.notary.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteVerifierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                PublishedNotes.PETER_KEY,
                PublishedNotes.ENOCH_KEY,
                PublishedNotes.EXAMPLE_KEY,
                PublishedNotes.GO_KEY
            })
    void published_keys_are_read_and_written(String vkey) {
        assertThat(NoteVerifier.read(vkey).vkey()).isEqualTo(vkey);
    }

    @Test
    void no_part_of_a_key_is_a_key() {
        String vkey = PublishedNotes.PETER_KEY;
        for (int from = 0; from <= vkey.length(); from++) {
            for (int to = from; to <= vkey.length(); to++) {
                String part = vkey.substring(from, to);
                if (!part.equals(vkey)) {
                    assertThatThrownBy(() -> NoteVerifier.read(part)).as(part).isInstanceOf(Malformed.class);
                }
            }
        }
    }

    @Test
    void no_character_of_a_key_can_be_another() {
        String vkey = PublishedNotes.PETER_KEY;
        for (int at = 0; at < vkey.length(); at++) {
            String changed = vkey.substring(0, at) + (char) (vkey.charAt(at) + 1) + vkey.substring(at + 1);
            assertThatThrownBy(() -> NoteVerifier.read(changed)).as(changed).isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
                "PeterNeumann+c74f20a3",
                ""
            })
    void what_is_no_key_is_refused(String vkey) {
        assertThatThrownBy(() -> NoteVerifier.read(vkey)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_name_has_no_spaces_and_no_plus() {
        Bytes key = Bytes.of(new byte[32]);

        for (String name :
                List.of("", "a b", "a+b", "a\u00a0b", "a\u0085b", "a\u2003b", "a\u2028b", "a\nb", "a\tb", "\ud800")) {
            assertThatThrownBy(() -> new NoteVerifier(name, key)).as(name).isInstanceOf(Malformed.class);
        }
        assertThat(new NoteVerifier("账本.example/a", key).name()).isEqualTo("账本.example/a");
        assertThatThrownBy(() -> new NoteVerifier("a", Bytes.of(new byte[31]))).isInstanceOf(Malformed.class);
    }

    @Test
    void the_fingerprint_is_the_hash_of_the_text_form() {
        assertThat(NoteVerifier.read(PublishedNotes.PETER_KEY).fingerprint())
                .isEqualTo("a82f24c48c9ee106dd11952a8026e14f3760ae4686748dd80e6cae8dd4e98a04");
    }
}
