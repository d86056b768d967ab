package io.countersign.staff;

import io.countersign.people.DelegationId;
import io.countersign.people.Department;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to a member of staff. It proves who held which authority at any moment. */
public sealed interface StaffEvent {

    PersonId person();

    /** A person was given roles and regions. */
    @Revision("1")
    record StaffMemberAppointed(PersonId person, List<Role> roles, List<Region> regions, PersonId appointedBy)
            implements StaffEvent {

        public StaffMemberAppointed {
            roles = List.copyOf(roles);
            regions = List.copyOf(regions);
        }
    }

    /** From here on the person has these roles and regions instead. */
    @Revision("1")
    record AuthorityChanged(PersonId person, List<Role> roles, List<Region> regions, String reason, PersonId changedBy)
            implements StaffEvent {

        public AuthorityChanged {
            roles = List.copyOf(roles);
            regions = List.copyOf(regions);
        }
    }

    /** The person left; they have no authority any more. */
    @Revision("1")
    record StaffMemberDismissed(PersonId person, String reason, PersonId dismissedBy) implements StaffEvent {}

    /**
     * Somebody lent a role of theirs to this person.
     *
     * @param from the first day on which it may be exercised
     * @param until the last day
     */
    @Revision("1")
    record AuthorityDelegated(
            PersonId person,
            DelegationId delegation,
            Role role,
            List<Region> regions,
            LocalDate from,
            LocalDate until,
            String reason,
            PersonId delegatedBy)
            implements StaffEvent {

        public AuthorityDelegated {
            regions = List.copyOf(regions);
        }
    }

    /** From this day on the person belongs to this department. */
    @Revision("1")
    record DepartmentAssigned(PersonId person, Department department, LocalDate from, PersonId assignedBy)
            implements StaffEvent {}

    /** Part of a person's sign-in was put back to the beginning by somebody else. */
    @Revision("1")
    record SignInReset(PersonId person, SignInPart part, String reason, PersonId resetBy) implements StaffEvent {}

    /** A lent role was taken back before its last day. */
    @Revision("1")
    record DelegationEnded(PersonId person, DelegationId delegation, String reason, PersonId endedBy)
            implements StaffEvent {}
}
