package io.countersign.web.staff;

import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffQuery.Delegation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lent role as it is shown.
 *
 * @param until the last day, unless somebody ended it before
 * @param endedBy who ended it before its last day
 */
record ShownDelegation(
        String id,
        Role role,
        List<String> regions,
        LocalDate from,
        LocalDate until,
        String reason,
        String delegatedBy,
        @Nullable String endedBy) {

    static ShownDelegation of(Delegation delegation) {
        PersonId endedBy = delegation.endedBy();
        return new ShownDelegation(
                delegation.delegation().value(),
                delegation.role(),
                delegation.regions().stream().map(Region::value).toList(),
                delegation.from(),
                delegation.until(),
                delegation.reason(),
                delegation.delegatedBy().value(),
                endedBy == null ? null : endedBy.value());
    }
}
