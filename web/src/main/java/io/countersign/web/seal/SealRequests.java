package io.countersign.web.seal;

import io.countersign.seal.SealQuery.Checked;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sent and asked about the seal. */
final class SealRequests {

    private static final String PEAKS = "([0-9a-f]{64}(,[0-9a-f]{64}){0,62})?";

    private static final int PEAKS_CHARACTERS_MAX = 63 * 65;

    private SealRequests() {}

    /** Why a key is made or retired. */
    @Schema(example = """
                    {"reason": "The program has moved to another machine."}""")
    record KeyReason(@Size(max = 500) String reason) {}

    /**
     * Which checkpoints.
     *
     * @param below only those over fewer events
     */
    record CheckpointsAsked(
            @Min(1) @Nullable Long below,
            @Min(1) @Max(200) @Nullable Integer limit) {}

    /**
     * Between which checkpoints.
     *
     * @param earlier over how many events the earlier one is; over the first alone when absent
     * @param later over how many the later one is; the newest when absent
     */
    record GrowthAsked(
            @Min(1) @Nullable Long earlier,
            @Min(1) @Nullable Long later) {}

    /**
     * By which checkpoint.
     *
     * @param size over how many events it is; the newest when absent
     */
    record ProofAsked(@Min(1) @Nullable Long size) {}

    /**
     * Where to go on with a check: what the answer before gave as {@code checked}.
     *
     * @param size how many events were checked; from the beginning when absent
     * @param position of the last of them
     * @param peaks of the tree over them, with commas in between
     * @param upTo at most up to so many events
     */
    record CheckAsked(
            @Min(0) @Nullable Long size,
            @Min(0) @Nullable Long position,

            @Pattern(regexp = PEAKS) @Size(max = PEAKS_CHARACTERS_MAX) @Nullable
            String peaks,

            @Min(1) @Nullable Long upTo) {

        @Nullable
        Checked from() {
            return size == null || size == 0
                    ? null
                    : new Checked(
                            size,
                            position == null ? 0 : position,
                            peaks == null || peaks.isEmpty() ? List.of() : List.of(peaks.split(",")),
                            "");
        }

        /** A tree has one peak for each bit of its size. */
        boolean isWhole() {
            Checked from = from();
            return from == null || from.peaks().size() == Long.bitCount(from.size());
        }
    }
}
