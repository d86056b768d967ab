package io.countersign.staff;

import io.countersign.people.DelegationId;
import io.countersign.people.Department;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.time.LocalDate;
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

    /** Lend a role of one's own to somebody for some days, such as one's leave. */
    record DelegateAuthority(
            @TargetAggregateIdentifier PersonId person,
            DelegationId delegation,
            Role role,
            List<Region> regions,
            LocalDate from,
            LocalDate until,
            String reason)
            implements StaffCommand {

        public DelegateAuthority {
            regions = List.copyOf(regions);
        }
    }

    /** Put a person into a department, from a day on. */
    record AssignDepartment(@TargetAggregateIdentifier PersonId person, Department department, LocalDate from)
            implements StaffCommand {}

    /** Put part of a person's sign-in back to the beginning, because they forgot or lost it. */
    record ResetSignIn(@TargetAggregateIdentifier PersonId person, SignInPart part, String reason)
            implements StaffCommand {}

    /** Take a role back before its last day. */
    record EndDelegation(@TargetAggregateIdentifier PersonId person, DelegationId delegation, String reason)
            implements StaffCommand {}
}
