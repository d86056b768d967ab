package io.countersign.operation;

import io.countersign.people.PersonId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a view. */
public sealed interface ViewEvent {

    ViewName view();

    /** Somebody wants it built from the log, for a reason. */
    @Revision("1")
    record ViewRebuildOrdered(ViewName view, String reason, PersonId orderedBy) implements ViewEvent {}

    /**
     * It was built beside the one that was read, and reads have moved over. Both had seen the log up to the same
     * position; where their digests differ, the one that was read had been wrong, and is mended.
     */
    @Revision("1")
    record ViewSwitched(
            ViewName view,
            int generation,
            long position,
            long events,
            long documents,
            String digestBefore,
            String digestAfter,
            @Nullable String firstDifference,
            long millis)
            implements ViewEvent {}

    /** It could not be built. What was read before is read still. */
    @Revision("1")
    record ViewRebuildFailed(ViewName view, String cause) implements ViewEvent {}
}
