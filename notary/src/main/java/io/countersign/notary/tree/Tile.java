package io.countersign.notary.tree;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;

/**
 * Up to 256 hashes of one level of the tree, as in C2SP tlog-tiles.
 *
 * <p>Tiles of level 0 hold the hashes of leaves. Each hash in a tile of a higher level is the root of a full tile below.
 * Only the last tile of a level may have fewer than 256 hashes; when it grows, what it had stays.
 *
 * @param level from 0
 * @param index its place among the tiles of its level, from 0
 * @param hashes 1 to 256 hashes of 32 bytes
 */
public record Tile(int level, long index, Bytes hashes) {

    /** How many levels of the tree a tile covers. */
    public static final int HEIGHT = 8;

    /** How many hashes a full tile has. */
    public static final int WIDTH = 1 << HEIGHT;

    private static final int LEVELS = 8;

    public Tile {
        if (level < 0 || level >= LEVELS || index < 0) {
            throw new Malformed("no tile is at level " + level + ", index " + index);
        }
        int width = hashes.length() / Hash.LENGTH;
        if (width < 1 || width > WIDTH || hashes.length() % Hash.LENGTH != 0) {
            throw new Malformed("a tile of " + hashes.length() + " bytes");
        }
    }

    /** How many hashes it has. */
    public int width() {
        return hashes.length() / Hash.LENGTH;
    }

    /** Whether nothing can be added to it any more. */
    public boolean isFull() {
        return width() == WIDTH;
    }

    /** Where C2SP tlog-tiles has it, such as {@code tile/0/x001/234.p/5}. */
    public String path() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return "tile/" + level + "/" + path + (isFull() ? "" : ".p/" + width());
    }

    Hash root(int from, int width, Hasher hasher) {
        byte[] level = hashes.toArray(from * Hash.LENGTH, (from + width) * Hash.LENGTH);
        for (int left = width; left > 1; left /= 2) {
            for (int pair = 0; pair < left / 2; pair++) {
                int at = 2 * pair * Hash.LENGTH;
                hasher.node(level, at, level, at + Hash.LENGTH, level, pair * Hash.LENGTH);
            }
        }
        return Hash.at(level, 0);
    }
}
