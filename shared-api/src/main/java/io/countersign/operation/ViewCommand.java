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

    /** See whether it is what the sealed log says, and have it on record either way. */
    record CertifyView(@TargetAggregateIdentifier ViewName view) implements ViewCommand {}

    /**
     * Note that it is what the sealed log says.
     *
     * @param size of the checkpoint that covers the position: over so many events
     * @param root of that checkpoint, in Base64
     */
    record NoteCertification(
            @TargetAggregateIdentifier ViewName view, long position, String digest, long size, String root)
            implements ViewCommand {}

    /**
     * Note that it could not be certified. At least one of the causes is there.
     *
     * @param firstDifference the first document that is not what the log says
     * @param firstBroken the first position of the log that is not what was sealed
     * @param failure why nothing could be compared
     */
    record NoteCertificationFailure(
            @TargetAggregateIdentifier ViewName view,
            long position,
            @Nullable String firstDifference,
            @Nullable Long firstBroken,
            @Nullable String failure)
            implements ViewCommand {}
}
