package io.countersign.notary.bundle;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.leaf.Leaf;
import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.NoteKey;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.notary.note.SignedNote;
import io.countersign.notary.tree.ConsistencyProof;
import io.countersign.notary.tree.InclusionProof;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes an evidence bundle. Nothing is checked here but that it can be written: {@link BundleCheck} believes nobody.
 *
 * <p>{@code docs/notary.md} says what the files are.
 */
public final class BundleWriter {

    private final SignedNote checkpoint;
    private final List<NoteVerifier> keys;
    private final SortedMap<String, Bytes> files = new TreeMap<>();
    private final List<Title> titles = new ArrayList<>();

    /**
     * A bundle without items.
     *
     * @param checkpoint the log's checkpoint that the proofs lead to
     * @param keys the public keys of the log, those of the past too
     */
    public BundleWriter(SignedNote checkpoint, List<NoteVerifier> keys) {
        this.checkpoint = checkpoint;
        files.put(Layout.CHECKPOINT, Bytes.of(checkpoint.bytes()));
        this.keys = List.copyOf(keys);
    }

    /** Adds an event that is sealed. */
    public BundleWriter sealed(Title title, Leaf leaf, InclusionProof proof) {
        unsealed(title, leaf);
        files.put(Layout.proof(titles.size()), Bytes.of(ProofText.write(proof, checkpoint)));
        return this;
    }

    /** Adds an event that is stored and not sealed yet. */
    public BundleWriter unsealed(Title title, Leaf leaf) {
        if (titles.size() == Layout.ITEMS_MAX) {
            throw new Malformed("a bundle of more than " + Layout.ITEMS_MAX + " items");
        }
        titles.add(title);
        files.put(Layout.leaf(titles.size()), Bytes.of(leaf.bytes()));
        return this;
    }

    /** Adds a proof that the log grew to the checkpoint from what it was once, for whoever kept that. */
    public BundleWriter consistency(ConsistencyProof proof) {
        files.put(Layout.consistency(proof.earlier()), Bytes.of(ProofText.write(proof, checkpoint)));
        return this;
    }

    /**
     * Adds any other file; the signature under the manifest covers it.
     *
     * @param path of lower-case letters, digits, points, dashes and strokes
     * @throws Malformed if the path is of other characters, is taken, or is of those that a bundle has of itself
     */
    public BundleWriter file(String path, Bytes content) {
        Container.demandPath(path);
        if (Layout.isOurs(path) || files.containsKey(path)) {
            throw new Malformed("a path that is taken: " + path);
        }
        files.put(path, content);
        return this;
    }

    /**
     * The bundle, signed.
     *
     * @param signing the keys that sign for this log at present
     */
    public byte[] write(List<NoteKey> signing) {
        Checkpoint read = Checkpoint.read(checkpoint.text());
        SortedMap<String, Bytes> all = new TreeMap<>(files);
        all.put(Layout.KEY, Bytes.of(keyLines(signing)));
        all.put(Layout.TITLES, Bytes.of(Title.write(titles)));
        Manifest manifest = Manifest.of(read.origin(), read.size(), all);
        all.put(
                Layout.MANIFEST,
                Bytes.of(SignedNote.sign(manifest.text(), signing).bytes()));
        return Container.write(all);
    }

    private String keyLines(List<NoteKey> signing) {
        return Stream.concat(keys.stream(), signing.stream().map(NoteKey::verifier))
                .distinct()
                .map(key -> key.vkey() + "\n")
                .collect(Collectors.joining());
    }
}
