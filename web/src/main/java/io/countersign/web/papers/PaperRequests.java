package io.countersign.web.papers;

import io.countersign.account.PaperId;
import io.countersign.account.PaperKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be sent about customers' papers. */
final class PaperRequests {

    private PaperRequests() {}

    /**
     * A paper that the customer gave.
     *
     * @param id made up when absent
     * @param validUntil the last day on which it is valid, when it has one
     * @param sha256 of the scan, when there is one
     * @param confidential false when absent
     */
    @Schema(example = """
            {"id": "P-1", "kind": "BUSINESS_LICENCE", "validUntil": "2030-12-31", "confidential": false}""")
    record NewPaper(
            @Nullable PaperId id,
            PaperKind kind,
            @Nullable LocalDate validUntil,

            @Pattern(regexp = "[0-9a-f]{64}", message = "is a SHA-256 in 64 lower-case hexadecimal digits") @Nullable
            String sha256,

            @Nullable Boolean confidential) {}

    /**
     * Which papers.
     *
     * @param within in how many days they expire at most; as many as the office reminds beforehand when absent
     */
    record ExpiringAsked(@Min(0) @Max(3_650) @Nullable Integer within) {}
}
