package io.countersign.web.operations;

import io.countersign.operation.ViewQuery.CheckDrift.DriftReport;
import io.countersign.operation.ViewQuery.Difference;
import io.countersign.operation.ViewQuery.Drift;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a drift check found, as it is shown.
 *
 * @param clean whether everything that was checked agrees with the log
 */
record ShownDrift(boolean clean, List<ShownCheck> views) {

    static ShownDrift of(DriftReport report) {
        return new ShownDrift(
                report.isClean(), report.views().stream().map(ShownCheck::of).toList());
    }

    /**
     * What the check of one view found.
     *
     * @param position both were compared as of this event
     * @param difference the first document that differs, by its id
     * @param failure why the log could not be folded
     */
    record ShownCheck(
            String view,
            boolean clean,
            long position,
            long events,
            long documents,
            String digestLive,
            String digestFolded,
            @Nullable ShownDifference difference,
            @Nullable String failure,
            long millis) {

        static ShownCheck of(Drift drift) {
            Difference difference = drift.difference();
            return new ShownCheck(
                    drift.view().value(),
                    drift.isClean(),
                    drift.position(),
                    drift.events(),
                    drift.documents(),
                    drift.digestLive(),
                    drift.digestFolded(),
                    difference == null ? null : ShownDifference.of(difference),
                    drift.failure(),
                    drift.millis());
        }
    }

    /**
     * A document that is not what the log says.
     *
     * @param field the first field that differs; absent when the whole document is there on one side only
     */
    record ShownDifference(
            String document,
            @Nullable String field,
            @Nullable String live,
            @Nullable String folded) {

        static ShownDifference of(Difference difference) {
            return new ShownDifference(
                    difference.document(), difference.field(), difference.live(), difference.folded());
        }
    }
}
