package io.countersign.web.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an import has come, as a program reads it. */
record ShownImport(
        String id,
        State state,

        @Schema(description = "What it is doing: COUNTING and BRINGING read the file, SHOWING waits for the views.")
        Progress.Phase phase,

        @Schema(description = "How many lines were read in this phase, without the columns' names.")
        long linesRead,

        @Schema(description = "How many lines the file has, once they are counted.") @Nullable
        Long linesTotal,

        long linesAccepted,
        long linesRejected,

        @Schema(
                description =
                        "How many events the log grew by meanwhile, once it is done; 0 when all was there before.")
        @Nullable
        Long eventsAdded,

        long ratePerSecond,
        @Nullable Long secondsLeft,

        @Schema(description = "Why it could not go on.") @Nullable
        String failure,

        @Schema(description = "What whoever began it should know.")
        List<String> notes) {

    ShownImport {
        notes = List.copyOf(notes);
    }

    /** Whether it goes on. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
