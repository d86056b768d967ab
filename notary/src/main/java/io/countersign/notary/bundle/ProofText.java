package io.countersign.notary.bundle;

import io.countersign.notary.form.Decimal;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.SignedNote;
import io.countersign.notary.tree.ConsistencyProof;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.InclusionProof;
import java.util.List;

/**
 * Proofs as texts, each with the checkpoint it leads to: C2SP tlog-proof for a leaf, and the body of the request
 * {@code add-checkpoint} of C2SP tlog-witness for a tree that grew.
 */
public final class ProofText {

    private static final String INCLUSION = "c2sp.org/tlog-proof@v1\nindex ";
    private static final String CONSISTENCY = "old ";

    private ProofText() {}

    /** A proof that a leaf is in the tree of this checkpoint. */
    public static String write(InclusionProof proof, SignedNote checkpoint) {
        return text(INCLUSION, proof.index(), proof.hashes(), checkpoint);
    }

    /** A proof that a tree grew to the tree of this checkpoint. */
    public static String write(ConsistencyProof proof, SignedNote checkpoint) {
        return text(CONSISTENCY, proof.earlier(), proof.hashes(), checkpoint);
    }

    /**
     * Reads a proof that a leaf is in the tree of a checkpoint.
     *
     * @throws Malformed if it is none, or leads to another checkpoint than this
     */
    public static InclusionProof readInclusion(String text, SignedNote checkpoint) {
        Parts parts = Parts.of(INCLUSION, text, checkpoint);
        return new InclusionProof(parts.number(), parts.size(), parts.hashes());
    }

    /**
     * Reads a proof that a tree grew to the tree of a checkpoint.
     *
     * @throws Malformed if it is none, or leads to another checkpoint than this
     */
    public static ConsistencyProof readConsistency(String text, SignedNote checkpoint) {
        Parts parts = Parts.of(CONSISTENCY, text, checkpoint);
        return new ConsistencyProof(parts.number(), parts.size(), parts.hashes());
    }

    private static String text(String head, long number, List<Hash> hashes, SignedNote checkpoint) {
        StringBuilder text = new StringBuilder(head).append(number).append('\n');
        hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.written()).toString();
    }

    private record Parts(long number, List<Hash> hashes, long size) {

        static Parts of(String head, String text, SignedNote checkpoint) {
            String end = "\n\n" + checkpoint.written();
            if (!text.startsWith(head) || !text.endsWith(end) || text.length() <= head.length() + end.length()) {
                throw new Malformed("not a proof that leads to this checkpoint");
            }
            List<String> lines = List.of(
                    text.substring(head.length(), text.length() - end.length()).split("\n", -1));
            return new Parts(
                    Decimal.readNatural(lines.get(0)),
                    lines.subList(1, lines.size()).stream().map(Hash::ofBase64).toList(),
                    Checkpoint.read(checkpoint.text()).size());
        }
    }
}
