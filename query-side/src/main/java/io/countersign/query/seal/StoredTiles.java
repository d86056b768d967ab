package io.countersign.query.seal;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Tile;
import io.countersign.notary.tree.Tiles;
import io.countersign.store.seal.HashTile;
import io.countersign.store.seal.SealStore;
import java.nio.ByteBuffer;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** The tree over the log, as it is kept beside it. */
final class StoredTiles implements Tiles {

    private final SealStore store;

    StoredTiles(SealStore store) {
        this.store = store;
    }

    @Override
    public Tile tile(int level, long index, int width) {
        Tile tile = store.tile(level, index)
                .map(StoredTiles::read)
                .orElseThrow(() -> new NoSuchElementException("no tile " + index + " on level " + level));
        if (tile.width() < width) {
            throw new NoSuchElementException("only " + tile.width() + " hashes in a tile");
        }
        return tile;
    }

    /** Where in the tree an event at this position of the log is; nothing when it is not sealed. */
    OptionalLong indexOf(long position) {
        return store.tileAt(position).stream()
                .flatMapToLong(tile -> {
                    long[] positions = positionsOf(tile);
                    return LongStream.range(0, positions.length)
                            .filter(place -> positions[(int) place] == position)
                            .map(place -> tile.index() * Tile.WIDTH + place);
                })
                .findFirst();
    }

    static Tile read(HashTile tile) {
        return new Tile(tile.level(), tile.index(), Bytes.of(tile.hashes().value()));
    }

    /** The positions of the leaves in a tile of level 0. */
    static long[] positionsOf(HashTile tile) {
        ByteBuffer bytes =
                ByteBuffer.wrap(Objects.requireNonNull(tile.positions()).value());
        long[] positions = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(positions);
        return positions;
    }

    /** How many hashes a tile has. */
    static int widthOf(HashTile tile) {
        return tile.hashes().value().length / Hash.LENGTH;
    }
}
