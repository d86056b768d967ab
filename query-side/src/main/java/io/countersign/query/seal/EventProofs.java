package io.countersign.query.seal;

import io.countersign.notary.tree.InclusionProof;
import io.countersign.notary.tree.Proofs;
import io.countersign.store.seal.SealStore;
import java.util.Optional;
import java.util.OptionalLong;

/** Proofs that events are in the log as it was sealed. What several proofs need is fetched once: for one question. */
public final class EventProofs {

    private final StoredTiles tiles;
    private final Proofs proofs;

    public EventProofs(SealStore store) {
        this.tiles = new StoredTiles(store);
        this.proofs = new Proofs(tiles);
    }

    /** Where in the tree the event at this position of the log is, if it is sealed. */
    OptionalLong indexOf(long position) {
        return tiles.indexOf(position);
    }

    /**
     * A proof for the event at this position of the log.
     *
     * @param size over how many events the checkpoint is that the proof leads to
     * @return nothing when the event is not among them
     */
    public Optional<InclusionProof> of(long position, long size) {
        OptionalLong index = indexOf(position);
        return index.isPresent() && index.getAsLong() < size
                ? Optional.of(proofs.inclusion(index.getAsLong(), size))
                : Optional.empty();
    }
}
