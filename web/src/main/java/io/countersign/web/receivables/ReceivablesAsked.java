package io.countersign.web.receivables;

import io.countersign.account.Standing;
import io.countersign.people.Region;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which receivables, as of which day, as known when.
 *
 * @param salesperson the user name or the number of a member of staff
 * @param text part of a customer's code or name
 */
record ReceivablesAsked(
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable Region region,
        @Nullable String salesperson,
        @Nullable Standing standing,
        @Nullable String text) {}
