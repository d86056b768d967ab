package io.countersign.web.operations;

import io.countersign.operation.FollowerName;
import io.countersign.operation.ViewName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What may be sent about views and dead letters. */
final class OperationRequests {

    private OperationRequests() {}

    /** Why a view is built anew. */
    @Schema(example = """
                    {"reason": "The ageing of C001 does not look right."}""")
    record RebuildReason(@Size(max = 500) String reason) {}

    /** Why a follower goes on without an event. */
    @Schema(example = """
                    {"reason": "The order was settled by hand."}""")
    record SkipReason(@Size(max = 500) String reason) {}

    /**
     * Which views to check.
     *
     * @param view every view when absent
     */
    record DriftAsked(@Nullable ViewName view) {}

    /**
     * Which dead letters.
     *
     * @param follower those of every follower when absent
     */
    record LettersAsked(@Nullable FollowerName follower) {}
}
