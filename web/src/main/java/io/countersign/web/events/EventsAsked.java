package io.countersign.web.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events.
 *
 * @param stream only this thing's, such as {@code account-C001}
 * @param name only those with one of these stored names, such as {@code account.invoice-charged}
 * @param mentioning only those in whose content this text occurs, such as an order's number
 * @param after only those after this position
 * @param knownAt only those recorded up to this moment
 */
record EventsAsked(
        @Nullable String stream,
        @Nullable List<String> name,
        @Nullable String mentioning,
        @Min(0) @Nullable Long after,
        @Nullable Instant knownAt,
        @Min(1) @Max(200) @Nullable Integer limit) {}
