package io.countersign.query.seal;

import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Proofs;
import io.countersign.notary.tree.Tile;
import io.countersign.notary.tree.TileWriter;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.seal.HashTile;
import io.countersign.store.seal.Reach;
import io.countersign.store.seal.SealStore;
import io.countersign.store.seal.SealStore.Growth;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Seals events in the order of the log, and only when it is certain that none will come between them: where a number is
 * missing, it waits until nobody is in the middle of writing. For one thread; other processes may seal the same log.
 */
public final class Sealer {

    private static final int AT_ONCE = 10_000;

    private final EventLog log;
    private final SealStore store;
    private @Nullable TileWriter tree;
    private Positions open = new Positions(0);

    public Sealer(EventLog log, SealStore store) {
        this.log = log;
        this.store = store;
    }

    /** Seals whatever is certain by now. */
    public Reach seal() {
        Reach before = store.reach();
        if (log.head() == before.position()) {
            return before; // nobody is locked out for nothing
        }
        long certain = 0;
        while (true) {
            Part part = new Part(certain);
            store.goOn(part::growth);
            if (part.hasMetAGap) {
                certain = log.settled();
            } else if (part.read < AT_ONCE) {
                return store.reach();
            }
        }
    }

    /** The root over everything that is sealed. */
    public Hash root() {
        return new Proofs(new StoredTiles(store)).root(store.reach().size());
    }

    private TileWriter treeOf(Reach reach) {
        TileWriter known = tree;
        if (known == null || known.size() != reach.size()) { // the first time, or others have sealed, or it failed
            known = TileWriter.resume(reach.size(), new StoredTiles(store));
            long index = reach.size() / Tile.WIDTH;
            open = new Positions(index * Tile.WIDTH);
            int width = (int) (reach.size() % Tile.WIDTH);
            if (width > 0) {
                long[] positions = StoredTiles.positionsOf(store.tile(0, index).orElseThrow());
                for (int place = 0; place < width; place++) {
                    open.add(positions[place]);
                }
            }
        }
        tree = known;
        return known;
    }

    private List<HashTile> takeTiles(TileWriter writer) {
        List<HashTile> tiles =
                writer.takeChanged().stream().map(this::withPositions).toList();
        open.dropBefore(writer.size() / Tile.WIDTH * Tile.WIDTH);
        return tiles;
    }

    private HashTile withPositions(Tile tile) {
        StoredEvent.Bytes hashes = new StoredEvent.Bytes(tile.hashes().toArray());
        if (tile.level() > 0) {
            return new HashTile(tile.level(), tile.index(), hashes, null, null);
        }
        long first = tile.index() * Tile.WIDTH;
        return new HashTile(0, tile.index(), hashes, open.bytes(first, tile.width()), open.at(first));
    }

    /** Some events that are sealed together. */
    private final class Part {

        private final long certain;
        private int read;
        private boolean hasMetAGap;
        private long last;

        Part(long certain) {
            this.certain = certain;
        }

        Optional<Growth> growth(Reach before) {
            TileWriter writer = treeOf(before);
            last = before.position();
            log.read(
                    Selection.ofNames(Set.of()).after(before.position()).limitedTo(AT_ONCE),
                    stored -> append(writer, stored));
            return last == before.position()
                    ? Optional.empty()
                    : Optional.of(new Growth(new Reach(writer.size(), last), takeTiles(writer)));
        }

        private void append(TileWriter writer, StoredEvent stored) {
            read++;
            hasMetAGap |= stored.position() != last + 1 && stored.position() > certain;
            if (!hasMetAGap) {
                writer.appendLeaf(Leaves.of(stored).bytes());
                open.add(stored.position());
                last = stored.position();
            }
        }
    }

    /** The positions of leaves from one place of the tree on. */
    private static final class Positions {

        private long first;
        private int count;
        private long[] positions = new long[AT_ONCE + Tile.WIDTH];

        Positions(long first) {
            this.first = first;
        }

        void add(long position) {
            positions[count++] = position;
        }

        long at(long index) {
            return positions[(int) (index - first)];
        }

        StoredEvent.Bytes bytes(long index, int width) {
            ByteBuffer bytes = ByteBuffer.allocate(width * Long.BYTES);
            bytes.asLongBuffer().put(positions, (int) (index - first), width);
            return new StoredEvent.Bytes(bytes.array());
        }

        void dropBefore(long index) {
            int dropped = (int) (index - first);
            System.arraycopy(positions, dropped, positions, 0, count - dropped);
            count -= dropped;
            first = index;
        }
    }
}
