package io.countersign.people;

import org.jspecify.annotations.Nullable;

/**
 * The role and region under which a decision was made, and whose role it was when it had been delegated.
 *
 * @param region absent when the role does not belong to a region
 */
public record ExercisedAuthority(
        Role role,
        @Nullable Region region,
        @Nullable DelegationId delegation,
        @Nullable PersonId delegatedBy) {}
