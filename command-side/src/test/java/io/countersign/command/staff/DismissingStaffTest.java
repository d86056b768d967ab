package io.countersign.command.staff;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.staff.StaffStories.*;

import io.countersign.people.Role;
import io.countersign.staff.StaffCommand.DismissStaffMember;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DismissingStaffTest {

    private final FixtureConfiguration<StaffMember> person = staffMember();

    @Test
    void a_person_leaves_with_a_reason() {
        person.given(appointed(Role.FINANCE))
                .when(new DismissStaffMember(ALICE, "离职"), by(ADMINISTRATOR))
                .expectEvents(new StaffMemberDismissed(ALICE, "离职", ADMINISTRATOR));
    }

    @Test
    void leaving_twice_changes_nothing() {
        person.given(appointed(Role.FINANCE), new StaffMemberDismissed(ALICE, "离职", ADMINISTRATOR))
                .when(new DismissStaffMember(ALICE, "again"), by(ADMINISTRATOR))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_dismisses_themselves() {
        person.given(appointed(Role.ADMINISTRATOR))
                .when(new DismissStaffMember(ALICE, "离职"), by(ALICE))
                .expectException(refusedBy("STF-6"));
    }

    @Test
    void a_dismissal_without_a_reason_is_refused() {
        person.given(appointed(Role.FINANCE))
                .when(new DismissStaffMember(ALICE, ""), by(ADMINISTRATOR))
                .expectException(refusedBy("STF-7"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        person.given(appointed(Role.FINANCE))
                .when(new DismissStaffMember(ALICE, " "), by(ALICE))
                .expectException(refusedBy("STF-6", "STF-7"));
    }
}
