package io.countersign.operation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a view. */
public sealed interface ViewCommand {

    ViewName view();

    /** Build it from the log beside the one that is read, then let reads move over. */
    record RebuildView(@TargetAggregateIdentifier ViewName view, String reason) implements ViewCommand {}

    /**
     * Note that it was built and that reads have moved over.
     *
     * @param events how many events were folded
     * @param firstDifference the first document that was not what the log says; nothing when all were
     */
    record NoteSwitch(
            @TargetAggregateIdentifier ViewName view,
            int generation,
            long position,
            long events,
            long documents,
            String digestBefore,
            String digestAfter,
            @Nullable String firstDifference,
            long millis)
            implements ViewCommand {}

    /** Note that it could not be built: what is read is what was read before. */
    record NoteRebuildFailure(@TargetAggregateIdentifier ViewName view, String cause) implements ViewCommand {}
}
