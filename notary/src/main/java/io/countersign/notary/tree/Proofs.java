package io.countersign.notary.tree;

import io.countersign.notary.form.Malformed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes proofs from tiles. It keeps the tiles that it has fetched: make one for each request. For one thread.
 *
 * <p>Nothing that a tile holds is believed by whoever checks a proof: wrong tiles give proofs that prove nothing.
 */
public final class Proofs {

    private final Tiles tiles;
    private final Hasher hasher = new Hasher();
    private final Map<Place, Tile> fetched = new HashMap<>();

    private record Place(int level, long index) {}

    /** Proofs from these tiles. */
    public Proofs(Tiles tiles) {
        this.tiles = tiles;
    }

    /**
     * The hash of a leaf.
     *
     * @param index its place in the tree, from 0
     */
    public Hash leaf(long index) {
        return complete(index, index + 1);
    }

    /** The root over the first so many leaves. */
    public Hash root(long size) {
        return size == 0 ? Hash.ofBytes(new byte[0]) : over(0, size);
    }

    /**
     * A proof that a leaf is among the first so many: {@code PATH} of RFC 9162, section 2.1.3.1.
     *
     * @param index the leaf's place in the tree, from 0
     * @param size how many leaves the tree has, more than {@code index}
     * @throws Malformed if there can be no such leaf
     */
    public InclusionProof inclusion(long index, long size) {
        InclusionProof.demandPlace(index, size);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + splitOf(to - from);
            if (index < middle) {
                path.add(0, over(middle, to));
                to = middle;
            } else {
                path.add(0, over(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /**
     * A proof that a tree only grew: {@code PROOF} of RFC 9162, section 2.1.4.1.
     *
     * @param earlier how many leaves it had, at least 1
     * @param later how many it has, at least as many
     * @throws Malformed if there can be no such trees
     */
    public ConsistencyProof consistency(long earlier, long later) {
        ConsistencyProof.demandSizes(earlier, later);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = later;
        while (to != earlier) {
            long middle = from + splitOf(to - from);
            if (earlier <= middle) {
                path.add(0, over(middle, to));
                to = middle;
            } else {
                path.add(0, over(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(0, over(from, to));
        }
        return new ConsistencyProof(earlier, later, path);
    }

    /** The roots of the complete trees that so many leaves fall into, the largest first. */
    List<Hash> peaks(long size) {
        List<Hash> peaks = new ArrayList<>();
        for (long from = 0; from < size; from += Long.highestOneBit(size - from)) {
            peaks.add(complete(from, from + Long.highestOneBit(size - from)));
        }
        return peaks;
    }

    /** The tile, if it is the one that was asked for. */
    static Tile demand(Tiles tiles, int level, long index, int width) {
        Tile tile = tiles.tile(level, index, width);
        if (tile.level() != level || tile.index() != index || tile.width() < width) {
            throw new Malformed(
                    "asked for " + width + " hashes of tile " + level + "/" + index + ", got " + tile.path());
        }
        return tile;
    }

    /** The root over some leaves that are a tree of their own. */
    private Hash over(long from, long to) {
        long split = splitOf(to - from);
        if (to - from == 2 * split || to - from == 1) {
            return complete(from, to);
        }
        return Hash.ofNode(over(from, from + split), over(from + split, to));
    }

    /** The root over leaves that are a complete tree; it is in a tile, or a few hashes above what is in one. */
    private Hash complete(long from, long to) {
        int treeLevel = Long.numberOfTrailingZeros(to - from);
        int level = treeLevel / Tile.HEIGHT;
        int width = 1 << treeLevel % Tile.HEIGHT;
        long first = from >>> level * Tile.HEIGHT;
        int offset = (int) (first % Tile.WIDTH);
        return fetch(level, first / Tile.WIDTH, offset + width).root(offset, width, hasher);
    }

    private Tile fetch(int level, long index, int width) {
        Place place = new Place(level, index);
        Tile tile = fetched.get(place);
        if (tile == null || tile.width() < width) {
            tile = demand(tiles, level, index, width);
            fetched.put(place, tile);
        }
        return tile;
    }

    /** The largest power of two below a number of leaves. */
    private static long splitOf(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
