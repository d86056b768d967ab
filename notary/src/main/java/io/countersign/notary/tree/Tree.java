package io.countersign.notary.tree;

import io.countersign.notary.form.Malformed;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree that leaves are added to: RFC 9162, section 2.1.1.
 *
 * <p>Of all that was added it keeps only the <em>peaks</em>: a tree of <i>n</i> leaves falls into complete trees, one for
 * each bit of <i>n</i> that is set, the largest on the left; a peak is the root of one of them. With its size they are
 * all that is needed to go on. For one thread.
 */
public final class Tree {

    private static final int LEVELS = Long.SIZE - 1;

    /** Is told every hash of a complete tree, once, when its last leaf is added. */
    interface Completion {
        void completed(int level, long index, byte[] hash);
    }

    private final Hasher hasher = new Hasher();
    private final Completion completion;
    private final byte[] peaks = new byte[LEVELS * Hash.LENGTH];
    private final byte[] hash = new byte[Hash.LENGTH];
    private long size;

    /** A tree without leaves. */
    public Tree() {
        this((level, index, hash) -> {});
    }

    Tree(Completion completion) {
        this.completion = completion;
    }

    /**
     * A tree as it was left.
     *
     * @param size how many leaves it had
     * @param peaks what {@link #peaks()} gave
     * @throws Malformed if so many leaves have another number of peaks
     */
    public static Tree resume(long size, List<Hash> peaks) {
        return new Tree().resumed(size, peaks);
    }

    Tree resumed(long size, List<Hash> peaks) {
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new Malformed(size + " leaves do not have " + peaks.size() + " peaks");
        }
        this.size = size;
        int next = 0;
        for (int level = LEVELS - 1; level >= 0; level--) {
            if (hasPeak(level)) {
                peaks.get(next++).copyTo(this.peaks, level * Hash.LENGTH);
            }
        }
        return this;
    }

    /** How many leaves were added. */
    public long size() {
        return size;
    }

    /** The roots of the complete trees, the largest first. */
    public List<Hash> peaks() {
        List<Hash> found = new ArrayList<>();
        for (int level = LEVELS - 1; level >= 0; level--) {
            if (hasPeak(level)) {
                found.add(Hash.at(peaks, level * Hash.LENGTH));
            }
        }
        return List.copyOf(found);
    }

    /** Adds a leaf by its hash. */
    public void append(Hash leaf) {
        leaf.copyTo(hash, 0);
        addHash();
    }

    /** Adds a leaf by its bytes. */
    public void appendLeaf(byte[] leaf) {
        hasher.leaf(leaf, hash);
        addHash();
    }

    /** The root over all leaves; without any, the hash of nothing. */
    public Hash root() {
        if (size == 0) {
            return Hash.ofBytes(new byte[0]);
        }
        int level = Long.numberOfTrailingZeros(size);
        System.arraycopy(peaks, level * Hash.LENGTH, hash, 0, Hash.LENGTH);
        for (level++; level < LEVELS; level++) {
            if (hasPeak(level)) {
                hasher.node(peaks, level * Hash.LENGTH, hash, 0, hash, 0);
            }
        }
        return Hash.at(hash, 0);
    }

    private void addHash() {
        int level = 0;
        completion.completed(level, size, hash);
        while (hasPeak(level)) {
            hasher.node(peaks, level * Hash.LENGTH, hash, 0, hash, 0);
            level++;
            completion.completed(level, size >>> level, hash);
        }
        System.arraycopy(hash, 0, peaks, level * Hash.LENGTH, Hash.LENGTH);
        size++;
    }

    private boolean hasPeak(int level) {
        return (size >>> level & 1) == 1;
    }
}
