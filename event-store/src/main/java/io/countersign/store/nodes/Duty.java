package io.countersign.store.nodes;

/**
 * Something that one node does for all: following the log, sealing it, certifying views, reading the diary, handing
 * messages over. Begun when the node is put in charge, and ended when it is not any more, which may happen more than once.
 */
public interface Duty {

    /** The place of what prepares the views for being followed. */
    int CATCHING_UP = 1;

    /** The place of what follows the log. Whatever has no place of its own comes after it. */
    int FOLLOWING = 2;

    /** Begins, and returns soon. */
    void start();

    /** Ends, and returns when it has ended. Does nothing when it has not begun. */
    void stop();
}
