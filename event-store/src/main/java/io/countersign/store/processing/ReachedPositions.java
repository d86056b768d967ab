package io.countersign.store.processing;

import java.util.Map;

/** Where it is kept how far each follower of the log is. */
@FunctionalInterface
public interface ReachedPositions {

    /** The position that each has reached, by name; none of a follower that has not begun. */
    Map<String, Long> reached();
}
