package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.HoldReason;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class IssuingAnOutboundSlipTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void goods_leave_on_a_slip_that_was_seen() {
        account.given(opened(), recorded(R1, 100), covered(ORDER, 100))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectEvents(gone(ORDER, ShippingBasis.SLIP_SEEN));
    }

    @Test
    void goods_leave_on_money_that_is_there() {
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100), covered(ORDER, 100))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectEvents(gone(ORDER, ShippingBasis.PAID_CONFIRMED));
        account.given(
                        opened(),
                        withheld(ORDER, 100, 100),
                        recordedFor(ORDER, R1, 100),
                        covered(ORDER, 100),
                        confirmed(R1, 100),
                        allocated(R1, to(ORDER, 100)))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectEvents(gone(ORDER, ShippingBasis.PAID_CONFIRMED));
    }

    @Test
    void goods_paid_in_part_leave_on_the_slip_for_the_rest() {
        account.given(opened(), recorded(R1, 60), confirmed(R1, 60), recorded(R2, 40), covered(ORDER, 100))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectEvents(gone(ORDER, ShippingBasis.SLIP_SEEN));
    }

    @Test
    void goods_leave_once() {
        account.given(opened(), recorded(R1, 100), covered(ORDER, 100), gone(ORDER, ShippingBasis.SLIP_SEEN))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_order_that_the_account_does_not_know_stays() {
        account.given(opened()).when(letGo(ORDER), by(ASSISTANT)).expectException(refusedBy("FND-3"));
    }

    @Test
    void an_order_without_enough_funds_stays() {
        account.given(opened(), recorded(R1, 99), withheld(ORDER, 100, 1))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("FND-4"));
    }

    @Test
    void a_project_order_does_not_leave_on_a_slip() {
        account.given(opened(), recordedFor(ORDER, R1, 100), withheldProject(ORDER, 100, 100))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectException(refusedBy("FND-4"));
    }

    @Test
    void what_counts_is_what_is_there_now_and_not_what_was_said_before() {
        account.given(
                        opened(),
                        withheld(ORDER, 100, 100),
                        recordedFor(ORDER, R1, 100),
                        covered(ORDER, 100),
                        rejected(R1, 100))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectException(refusedBy("FND-4"));
    }

    @Test
    void goods_of_an_order_that_was_billed_before_the_ledger_do_not_leave_again() {
        account.given(
                        opened(),
                        charged(ORDER, 100, TODAY),
                        recorded(R1, 100),
                        confirmed(R1, 100),
                        allocated(R1, to(ORDER, 100)))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectException(refusedBy("FND-5"));
    }

    @Test
    void goods_leave_unpaid_on_an_approved_release() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), behind(100, ORDER))
                .andGiven(asked(L1, ORDER, 100), approved(L1, ORDER))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectEvents(goneOn(L1, ORDER));
    }

    @Test
    void a_release_is_used_up_to_its_last_day_and_not_after_it() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), behind(100, ORDER))
                .andGiven(asked(L1, ORDER, 100), approved(L1, ORDER))
                .when(letGo(ORDER), on(TODAY.plusDays(7), ASSISTANT))
                .expectEvents(goneOn(L1, ORDER));
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), behind(100, ORDER))
                .andGiven(asked(L1, ORDER, 100), approved(L1, ORDER))
                .when(letGo(ORDER), on(TODAY.plusDays(8), ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("FND-4"));
    }

    @Test
    void a_request_a_refusal_or_what_was_taken_back_is_no_approval() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectException(refusedBy("FND-4"));
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100), refused(L1, ORDER))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectException(refusedBy("FND-4"));
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100))
                .andGiven(approved(L1, ORDER), withdrawn(L1, ORDER, MANAGER))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectException(refusedBy("FND-4"));
    }

    @Test
    void a_release_is_for_its_own_order_only() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), withheld(OTHER, 50, 50))
                .andGiven(asked(L1, ORDER, 100), approved(L1, ORDER))
                .when(letGo(OTHER), by(ASSISTANT))
                .expectException(refusedBy("FND-4"));
    }

    @Test
    void an_order_that_funds_cover_after_all_leaves_on_its_funds() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100))
                .andGiven(approved(L1, ORDER), recorded(R1, 100), covered(ORDER, 100))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectEvents(gone(ORDER, ShippingBasis.SLIP_SEEN));
    }

    @Test
    void what_goods_have_left_on_is_not_there_for_an_earlier_order() {
        account.given(opened(), recorded(R1, 100), covered(ORDER, 100), recorded(R2, 100), covered(OTHER, 100))
                .andGiven(gone(OTHER, ShippingBasis.SLIP_SEEN), rejected(R1, 100))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("FND-4"));
    }

    @Test
    void goods_of_an_order_that_was_cancelled_stay() {
        account.given(opened(), recorded(R1, 100), covered(ORDER, 100), dropped(ORDER))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("FND-6"));
    }

    @Test
    void goods_of_an_order_that_needs_the_manager_stay_until_the_manager_agreed() {
        account.given(opened(), recorded(R1, 100), held(ORDER, 100, HoldReason.PATTERN_BOOKS))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("FND-7"));
        account.given(opened(), recorded(R1, 100), held(ORDER, 100, HoldReason.PATTERN_BOOKS))
                .andGiven(coordinated(ORDER), covered(ORDER, 100))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectEvents(gone(ORDER, ShippingBasis.SLIP_SEEN));
    }

    @Test
    void nothing_leaves_on_credit_for_a_customer_who_has_become_small() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100))
                .andGiven(approved(L1, ORDER))
                .andGiven(new StandingChanged(CUSTOMER, Standing.KEY, Standing.SMALL, "评级", DIRECTOR))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("FND-8"));
        account.given(opened(Standing.SMALL), recorded(R1, 100), covered(ORDER, 100))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectEvents(gone(ORDER, ShippingBasis.SLIP_SEEN));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectException(refusedBy("FND-4", "FND-5"));
    }
}
