package io.countersign.command.staff;

import io.countersign.command.wiring.ActingResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.people.DelegationId;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.staff.StaffCommand.ChangeAuthority;
import io.countersign.staff.StaffCommand.DelegateAuthority;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The words in which stories about staff are told. */
final class StaffStories {

    static final PersonId ALICE = new PersonId("p-1");
    static final PersonId ADMINISTRATOR = new PersonId("p-9");
    static final PersonId MANAGER = new PersonId("p-3");
    static final Region EAST = new Region("华东");
    static final Region NORTH = new Region("华北");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    static final DelegationId LOAN = new DelegationId("D-1");

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

    /** Somebody who may act as all this, as the log said when the command came in. */
    static Map<String, Object> by(PersonId person, Grant... grants) {
        Map<String, Object> metadata = new HashMap<>(by(person));
        metadata.put(MetadataKeys.GRANTS, List.of(grants));
        return metadata;
    }

    static Grant ownRegionalManager() {
        return Grant.own(Role.REGIONAL_MANAGER, List.of(EAST));
    }

    static DelegateAuthority lend(Role role, List<Region> regions, LocalDate from, LocalDate until, String reason) {
        return new DelegateAuthority(ALICE, LOAN, role, regions, from, until, reason);
    }

    static DelegateAuthority lendEast() {
        return lend(Role.REGIONAL_MANAGER, List.of(EAST), TODAY, TODAY.plusDays(7), "春节休假");
    }

    static AuthorityDelegated lentEast() {
        return new AuthorityDelegated(
                ALICE, LOAN, Role.REGIONAL_MANAGER, List.of(EAST), TODAY, TODAY.plusDays(7), "春节休假", MANAGER);
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
