package io.countersign.web.staff;

import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffQuery.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as they are shown.
 *
 * @param displayName absent once it was erased
 * @param delegations what was ever lent to them, oldest first
 */
record ShownStaffMember(
        String person,
        @Nullable String userName,
        @Nullable String displayName,
        List<Role> roles,
        List<String> regions,
        List<ShownDelegation> delegations,
        boolean dismissed,
        Instant appointedAt,
        String appointedBy,
        long version) {

    static ShownStaffMember of(StaffMember member, Map<PersonId, String> userNames, Map<PersonId, String> names) {
        return new ShownStaffMember(
                member.person().value(),
                userNames.get(member.person()),
                names.get(member.person()),
                member.roles(),
                member.regions().stream().map(Region::value).toList(),
                member.delegations().stream().map(ShownDelegation::of).toList(),
                member.dismissed(),
                member.appointedAt(),
                member.appointedBy().value(),
                member.version());
    }
}
