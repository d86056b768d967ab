package io.countersign.notary.tree;

import io.countersign.notary.form.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds leaves to a tree and says which tiles have to be kept for it.
 *
 * <p>Whoever keeps them does so together with the size and the root, or not at all; after a failure, begin again with
 * {@link #resume}. For one thread.
 */
public final class TileWriter {

    private static final int LEVELS = 8;

    private final Tree tree = new Tree(this::completed);
    private final byte[] @Nullable [] open = new byte[LEVELS][];
    private final boolean[] grown = new boolean[LEVELS];
    private final List<Tile> full = new ArrayList<>();

    /** For a tree without leaves. */
    public TileWriter() {}

    /**
     * Goes on where the tiles end.
     *
     * @param size how many leaves were added
     * @param tiles has the tiles for so many leaves
     */
    public static TileWriter resume(long size, Tiles tiles) {
        TileWriter writer = new TileWriter();
        writer.tree.resumed(size, new Proofs(tiles).peaks(size));
        for (int level = 0; level < LEVELS; level++) {
            int width = widthOfLast(size, level);
            if (width > 0) {
                Tile last = Proofs.demand(tiles, level, indexOfLast(size, level), width);
                byte[] hashes = last.hashes().toArray(0, width * Hash.LENGTH);
                System.arraycopy(hashes, 0, writer.openAt(level), 0, hashes.length);
            }
        }
        return writer;
    }

    /** Adds a leaf by its hash. */
    public void append(Hash leaf) {
        tree.append(leaf);
    }

    /** Adds a leaf by its bytes. */
    public void appendLeaf(byte[] leaf) {
        tree.appendLeaf(leaf);
    }

    /** How many leaves the tree has. */
    public long size() {
        return tree.size();
    }

    /** The root over all of them. */
    public Hash root() {
        return tree.root();
    }

    /**
     * The tiles that are new or have grown since this was last asked: first the full ones, then at most one for each
     * level that is not full.
     */
    public List<Tile> takeChanged() {
        List<Tile> changed = new ArrayList<>(full);
        full.clear();
        for (int level = 0; level < LEVELS; level++) {
            if (grown[level]) {
                changed.add(tile(level, indexOfLast(size(), level), widthOfLast(size(), level)));
                grown[level] = false;
            }
        }
        return changed;
    }

    private void completed(int treeLevel, long treeIndex, byte[] hash) {
        if (treeLevel % Tile.HEIGHT != 0) {
            return;
        }
        int level = treeLevel / Tile.HEIGHT;
        int place = (int) (treeIndex % Tile.WIDTH);
        System.arraycopy(hash, 0, openAt(level), place * Hash.LENGTH, Hash.LENGTH);
        boolean isFull = place == Tile.WIDTH - 1;
        if (isFull) {
            full.add(tile(level, treeIndex / Tile.WIDTH, Tile.WIDTH));
        }
        grown[level] = !isFull;
    }

    private Tile tile(int level, long index, int width) {
        return new Tile(level, index, Bytes.of(Arrays.copyOf(openAt(level), width * Hash.LENGTH)));
    }

    private byte[] openAt(int level) {
        byte[] hashes = open[level];
        if (hashes == null) {
            hashes = new byte[Tile.WIDTH * Hash.LENGTH];
            open[level] = hashes;
        }
        return hashes;
    }

    private static long indexOfLast(long size, int level) {
        return shifted(size, level) / Tile.WIDTH;
    }

    private static int widthOfLast(long size, int level) {
        return (int) (shifted(size, level) % Tile.WIDTH);
    }

    private static long shifted(long size, int level) {
        return size >>> level * Tile.HEIGHT;
    }
}
