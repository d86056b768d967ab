package io.countersign.notary.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.Utf8;
import io.countersign.notary.tree.Hash;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    /** From the tests of golang.org/x/mod/sumdb/tlog. */
    private static final String GOLDEN =
            "go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n";

    private static final Hash ROOT = Hash.ofLeaf(Utf8.encode("hello world"));

    @Test
    void a_checkpoint_of_a_log_that_is_not_ours_is_verified() {
        SignedNote note = SignedNote.read(Utf8.encode(PublishedNotes.GO_CHECKPOINT));

        assertThat(note.verify(List.of(NoteVerifier.read(PublishedNotes.GO_KEY))))
                .hasSize(1);
        Checkpoint checkpoint = Checkpoint.read(note.text());
        assertThat(checkpoint.origin()).isEqualTo("go.sum database tree");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.root().base64()).isEqualTo("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
    }

    @Test
    void the_text_is_as_others_write_it() {
        Checkpoint checkpoint = new Checkpoint("go.sum database tree", 123_456_789_012L, ROOT);

        assertThat(checkpoint.text()).isEqualTo(GOLDEN);
        assertThat(Checkpoint.read(GOLDEN)).isEqualTo(checkpoint);
    }

    @Test
    void further_lines_are_kept() {
        Checkpoint checkpoint = Checkpoint.read(GOLDEN + "one\ntwo three\n");

        assertThat(checkpoint.extensions()).containsExactly("one", "two three");
        assertThat(checkpoint.text()).isEqualTo(GOLDEN + "one\ntwo three\n");
    }

    @Test
    void a_signed_checkpoint_is_a_note() {
        NoteKey key = NoteKey.create("example.com/ledger");
        Checkpoint checkpoint = new Checkpoint("example.com/ledger", 0, Hash.ofBytes(new byte[0]));

        SignedNote note = checkpoint.sign(List.of(key));

        assertThat(note.verify(List.of(key.verifier()))).hasSize(1);
        assertThat(Checkpoint.read(note.text())).isEqualTo(checkpoint);
    }

    @Test
    void what_is_no_checkpoint_is_refused() {
        for (String text : List.of(
                "",
                "go.sum database tree\n123456789012\n",
                "\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n",
                GOLDEN.replace("12345", "0x12345"),
                GOLDEN.replace("12345", "012345"),
                GOLDEN.replace("12345", "+12345"),
                GOLDEN.replace("12345", "-12345"),
                GOLDEN.replace("12345", "99999999999999912345"),
                GOLDEN.replace("b0=", "b1="),
                GOLDEN.replace("b0=", "b0"),
                GOLDEN.replace("TszzRgjTG6x", "TszzRgj"),
                GOLDEN.stripTrailing(),
                GOLDEN.replace("\n", "\r\n"),
                GOLDEN + "\n",
                GOLDEN + "\nthree\n",
                GOLDEN + "three")) {
            assertThatThrownBy(() -> Checkpoint.read(text)).as(text).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> new Checkpoint("a", -1, ROOT)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Checkpoint("a\nb", 1, ROOT)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Checkpoint("a", 1, ROOT, List.of(""))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Checkpoint("\ud800", 1, ROOT)).isInstanceOf(Malformed.class);
    }
}
