package io.countersign.query.history;

import java.util.Set;

/** Which events somebody decided that a group goes on without. */
@FunctionalInterface
public interface Skipped {

    /** Nothing was ever skipped. */
    Skipped NOTHING = group -> Set.of();

    /** The positions of the events that this group goes on without. */
    Set<Long> by(String group);
}
