package io.countersign.command.staff;

import io.countersign.command.wiring.ActingResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.staff.StaffCommand.ChangeAuthority;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The words in which stories about staff are told. */
final class StaffStories {

    static final PersonId ALICE = new PersonId("p-1");
    static final PersonId ADMINISTRATOR = new PersonId("p-9");
    static final Region EAST = new Region("华东");

    private StaffStories() {}

    static FixtureConfiguration<StaffMember> staffMember() {
        return new AggregateTestFixture<>(StaffMember.class).registerParameterResolverFactory(new ActingResolver());
    }

    static Map<String, String> by(PersonId person) {
        return Map.of(
                MetadataKeys.ACTOR, person.value(),
                MetadataKeys.SENT_AT, "2026-01-20T02:00:00Z",
                MetadataKeys.TODAY, "2026-01-20");
    }

    static AppointStaffMember appoint(List<Role> roles, List<Region> regions) {
        return new AppointStaffMember(ALICE, roles, regions);
    }

    static StaffMemberAppointed appointed(Role... roles) {
        return new StaffMemberAppointed(ALICE, List.of(roles), List.of(), ADMINISTRATOR);
    }

    static ChangeAuthority change(String reason, Role... roles) {
        return new ChangeAuthority(ALICE, List.of(roles), List.of(), reason);
    }
}
