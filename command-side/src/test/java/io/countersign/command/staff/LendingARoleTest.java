package io.countersign.command.staff;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.staff.StaffStories.*;

import io.countersign.people.DelegationId;
import io.countersign.people.Grant;
import io.countersign.people.Role;
import io.countersign.staff.StaffCommand.DelegateAuthority;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class LendingARoleTest {

    private final FixtureConfiguration<StaffMember> receiver = staffMember();

    @Test
    void a_manager_lends_their_role_for_their_leave() {
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(lendEast(), by(MANAGER, ownRegionalManager()))
                .expectEvents(lentEast());
    }

    @Test
    void the_same_delegation_again_changes_nothing() {
        receiver.given(appointed(Role.SALES_ASSISTANT), lentEast())
                .when(lendEast(), by(MANAGER, ownRegionalManager()))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_delegation_number_is_used_once() {
        receiver.given(appointed(Role.SALES_ASSISTANT), lentEast())
                .when(
                        lend(Role.REGIONAL_MANAGER, List.of(EAST), TODAY, TODAY.plusDays(8), "春节休假"),
                        by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-8"));
    }

    @Test
    void nobody_lends_a_role_that_they_do_not_have() {
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(lend(Role.PRESIDENT, List.of(), TODAY, TODAY, "休假"), by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-9"));
    }

    @Test
    void nobody_lends_on_what_was_lent_to_them() {
        Grant lent = new Grant(Role.REGIONAL_MANAGER, List.of(EAST), new DelegationId("D-0"), ADMINISTRATOR);

        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(lendEast(), by(MANAGER, Grant.own(Role.FINANCE, List.of(EAST)), lent))
                .expectException(refusedBy("STF-9", "STF-10"));
    }

    @Test
    void nobody_lends_a_region_that_is_not_theirs() {
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(
                        lend(Role.REGIONAL_MANAGER, List.of(EAST, NORTH), TODAY, TODAY, "休假"),
                        by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-10"));
    }

    @Test
    void one_of_several_regions_may_be_lent() {
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(lendEast(), by(MANAGER, Grant.own(Role.REGIONAL_MANAGER, List.of(NORTH, EAST))))
                .expectEvents(lentEast());
    }

    @Test
    void a_regional_managers_role_is_not_lent_for_no_region() {
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(lend(Role.REGIONAL_MANAGER, List.of(), TODAY, TODAY, "休假"), by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-11"));
    }

    @Test
    void a_role_that_belongs_to_no_region_is_lent_without_one() {
        receiver.given(appointed(Role.REGIONAL_MANAGER))
                .when(
                        lend(Role.PRESIDENT, List.of(), TODAY, TODAY, "出差"),
                        by(MANAGER, Grant.own(Role.PRESIDENT, List.of())))
                .expectEvents(
                        new AuthorityDelegated(ALICE, LOAN, Role.PRESIDENT, List.of(), TODAY, TODAY, "出差", MANAGER));
    }

    @Test
    void nobody_lends_to_themselves() {
        receiver.given(appointed(Role.REGIONAL_MANAGER))
                .when(lendEast(), by(ALICE, ownRegionalManager()))
                .expectException(refusedBy("STF-12"));
    }

    @Test
    void whoever_left_is_lent_nothing() {
        receiver.given(appointed(Role.SALES_ASSISTANT), new StaffMemberDismissed(ALICE, "离职", ADMINISTRATOR))
                .when(lendEast(), by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-13"));
    }

    @Test
    void an_auditor_is_lent_nothing() {
        receiver.given(appointed(Role.AUDITOR))
                .when(lendEast(), by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-14"));
    }

    @Test
    void an_auditor_lends_nothing() {
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(
                        lend(Role.AUDITOR, List.of(), TODAY, TODAY, "休假"),
                        by(MANAGER, Grant.own(Role.AUDITOR, List.of())))
                .expectException(refusedBy("STF-14"));
    }

    @Test
    void a_delegation_does_not_end_before_it_begins() {
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(lent(TODAY.plusDays(2), TODAY.plusDays(1)), by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-15"));
        accepts(TODAY.plusDays(2), TODAY.plusDays(2));
    }

    @Test
    void a_delegation_has_not_ended_when_it_is_made() {
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(lent(TODAY.minusDays(7), TODAY.minusDays(1)), by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-16"));
        accepts(TODAY.minusDays(7), TODAY);
    }

    @Test
    void a_delegation_takes_a_quarter_of_a_year_at_most() {
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(lent(TODAY, TODAY.plusDays(92)), by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-17"));
        accepts(TODAY, TODAY.plusDays(91));
    }

    @Test
    void a_delegation_without_a_reason_is_refused() {
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(lend(Role.REGIONAL_MANAGER, List.of(EAST), TODAY, TODAY, " "), by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-18"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        receiver.given(appointed(Role.AUDITOR), lentEast())
                .when(lend(Role.PRESIDENT, List.of(NORTH), TODAY, TODAY.minusDays(1), ""), by(ALICE))
                .expectException(
                        refusedBy("STF-8", "STF-9", "STF-10", "STF-12", "STF-14", "STF-15", "STF-16", "STF-18"));
        receiver.given(appointed(Role.FINANCE), new StaffMemberDismissed(ALICE, "离职", ADMINISTRATOR))
                .when(lend(Role.REGIONAL_MANAGER, List.of(), TODAY, TODAY.plusDays(92), "休假"), by(MANAGER))
                .expectException(refusedBy("STF-9", "STF-11", "STF-13", "STF-17"));
    }

    private void accepts(LocalDate from, LocalDate until) {
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(lent(from, until), by(MANAGER, ownRegionalManager()))
                .expectEvents(new AuthorityDelegated(
                        ALICE, LOAN, Role.REGIONAL_MANAGER, List.of(EAST), from, until, "休假", MANAGER));
    }

    private static DelegateAuthority lent(LocalDate from, LocalDate until) {
        return lend(Role.REGIONAL_MANAGER, List.of(EAST), from, until, "休假");
    }
}
