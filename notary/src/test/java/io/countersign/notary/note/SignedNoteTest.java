package io.countersign.notary.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    private static final NoteVerifier PETER = NoteVerifier.read(PublishedNotes.PETER_KEY);
    private static final NoteVerifier ENOCH = NoteVerifier.read(PublishedNotes.ENOCH_KEY);
    private static final String TEXT = PublishedNotes.TEXT;
    private static final String BY_PETER = PublishedNotes.PETER_SIGNATURE;
    private static final String BY_ENOCH = PublishedNotes.ENOCH_SIGNATURE;

    private static SignedNote read(String note) {
        return SignedNote.read(note.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_example_of_the_specification_is_verified() {
        SignedNote note = read(PublishedNotes.EXAMPLE_NOTE);

        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.verify(List.of(NoteVerifier.read(PublishedNotes.EXAMPLE_KEY))))
                .hasSize(1);
    }

    @Test
    void the_published_note_is_signed_as_it_was_published() {
        SignedNote note = SignedNote.sign(TEXT, List.of(PublishedNotes.peter()));

        assertThat(note.written()).isEqualTo(TEXT + "\n" + BY_PETER);
        assertThat(PublishedNotes.peter().verifier()).isEqualTo(PETER);
    }

    @Test
    void of_several_signatures_those_of_known_keys_are_named() {
        SignedNote note = read(TEXT + "\n" + BY_PETER + BY_ENOCH);

        assertThat(note.verify(List.of(PETER))).containsExactly(PETER);
        assertThat(note.verify(List.of(ENOCH))).containsExactly(ENOCH);
        assertThat(note.verify(List.of(PETER, ENOCH, PETER))).containsExactly(PETER, ENOCH);
        assertThat(note.written()).isEqualTo(TEXT + "\n" + BY_PETER + BY_ENOCH);
    }

    @Test
    void without_a_known_key_nothing_is_believed() {
        assertThatThrownBy(() -> read(TEXT + "\n" + BY_PETER).verify(List.of(ENOCH)))
                .isInstanceOf(NotSigned.class);
        assertThatThrownBy(() -> read(TEXT + "\n" + BY_PETER).verify(List.of())).isInstanceOf(NotSigned.class);
    }

    @Test
    void a_wrong_signature_of_a_known_key_spoils_the_note() {
        NoteSignature right = read(TEXT + "\n" + BY_PETER).signatures().get(0);
        byte[] bytes = right.signature().toArray();
        bytes[0]++;
        NoteSignature wrong = new NoteSignature(right.name(), right.keyId(), Bytes.of(bytes));
        NoteSignature byEnoch = read(TEXT + "\n" + BY_ENOCH).signatures().get(0);

        SignedNote note = new SignedNote(TEXT, List.of(byEnoch, right, wrong));

        assertThatThrownBy(() -> note.verify(List.of(ENOCH, PETER)))
                .isInstanceOf(NotSigned.class)
                .hasMessageContaining("PeterNeumann");
        assertThat(note.verify(List.of(ENOCH))).containsExactly(ENOCH);
    }

    @Test
    void a_key_is_known_by_its_name_and_its_number() {
        NoteSignature right = read(TEXT + "\n" + BY_PETER).signatures().get(0);
        NoteSignature otherName = new NoteSignature("PeterNewman", right.keyId(), right.signature());
        NoteSignature otherNumber = new NoteSignature(right.name(), right.keyId() + 1, right.signature());

        assertThatThrownBy(() -> new SignedNote(TEXT, List.of(otherName, otherNumber)).verify(List.of(PETER)))
                .isInstanceOf(NotSigned.class)
                .hasMessageContaining("none of the known keys");
    }

    @Test
    void a_changed_bit_in_text_or_signature_is_noticed() {
        byte[] note = Utf8.encode(TEXT + "\n" + BY_PETER);

        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] changed = note.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> SignedNote.read(changed).verify(List.of(PETER)))
                    .as("bit " + bit)
                    .isInstanceOfAny(Malformed.class, NotSigned.class);
        }
    }

    @Test
    void while_a_key_takes_over_both_sign() {
        NoteKey old = NoteKey.create("example.com/ledger");
        NoteKey young = NoteKey.create("example.com/ledger");

        SignedNote note = SignedNote.sign(TEXT, List.of(old, young));

        assertThat(SignedNote.read(note.bytes())).isEqualTo(note);
        assertThat(note.verify(List.of(old.verifier()))).containsExactly(old.verifier());
        assertThat(note.verify(List.of(young.verifier()))).containsExactly(young.verifier());
        assertThat(note.verify(List.of(young.verifier(), old.verifier()))).hasSize(2);
    }

    @Test
    void the_text_ends_at_the_last_empty_line() {
        SignedNote note = SignedNote.sign("first\n\nsecond\n\n", List.of(PublishedNotes.peter()));

        assertThat(SignedNote.read(note.bytes()).text()).isEqualTo("first\n\nsecond\n\n");
        assertThat(SignedNote.read(note.bytes()).verify(List.of(PETER))).hasSize(1);
    }

    @Test
    void the_shortest_note_is_a_line_break_and_a_signature_of_one_byte() {
        SignedNote note = new SignedNote("\n", List.of(new NoteSignature("a", 1, Bytes.of(new byte[1]))));

        assertThat(SignedNote.read(note.bytes())).isEqualTo(note);
    }

    @Test
    void a_hundred_signatures_are_read_and_no_more() {
        assertThat(read(TEXT + "\n" + BY_PETER.repeat(100)).verify(List.of(PETER)))
                .containsExactly(PETER);
        assertThatThrownBy(() -> read(TEXT + "\n" + BY_PETER.repeat(101))).isInstanceOf(Malformed.class);
    }

    @Test
    void what_is_no_note_is_refused() {
        String withoutEnd = BY_PETER.substring(0, BY_PETER.length() - 1);
        for (String note : List.of(
                "",
                "\n",
                "\n\n",
                TEXT,
                TEXT + "\n",
                TEXT + "\n" + withoutEnd,
                TEXT + BY_PETER,
                "\u0001" + TEXT + "\n" + BY_PETER,
                "\t" + TEXT + "\n" + BY_PETER,
                TEXT.replace("\n", "\r\n") + "\n" + BY_PETER,
                TEXT + "\n" + BY_PETER.replace("\n", "\r\n"),
                TEXT + "\n" + BY_PETER + "Unexpected line.\n",
                TEXT + "\n" + "\u2014 Bad Name" + BY_PETER.substring("\u2014 PeterNeumann".length()),
                TEXT + "\n" + "\u2014 Bad+Name" + BY_PETER.substring("\u2014 PeterNeumann".length()),
                TEXT + "\n" + BY_PETER.replace("\u2014", "-"),
                TEXT + "\n" + BY_PETER.replace("\u2014 ", "\u2014"),
                TEXT + "\n" + BY_PETER.replace(" x08", "  x08"),
                TEXT + "\n" + BY_PETER.replace("=\n", "\n"),
                TEXT + "\n" + BY_PETER.replace("AM=", "AN="),
                TEXT + "\n" + "\u2014 PeterNeumann x08gow==\n",
                TEXT + "\n" + "\u2014 PeterNeumann x08g\n",
                TEXT + "\n" + "\u2014 PeterNeumann\n",
                TEXT + "\n" + "\u2014 \n")) {
            assertThatThrownBy(() -> read(note)).as(note).isInstanceOf(Malformed.class);
        }
        byte[] notText = Utf8.encode("x" + TEXT + "\n" + BY_PETER);
        notText[0] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.read(notText)).isInstanceOf(Malformed.class);
    }

    @Test
    void what_is_no_text_is_not_signed() {
        List<NoteKey> keys = List.of(PublishedNotes.peter());

        for (String text : List.of("", "abc", "a\tb\n", "a\rb\n", "\u0000\n", "\ud800\n")) {
            assertThatThrownBy(() -> SignedNote.sign(text, keys)).as(text).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> SignedNote.sign(TEXT, List.of())).isInstanceOf(Malformed.class);
    }
}
