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

    /** Somebody wants to know whether it is what the sealed log says. */
    @Revision("1")
    record ViewCertificationOrdered(ViewName view, PersonId orderedBy) implements ViewEvent {}

    /**
     * What is read was, as of a position, document by document what an independent fold of the log gave, and the log was
     * what had been sealed. A checkpoint over so many events, with this root, covers it: whoever kept that checkpoint can
     * check the log, and whoever has the log can fold the view.
     */
    @Revision("1")
    record ViewCertified(ViewName view, long position, String digest, long size, String root) implements ViewEvent {}

    /**
     * It could not be certified as of a position: a document was not what the log says, an event was not what had been
     * sealed, or nothing could be compared.
     */
    @Revision("1")
    record ViewNotCertified(
            ViewName view,
            long position,
            @Nullable String firstDifference,
            @Nullable Long firstBroken,
            @Nullable String failure)
            implements ViewEvent {}
}
