package io.countersign.notary.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Malformed;
import io.countersign.notary.note.SignedNote;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTextTest {

    private final SmallLog log = new SmallLog(7);
    private final SignedNote checkpoint = log.checkpoint(7);

    @Test
    void an_inclusion_proof_is_written_as_the_specification_says() {
        String text = ProofText.write(log.proofs.inclusion(6, 7), checkpoint);

        assertThat(text)
                .isEqualTo("c2sp.org/tlog-proof@v1\nindex 6\n"
                        + log.proofs.inclusion(6, 7).hashes().get(0).base64() + "\n"
                        + log.proofs.inclusion(6, 7).hashes().get(1).base64() + "\n"
                        + "\n" + checkpoint.written());
        assertThat(ProofText.readInclusion(text, checkpoint)).isEqualTo(log.proofs.inclusion(6, 7));
    }

    @Test
    void a_consistency_proof_is_written_as_the_specification_says() {
        String text = ProofText.write(log.proofs.consistency(6, 7), checkpoint);

        assertThat(text).startsWith("old 6\n").endsWith("\n\n" + checkpoint.written());
        assertThat(ProofText.readConsistency(text, checkpoint)).isEqualTo(log.proofs.consistency(6, 7));
        assertThat(text.lines())
                .hasSize(1 + log.proofs.consistency(6, 7).hashes().size() + 1 + 5);
    }

    @Test
    void a_proof_without_hashes_is_read_too() {
        SmallLog one = new SmallLog(1);
        String text = ProofText.write(one.proofs.inclusion(0, 1), one.checkpoint(1));

        assertThat(text).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\n");
        assertThat(ProofText.readInclusion(text, one.checkpoint(1)).hashes()).isEmpty();
    }

    @Test
    void what_is_not_such_a_proof_is_refused() {
        String text = ProofText.write(log.proofs.inclusion(6, 7), checkpoint);
        for (String wrong : List.of(
                "",
                text.replace("@v1", "@v2"),
                text.replace("index 6", "index 06"),
                text.replace("index 6", "index -6"),
                text.replace("index 6", "index 7"),
                text.replace("index 6", "index "),
                text.replace("index 6\n", "index 6\n\n"),
                text.replace("index 6\n", "index 6\nAAAA\n"),
                text.replace("\n\n", "\n"),
                text + "\n",
                " " + text,
                "c2sp.org/tlog-proof@v1\nindex \n" + checkpoint.written(),
                ProofText.write(log.proofs.inclusion(6, 7), log.checkpoint(6)),
                ProofText.write(log.proofs.consistency(6, 7), checkpoint))) {
            assertThatThrownBy(() -> ProofText.readInclusion(wrong, checkpoint))
                    .as(wrong)
                    .isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> ProofText.readConsistency(text, checkpoint)).isInstanceOf(Malformed.class);
    }
}
