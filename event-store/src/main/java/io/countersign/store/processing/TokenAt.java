package io.countersign.store.processing;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** How the framework writes down that a follower has reached a position. */
@FunctionalInterface
public interface TokenAt {

    /** The token of this position; nothing for the beginning. */
    @Nullable
    TrackingToken position(long position);
}
