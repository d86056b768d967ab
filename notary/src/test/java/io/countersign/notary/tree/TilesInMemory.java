package io.countersign.notary.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** Keeps of each tile what it had last. */
final class TilesInMemory implements Tiles {

    final Map<String, Tile> kept = new HashMap<>();
    int asked;

    void keep(Iterable<Tile> tiles) {
        tiles.forEach(tile -> kept.put(tile.level() + "/" + tile.index(), tile));
    }

    @Override
    public Tile tile(int level, long index, int width) {
        asked++;
        Tile tile = kept.get(level + "/" + index);
        if (tile == null || tile.width() < width) {
            throw new NoSuchElementException("no " + width + " hashes of tile " + level + "/" + index);
        }
        return tile;
    }
}
