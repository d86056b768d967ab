package io.countersign.web.audit;

import io.countersign.account.CustomerAccountId;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.credit.CreditQuery.State;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be given with the questions of an audit. */
final class AuditAsked {

    private AuditAsked() {}

    /**
     * Up to which day payments count.
     *
     * @param asOf today when absent
     */
    record TrailAsked(@Nullable LocalDate asOf) {}

    /**
     * Which credit releases.
     *
     * @param from only those asked for on this day or later
     * @param to only those asked for on this day or earlier
     * @param approver only those that this person approved, by user name or number
     * @param state only those in this state
     * @param account only this customer's
     * @param after the position of the last one of the page before
     */
    record ReleasesAsked(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String approver,
            @Nullable State state,
            @Nullable CustomerAccountId account,
            @Min(0) @Nullable Long after,
            @Min(1) @Max(200) @Nullable Integer limit) {}

    /**
     * Which page of somebody's deeds.
     *
     * @param after the position of the last one of the page before
     */
    record DeedsAsked(
            @Min(0) @Nullable Long after,
            @Min(1) @Max(200) @Nullable Integer limit) {}

    /**
     * Which findings.
     *
     * @param kind only these
     * @param asOf only what was recorded up to this day
     * @param knownAt only what had been recorded by this moment
     * @param after the position of the last one of the page before
     */
    record FindingsAsked(
            @Nullable FindingKind kind,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Min(0) @Nullable Long after,
            @Min(1) @Max(200) @Nullable Integer limit) {}
}
