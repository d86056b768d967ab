package io.countersign.store.commit;

/**
 * Whose turn it is to write. Where several nodes write to one log, one batch at a time is handled among all of them: so
 * nobody decides on what another has changed meanwhile, and the numbers of the log come in the order of its commits.
 */
public interface Turn {

    /** Where only this node writes, it is always its turn. */
    Turn ALWAYS = new Turn() {
        @Override
        public void begin() {}

        @Override
        public void end() {}
    };

    /**
     * Waits for this node's turn, and has what others have changed since the last one forgotten. Called within the
     * transaction of the batch; the turn ends with it.
     */
    void begin();

    /** Notes how far the log is, when everything is appended and just before the commit. */
    void end();

    /** Does this failure say that somebody else has written to the same stream in the meantime, in a way of its own? */
    default boolean lost(Throwable failure) {
        return false;
    }
}
