package io.countersign.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person may exercise on a day: their own, or one that was delegated to them.
 *
 * @param regions where a role that belongs to regions is exercised
 * @param delegation absent for a person's own role
 * @param delegatedBy whose role it is, when it was delegated
 */
public record Grant(
        Role role,
        List<Region> regions,
        @Nullable DelegationId delegation,
        @Nullable PersonId delegatedBy) {

    public Grant {
        regions = List.copyOf(regions);
    }

    /** A person's own role. */
    public static Grant own(Role role, List<Region> regions) {
        return new Grant(role, regions, null, null);
    }
}
