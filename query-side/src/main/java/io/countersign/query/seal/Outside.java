package io.countersign.query.seal;

import io.countersign.notary.tree.Tile;
import io.countersign.store.seal.SignedCheckpoint;
import java.io.IOException;
import java.util.List;

/** A place outside the database where checkpoints are kept: what is there, nobody changes by changing rows. */
public interface Outside {

    /** In words, for people. */
    String described();

    /**
     * Keeps a checkpoint.
     *
     * @param before the size of the one that was kept before; 0 for the first
     * @param tiles gives the tiles of the tree that have been added since
     */
    void keep(SignedCheckpoint checkpoint, long before, Added tiles) throws IOException;

    /** What was added to the tree. */
    @FunctionalInterface
    interface Added {

        /** The tiles that a tree of the one size has not and one of the other has. */
        List<Tile> between(long before, long size);
    }
}
