package io.countersign.staff;

import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.time.Instant;
import java.util.List;

/** Everything one may ask about staff. */
public sealed interface StaffQuery {

    /** Which roles and regions does this person have now? Answered from the log, also for somebody never appointed. */
    record FindAuthority(PersonId person) implements StaffQuery {}

    /** Who is on the staff, dismissed people included, in order of appointment? */
    record ListStaff() implements StaffQuery {

        /** The answer to {@link ListStaff}. */
        public record Staff(List<StaffMember> members) {}
    }

    /** One member of staff as the ledger knows them; the name is in the directory of people. */
    record StaffMember(
            PersonId person,
            List<Role> roles,
            List<Region> regions,
            boolean dismissed,
            Instant appointedAt,
            PersonId appointedBy,
            long version) {}

    /**
     * The answer to {@link FindAuthority}.
     *
     * @param roles empty for somebody who was never appointed or has left
     */
    record Authority(PersonId person, List<Role> roles, List<Region> regions) {}
}
