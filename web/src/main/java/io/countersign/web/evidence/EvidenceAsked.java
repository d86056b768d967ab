package io.countersign.web.evidence;

import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence.
 *
 * @param asOf up to which day payments count; today when absent
 * @param size over how many events the checkpoint is that is to vouch for it; one that covers all of it when absent
 */
record EvidenceAsked(
        @Nullable LocalDate asOf, @Min(1) @Nullable Long size) {}
