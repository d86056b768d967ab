package io.countersign.notary.bundle;

import io.countersign.notary.bundle.Verdict.Broken;
import io.countersign.notary.bundle.Verdict.NotYetSealed;
import io.countersign.notary.bundle.Verdict.Proven;
import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.Utf8;
import io.countersign.notary.leaf.Leaf;
import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.NotSigned;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.notary.note.SignedNote;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.InclusionProof;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks an evidence bundle with nothing but the bundle and, if there are any, keys that were handed over elsewhere.
 *
 * <p>From the outside in: every byte of the file is as it would be written; the manifest is signed; every file has the
 * hash that the manifest says; the checkpoint is signed; every leaf hashes to a root that is the checkpoint's.
 */
public final class BundleCheck {

    /** The worst of all verdicts. */
    public enum Outcome {
        PROVEN,
        NOT_YET_SEALED,
        BROKEN
    }

    private final Collection<NoteVerifier> trusted;
    private final SortedMap<String, Bytes> files = new TreeMap<>();
    private final List<Broken> broken = new ArrayList<>();
    private final List<Finding> items = new ArrayList<>();
    private List<NoteVerifier> keys = List.of();
    private List<NoteVerifier> signers = List.of();
    private @Nullable SignedNote note;
    private @Nullable Checkpoint checkpoint;

    private BundleCheck(Collection<NoteVerifier> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /**
     * Checks a bundle.
     *
     * @param bundle the bytes of the file
     * @param trusted keys that did not come with the bundle; without any, the keys in the bundle are taken, which shows
     *     only that the bundle belongs together
     */
    public static BundleCheck of(byte[] bundle, Collection<NoteVerifier> trusted) {
        BundleCheck check = new BundleCheck(trusted);
        check.check(bundle);
        return check;
    }

    /** The worst that was found. */
    public Outcome outcome() {
        boolean anyBroken = items.stream().anyMatch(item -> item.verdict() instanceof Broken);
        if (!broken.isEmpty() || anyBroken) {
            return Outcome.BROKEN;
        }
        boolean anyUnsealed = items.stream().anyMatch(item -> item.verdict() instanceof NotYetSealed);
        return anyUnsealed ? Outcome.NOT_YET_SEALED : Outcome.PROVEN;
    }

    /** What was found out about each item. Empty if the bundle is so broken that nobody can say what its items are. */
    public List<Finding> items() {
        return List.copyOf(items);
    }

    /** What is wrong with the bundle as a whole. */
    public List<Broken> broken() {
        return List.copyOf(broken);
    }

    /** The checkpoint in the bundle, if its signature is right. */
    public Optional<Checkpoint> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }

    /** The keys that signed the checkpoint. */
    public List<NoteVerifier> signers() {
        return signers;
    }

    /** Whether the keys came with the bundle, so that they have to be compared with what is known from elsewhere. */
    public boolean isByItsOwnKeys() {
        return trusted.isEmpty();
    }

    /**
     * Compares the checkpoint in the bundle with one that was kept somewhere else.
     *
     * @param kept a signed checkpoint of the same log
     * @param proof a consistency proof between the two, as {@link ProofText} writes it; without one, the bundle may have it
     */
    public Growth against(byte[] kept, Optional<String> proof) {
        if (note == null || checkpoint == null) {
            return contradiction(Reason.NOT_SIGNED, "the bundle has no checkpoint to compare with");
        }
        try {
            SignedNote keptNote = SignedNote.read(kept);
            Checkpoint other = Checkpoint.read(keptNote.text());
            if (!other.origin().equals(checkpoint.origin())) {
                return contradiction(Reason.OTHER_HISTORY, "it is of the log " + other.origin());
            }
            keptNote.verify(keys);
            if (other.size() == checkpoint.size()) {
                return other.root().equals(checkpoint.root())
                        ? new Growth.Same()
                        : contradiction(Reason.OTHER_HISTORY, "two roots over the same number of leaves");
            }
            return other.size() < checkpoint.size()
                    ? grown(other, checkpoint, note, proof.or(() -> text(Layout.consistency(other.size()))))
                    : grown(checkpoint, other, keptNote, proof);
        } catch (Malformed e) {
            return contradiction(Reason.MALFORMED, message(e));
        } catch (NotSigned e) {
            return contradiction(Reason.NOT_SIGNED, message(e));
        }
    }

    private static Growth grown(Checkpoint earlier, Checkpoint later, SignedNote laterNote, Optional<String> proof) {
        boolean isProven;
        if (earlier.size() == 0) {
            isProven = earlier.root().equals(Hash.ofBytes(new byte[0]));
        } else if (proof.isEmpty()) {
            return new Growth.Unknown(earlier.size(), later.size());
        } else {
            var consistency = ProofText.readConsistency(proof.get(), laterNote);
            isProven = consistency.earlier() == earlier.size() && consistency.proves(earlier.root(), later.root());
        }
        return isProven
                ? new Growth.Grown(earlier.size(), later.size())
                : contradiction(Reason.OTHER_HISTORY, "the consistency proof does not lead from one to the other");
    }

    private static Growth contradiction(Reason reason, String detail) {
        return new Growth.Contradiction(new Broken("kept checkpoint", reason, detail));
    }

    private void check(byte[] bundle) {
        if (!readContainer(bundle)) {
            return;
        }
        Manifest manifest = checkedManifest();
        if (manifest == null) {
            return;
        }
        checkFiles(manifest);
        checkCheckpoint(manifest);
        checkItems();
    }

    private boolean readContainer(byte[] bundle) {
        try {
            files.putAll(Container.read(bundle));
            return true;
        } catch (Malformed e) {
            broken.add(new Broken("bundle", Reason.NOT_AS_WRITTEN, message(e)));
            return false;
        }
    }

    private @Nullable Manifest checkedManifest() {
        Collection<NoteVerifier> offered = trusted.isEmpty() ? orBroken(Layout.KEY, this::keysInside) : trusted;
        if (offered == null) {
            return null;
        }
        return orBroken(Layout.MANIFEST, () -> {
            SignedNote signed = SignedNote.read(bytes(Layout.MANIFEST));
            Manifest manifest = Manifest.read(signed.text());
            keys = offered.stream()
                    .filter(key -> key.name().equals(manifest.origin()))
                    .toList();
            signed.verify(keys);
            return manifest;
        });
    }

    private Collection<NoteVerifier> keysInside() {
        String text = Utf8.decode(bytes(Layout.KEY));
        return text.lines().map(NoteVerifier::read).toList();
    }

    private void checkFiles(Manifest manifest) {
        TreeSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(manifest.files().keySet());
        paths.remove(Layout.MANIFEST);
        for (String path : paths) {
            Bytes content = files.get(path);
            Hash hash = manifest.files().get(path);
            if (content == null) {
                broken.add(new Broken(path, Reason.FILE_MISSING, ""));
            } else if (hash == null) {
                broken.add(new Broken(path, Reason.FILE_UNLISTED, ""));
            } else if (!Hash.ofBytes(content.toArray()).equals(hash)) {
                broken.add(new Broken(path, Reason.FILE_CHANGED, ""));
            }
        }
    }

    private void checkCheckpoint(Manifest manifest) {
        orBroken(Layout.CHECKPOINT, () -> {
            SignedNote signed = SignedNote.read(bytes(Layout.CHECKPOINT));
            Checkpoint read = Checkpoint.read(signed.text());
            signers = signed.verify(keys);
            if (!read.origin().equals(manifest.origin()) || read.size() != manifest.size()) {
                broken.add(new Broken(Layout.MANIFEST, Reason.OTHER_CHECKPOINT, ""));
            }
            note = signed;
            checkpoint = read;
            return read;
        });
    }

    private void checkItems() {
        List<Title> titles = orBroken(Layout.TITLES, () -> Title.read(Utf8.decode(bytes(Layout.TITLES))));
        if (titles == null) {
            return;
        }
        TreeSet<String> known = new TreeSet<>();
        for (int number = 1; number <= titles.size(); number++) {
            items.add(finding(number, titles.get(number - 1)));
            known.add(Layout.leaf(number));
            known.add(Layout.proof(number));
        }
        files.keySet().stream()
                .filter(path -> path.startsWith(Layout.ITEMS) && !known.contains(path))
                .forEach(path -> broken.add(new Broken(path, Reason.MALFORMED, "an item without a title")));
        checkOrder();
    }

    private Finding finding(int number, Title title) {
        for (String path : List.of(Layout.leaf(number), Layout.proof(number))) {
            Optional<Broken> found =
                    broken.stream().filter(one -> one.where().equals(path)).findFirst();
            if (found.isPresent()) {
                return new Finding(number, title, null, found.get());
            }
        }
        Leaf leaf;
        try {
            leaf = Leaf.read(bytes(Layout.leaf(number)));
        } catch (Malformed e) {
            return new Finding(number, title, null, new Broken(Layout.leaf(number), Reason.MALFORMED, message(e)));
        }
        return new Finding(number, title, leaf, verdict(leaf, Layout.proof(number)));
    }

    private Verdict verdict(Leaf leaf, String path) {
        if (note == null || checkpoint == null) {
            return new Broken(Layout.CHECKPOINT, Reason.NOT_SIGNED, "");
        }
        Optional<String> proof = Optional.empty();
        try {
            proof = text(path);
            if (proof.isEmpty()) {
                return leaf.position() > checkpoint.size()
                        ? new NotYetSealed()
                        : new Broken(path, Reason.UNSEALED_BEFORE_SEALED, "");
            }
            InclusionProof inclusion = ProofText.readInclusion(proof.get(), note);
            if (!inclusion.proves(Hash.ofLeaf(leaf.bytes()), checkpoint.root())) {
                return new Broken(path, Reason.NOT_IN_TREE, "");
            }
            return inclusion.index() < leaf.position()
                    ? new Proven(inclusion.index())
                    : new Broken(path, Reason.OUT_OF_ORDER, "");
        } catch (Malformed e) {
            return new Broken(path, Reason.MALFORMED, message(e));
        }
    }

    /** An item's place in the bundle, in the store and in the tree. */
    private record Place(int item, long position, long index) {}

    /**
     * Events are sealed in the order of the store: what comes later in it is later in the tree, or not sealed yet. The
     * store may leave positions out, the tree may not.
     */
    private void checkOrder() {
        List<Place> proven = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            Leaf leaf = items.get(item).leaf();
            if (leaf != null && items.get(item).verdict() instanceof Proven place) {
                proven.add(new Place(item, leaf.position(), place.index()));
            }
        }
        proven.sort(Comparator.comparingLong(Place::position));
        for (int next = 1; next < proven.size(); next++) {
            Place one = proven.get(next - 1);
            Place other = proven.get(next);
            long further = other.index() - one.index();
            boolean isSame = other.position() == one.position() && further == 0;
            if (!isSame && (further < 1 || further > other.position() - one.position())) {
                breakItem(one.item(), Reason.OUT_OF_ORDER);
                breakItem(other.item(), Reason.OUT_OF_ORDER);
            }
        }
        long lastSealed = proven.isEmpty() ? 0 : proven.get(proven.size() - 1).position();
        for (int item = 0; item < items.size(); item++) {
            Leaf leaf = items.get(item).leaf();
            if (leaf != null && leaf.position() <= lastSealed && items.get(item).verdict() instanceof NotYetSealed) {
                breakItem(item, Reason.UNSEALED_BEFORE_SEALED);
            }
        }
    }

    private void breakItem(int place, Reason reason) {
        items.set(place, items.get(place).broken(reason));
    }

    private <T> @Nullable T orBroken(String where, Supplier<T> part) {
        try {
            return part.get();
        } catch (Malformed e) {
            broken.add(new Broken(where, Reason.MALFORMED, message(e)));
        } catch (NotSigned e) {
            broken.add(new Broken(where, Reason.NOT_SIGNED, message(e)));
        }
        return null;
    }

    private byte[] bytes(String path) {
        Bytes content = files.get(path);
        if (content == null) {
            throw new Malformed("there is none");
        }
        return content.toArray();
    }

    private Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(content -> Utf8.decode(content.toArray()));
    }

    private static String message(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
