package io.countersign.query.seal;

import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Proofs;
import io.countersign.notary.tree.Tile;
import io.countersign.store.seal.Reach;
import io.countersign.store.seal.SealStore;
import io.countersign.store.seal.SignedCheckpoint;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs how far the log is sealed, and has it kept in the database and outside. */
public final class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final Sealer sealer;
    private final SealStore store;
    private final KeyRing keys;
    private final List<Outside> outside;
    private final Clock clock;
    private volatile @Nullable String failure;

    public Checkpoints(Sealer sealer, SealStore store, KeyRing keys, List<Outside> outside, Clock clock) {
        this.sealer = sealer;
        this.store = store;
        this.keys = keys;
        this.outside = List.copyOf(outside);
        this.clock = clock;
    }

    /** Seals what is certain, and says how many events no checkpoint covers yet. */
    synchronized long sealAndCount() {
        Reach reach = sealer.seal();
        return reach.size() - sizeOfNewest();
    }

    /** Seals what is certain and signs it, unless there is nothing new. */
    public synchronized void signNow() {
        Reach reach = sealer.seal();
        long before = sizeOfNewest();
        if (reach.size() > before) {
            Hash root = new Proofs(new StoredTiles(store)).root(reach.size());
            String note = new Checkpoint(keys.origin(), reach.size(), root)
                    .sign(keys.signing())
                    .written();
            SignedCheckpoint checkpoint = new SignedCheckpoint(reach.size(), reach.position(), clock.instant(), note);
            store.keep(checkpoint);
            keepOutside(checkpoint, before);
        }
    }

    private void keepOutside(SignedCheckpoint checkpoint, long before) {
        String failed = null;
        for (Outside place : outside) {
            try {
                place.keep(checkpoint, before, this::added);
            } catch (IOException e) {
                LOG.error("the checkpoint over {} events could not be kept outside the database", checkpoint.size(), e);
                failed = place.described() + ": " + e.getClass().getSimpleName();
            }
        }
        failure = failed;
    }

    private List<Tile> added(long before, long size) {
        List<Tile> added = new ArrayList<>();
        for (int level = 0; size >>> level * Tile.HEIGHT > 0; level++) {
            long first = (before >>> level * Tile.HEIGHT) / Tile.WIDTH;
            long last = ((size >>> level * Tile.HEIGHT) - 1) / Tile.WIDTH;
            for (long index = first; index <= last; index++) {
                store.tile(level, index).map(StoredTiles::read).ifPresent(added::add);
            }
        }
        return added;
    }

    /** Where checkpoints are kept beside the database. */
    List<String> places() {
        return outside.stream().map(Outside::described).toList();
    }

    /** Why one of these places did not take the last checkpoint. */
    @Nullable
    String failure() {
        return failure;
    }

    private long sizeOfNewest() {
        return store.newestCheckpoint().map(SignedCheckpoint::size).orElse(0L);
    }
}
