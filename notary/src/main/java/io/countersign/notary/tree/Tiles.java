package io.countersign.notary.tree;

/** Where tiles are kept. */
public interface Tiles {

    /**
     * The tile at a place.
     *
     * @param level from 0
     * @param index its place among the tiles of its level, from 0
     * @param width how many hashes are needed; the tile may have more, since what a tile has does not change
     * @throws java.util.NoSuchElementException if there is none, or only one with fewer hashes
     */
    Tile tile(int level, long index, int width);
}
