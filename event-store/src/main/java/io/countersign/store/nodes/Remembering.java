package io.countersign.store.nodes;

import java.util.Set;

/** Whatever remembers what it has read of the log, and has to forget it when another node has written. */
public interface Remembering {

    /** Forgets what it knows of these streams. */
    void forget(Set<String> streams);

    /** Forgets everything. */
    void forgetAll();
}
