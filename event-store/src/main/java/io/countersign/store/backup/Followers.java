package io.countersign.store.backup;

import java.util.Map;

/**
 * From where on everybody who follows the log would have to follow a copy of it. What a follower has left aside, because it
 * could not digest it, is tried again there.
 */
public interface Followers {

    /** The position after which each goes on. */
    Map<String, Long> positions();

    /** Has each of them go on after its position, where none has one yet. */
    void write(Map<String, Long> positions);
}
