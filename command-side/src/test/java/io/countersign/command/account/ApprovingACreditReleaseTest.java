package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBecauseOf;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.ApproveCreditRelease;
import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.Standing;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Role;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ApprovingACreditReleaseTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void a_key_customers_first_release_is_approved_by_the_regional_manager() {
        account.given(askedBy(Standing.KEY))
                .when(approve(L1), by(MANAGER, RUNS_THE_EAST))
                .expectEvents(approved(L1, ORDER));
    }

    @Test
    void a_key_customers_first_release_may_be_approved_by_the_president() {
        account.given(askedBy(Standing.KEY))
                .when(approve(L1), by(BOSS, IS_PRESIDENT))
                .expectEvents(approved(L1, ORDER, AS_PRESIDENT, BOSS));
    }

    @Test
    void the_manager_of_another_region_approves_nothing_here() {
        account.given(askedBy(Standing.KEY))
                .when(approve(L1), by(OTHER_MANAGER, RUNS_THE_WEST))
                .expectNoEvents()
                .expectException(refusedBy("CRL-13"));
    }

    @Test
    void the_region_is_the_one_that_looks_after_the_customer_now() {
        account.given(askedBy(Standing.KEY))
                .andGiven(new RegionChanged(CUSTOMER, EAST, WEST, "搬迁", DIRECTOR))
                .when(approve(L1), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("CRL-13"));
    }

    @Test
    void somebody_to_whom_the_manager_delegated_approves_for_the_manager() {
        account.given(askedBy(Standing.KEY))
                .when(approve(L1), by(DIRECTOR, lent(Role.REGIONAL_MANAGER, MANAGER, EAST)))
                .expectEvents(approved(
                        L1,
                        ORDER,
                        new ExercisedAuthority(Role.REGIONAL_MANAGER, EAST, new DelegationId("D-1"), MANAGER),
                        DIRECTOR));
    }

    @Test
    void while_another_release_is_unpaid_only_the_president_approves() {
        account.given(second(Standing.KEY))
                .when(approve(L2), by(MANAGER, RUNS_THE_EAST))
                .expectNoEvents()
                .expectException(refusedBy("CRL-12"));
        account.given(second(Standing.KEY))
                .when(approve(L2), by(BOSS, IS_PRESIDENT))
                .expectEvents(approved(L2, OTHER, AS_PRESIDENT, BOSS));
    }

    @Test
    void an_approval_that_nothing_has_left_on_yet_counts_as_unpaid() {
        account.given(askedBy(Standing.KEY))
                .andGiven(approved(L1, ORDER), withheld(OTHER, 50, 50), asked(L2, OTHER, 50))
                .when(approve(L2), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("CRL-12"));
    }

    @Test
    void a_release_that_was_paid_taken_back_or_lapsed_is_unpaid_no_more() {
        account.given(askedBy(Standing.KEY))
                .andGiven(approved(L1, ORDER), goneOn(L1, ORDER), settled(L1, ORDER))
                .andGiven(withheld(OTHER, 50, 50), asked(L2, OTHER, 50))
                .when(approve(L2), by(MANAGER, RUNS_THE_EAST))
                .expectEvents(approved(L2, OTHER));
        account.given(askedBy(Standing.KEY))
                .andGiven(approved(L1, ORDER), withdrawn(L1, ORDER, MANAGER))
                .andGiven(withheld(OTHER, 50, 50), asked(L2, OTHER, 50))
                .when(approve(L2), by(MANAGER, RUNS_THE_EAST))
                .expectEvents(approved(L2, OTHER));
        account.given(askedBy(Standing.KEY))
                .andGiven(approved(L1, ORDER), withheld(OTHER, 50, 50), asked(L2, OTHER, 50))
                .when(approve(L2), on(TODAY.plusDays(8), MANAGER, RUNS_THE_EAST))
                .expectEvents(new CreditReleaseApproved(
                        CUSTOMER, L2, OTHER, "同意", AS_MANAGER, TODAY.plusDays(15), POLICY.version(), MANAGER));
    }

    @Test
    void an_approval_counts_as_unpaid_on_its_last_day() {
        account.given(askedBy(Standing.KEY))
                .andGiven(approved(L1, ORDER), withheld(OTHER, 50, 50), asked(L2, OTHER, 50))
                .when(approve(L2), on(TODAY.plusDays(7), MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("CRL-12"));
    }

    @Test
    void a_regular_customers_release_is_approved_by_the_president_only() {
        account.given(askedBy(Standing.REGULAR))
                .when(approve(L1), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("CRL-14"));
        account.given(askedBy(Standing.REGULAR))
                .when(approve(L1), by(BOSS, IS_PRESIDENT))
                .expectEvents(approved(L1, ORDER, AS_PRESIDENT, BOSS));
    }

    @Test
    void a_regular_customers_second_unpaid_release_is_the_presidents_too() {
        account.given(second(Standing.REGULAR))
                .when(approve(L2), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("CRL-12"));
        account.given(second(Standing.REGULAR))
                .when(approve(L2), by(BOSS, IS_PRESIDENT))
                .expectEvents(approved(L2, OTHER, AS_PRESIDENT, BOSS));
    }

    @Test
    void nobody_approves_for_a_customer_who_has_become_small() {
        account.given(askedBy(Standing.KEY))
                .andGiven(new StandingChanged(CUSTOMER, Standing.KEY, Standing.SMALL, "评级", DIRECTOR))
                .when(approve(L1), by(BOSS, IS_PRESIDENT))
                .expectNoEvents()
                .expectException(refusedBy("CRL-11"));
    }

    @Test
    void nobody_approves_what_they_asked_for() {
        account.given(askedBy(Standing.KEY))
                .when(approve(L1), by(ASSISTANT, RUNS_THE_EAST))
                .expectNoEvents()
                .expectException(refusedBy("CRL-9"));
    }

    @Test
    void nobody_approves_for_whoever_asked() {
        account.given(askedBy(Standing.KEY))
                .when(approve(L1), by(DIRECTOR, lent(Role.REGIONAL_MANAGER, ASSISTANT, EAST)))
                .expectNoEvents()
                .expectException(refusedBy("CRL-10"));
    }

    @Test
    void an_order_that_is_covered_or_gone_in_the_meantime_needs_no_approval() {
        account.given(askedBy(Standing.KEY))
                .andGiven(recorded(R1, 100), covered(ORDER, 100))
                .when(approve(L1), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("CRL-8"));
    }

    @Test
    void what_was_never_asked_is_not_approved() {
        account.given(opened(Standing.KEY))
                .when(approve(L1), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("CRL-7"));
    }

    @Test
    void approving_twice_by_the_same_person_changes_nothing() {
        account.given(askedBy(Standing.KEY))
                .andGiven(approved(L1, ORDER))
                .when(approve(L1), by(MANAGER, RUNS_THE_EAST))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        account.given(askedBy(Standing.KEY))
                .andGiven(approved(L1, ORDER), goneOn(L1, ORDER), settled(L1, ORDER))
                .when(approve(L1), by(MANAGER, RUNS_THE_EAST))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_is_too_late_is_told_which_event_had_decided() {
        account.given(askedBy(Standing.KEY))
                .andGiven(approved(L1, ORDER))
                .when(approve(L1), by(BOSS, IS_PRESIDENT))
                .expectNoEvents()
                .expectException(refusedBecauseOf("account-C001/3", "CRL-7"));
        account.given(askedBy(Standing.KEY))
                .andGiven(refused(L1, ORDER))
                .when(approve(L1), by(BOSS, IS_PRESIDENT))
                .expectException(refusedBecauseOf("account-C001/3", "CRL-7"));
        account.given(askedBy(Standing.KEY))
                .andGiven(approved(L1, ORDER), withdrawn(L1, ORDER, MANAGER))
                .when(approve(L1), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBecauseOf("account-C001/4", "CRL-7"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(second(Standing.KEY))
                .andGiven(
                        new StandingChanged(CUSTOMER, Standing.KEY, Standing.SMALL, "评级", DIRECTOR),
                        recorded(R1, 150),
                        covered(OTHER, 50))
                .when(new ApproveCreditRelease(CUSTOMER, L2, null), by(ASSISTANT, RUNS_THE_EAST))
                .expectException(refusedBy("CRL-8", "CRL-9", "CRL-11", "CRL-12"));
    }

    private static Object[] askedBy(Standing standing) {
        return new Object[] {opened(standing), withheld(ORDER, 100, 100), asked(L1, ORDER, 100)};
    }

    /** One release is unpaid, and another asked for. */
    private static Object[] second(Standing standing) {
        return new Object[] {
            opened(standing),
            withheld(ORDER, 100, 100),
            asked(L1, ORDER, 100),
            approved(L1, ORDER),
            goneOn(L1, ORDER),
            withheld(OTHER, 50, 50),
            asked(L2, OTHER, 50)
        };
    }
}
