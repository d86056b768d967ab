package io.countersign.staff;

import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that may be asked about a member of staff. */
public sealed interface StaffCommand {

    PersonId person();

    /** Give a person roles and regions in the office. */
    record AppointStaffMember(@TargetAggregateIdentifier PersonId person, List<Role> roles, List<Region> regions)
            implements StaffCommand {

        public AppointStaffMember {
            roles = roles.stream().distinct().sorted().toList();
            regions = List.copyOf(regions);
        }
    }

    /** Change which roles and regions a person has from now on. */
    record ChangeAuthority(
            @TargetAggregateIdentifier PersonId person, List<Role> roles, List<Region> regions, String reason)
            implements StaffCommand {

        public ChangeAuthority {
            roles = roles.stream().distinct().sorted().toList();
            regions = List.copyOf(regions);
        }
    }

    /** Take all authority from a person who leaves. */
    record DismissStaffMember(@TargetAggregateIdentifier PersonId person, String reason) implements StaffCommand {}
}
