package io.countersign.command.staff;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.staff.StaffStories.*;

import io.countersign.people.Role;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AppointingStaffTest {

    private final FixtureConfiguration<StaffMember> person = staffMember();

    @Test
    void a_person_is_given_roles_and_regions() {
        person.givenNoPriorActivity()
                .when(appoint(List.of(Role.REGIONAL_MANAGER, Role.SALESPERSON), List.of(EAST)), by(ADMINISTRATOR))
                .expectEvents(new StaffMemberAppointed(
                        ALICE, List.of(Role.SALESPERSON, Role.REGIONAL_MANAGER), List.of(EAST), ADMINISTRATOR));
    }

    @Test
    void appointing_twice_with_the_same_roles_in_any_order_changes_nothing() {
        person.given(appointed(Role.SALESPERSON, Role.FINANCE))
                .when(appoint(List.of(Role.FINANCE, Role.SALESPERSON, Role.FINANCE), List.of()), by(ADMINISTRATOR))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void authority_changes_with_a_reason_and_the_person() {
        person.given(appointed(Role.FINANCE))
                .when(change("转岗", Role.PURCHASING), by(ADMINISTRATOR))
                .expectEvents(new AuthorityChanged(ALICE, List.of(Role.PURCHASING), List.of(), "转岗", ADMINISTRATOR));
    }

    @Test
    void somebody_who_left_may_come_back() {
        person.given(appointed(Role.FINANCE), new StaffMemberDismissed(ALICE, "离职", ADMINISTRATOR))
                .when(appoint(List.of(Role.FINANCE), List.of()), by(ADMINISTRATOR))
                .expectEvents(appointed(Role.FINANCE));
    }

    @Test
    void somebody_without_a_role_is_not_on_the_staff() {
        person.givenNoPriorActivity()
                .when(appoint(List.of(), List.of(EAST)), by(ADMINISTRATOR))
                .expectException(refusedBy("STF-1"));
    }

    @Test
    void a_regional_manager_without_a_region_is_refused() {
        person.givenNoPriorActivity()
                .when(appoint(List.of(Role.REGIONAL_MANAGER), List.of()), by(ADMINISTRATOR))
                .expectException(refusedBy("STF-2"));
    }

    @Test
    void an_auditor_is_nothing_else() {
        person.givenNoPriorActivity()
                .when(appoint(List.of(Role.AUDITOR, Role.FINANCE), List.of()), by(ADMINISTRATOR))
                .expectException(refusedBy("STF-3"));
        person.givenNoPriorActivity()
                .when(appoint(List.of(Role.AUDITOR), List.of()), by(ADMINISTRATOR))
                .expectEvents(appointed(Role.AUDITOR));
    }

    @Test
    void nobody_changes_their_own_authority() {
        person.givenNoPriorActivity()
                .when(appoint(List.of(Role.FINANCE), List.of()), by(ALICE))
                .expectException(refusedBy("STF-4"));
        person.given(appointed(Role.ADMINISTRATOR))
                .when(change("because", Role.FINANCE), by(ALICE))
                .expectException(refusedBy("STF-4"));
    }

    @Test
    void a_change_without_a_reason_is_refused() {
        person.given(appointed(Role.FINANCE))
                .when(change(" ", Role.PURCHASING), by(ADMINISTRATOR))
                .expectException(refusedBy("STF-5"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        person.given(appointed(Role.FINANCE))
                .when(change("", Role.AUDITOR, Role.REGIONAL_MANAGER), by(ALICE))
                .expectException(refusedBy("STF-2", "STF-3", "STF-4", "STF-5"));
        person.given(appointed(Role.FINANCE))
                .when(change(""), by(ALICE))
                .expectException(refusedBy("STF-1", "STF-4", "STF-5"));
    }
}
