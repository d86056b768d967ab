package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;

import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class BeingBehindTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void a_second_order_that_is_withheld_joins_the_case() {
        account.given(opened(), withheld(ORDER, 100, 100), behind(100, ORDER))
                .when(cover(OTHER, 50), by(ASSISTANT))
                .expectEvents(withheld(OTHER, 50, 50), nowBehind(150, ORDER, OTHER));
    }

    @Test
    void a_slip_makes_the_arrears_less() {
        account.given(opened(), withheld(ORDER, 100, 100), behind(100, ORDER))
                .when(record(R1, 40), by(ASSISTANT))
                .expectEvents(recorded(R1, 40), nowBehind(60, ORDER));
    }

    @Test
    void the_case_is_closed_when_nothing_is_missing_any_more() {
        account.given(opened(), withheld(ORDER, 100, 100), behind(100, ORDER))
                .when(record(R1, 100), by(ASSISTANT))
                .expectEvents(recorded(R1, 100), covered(ORDER, 100), behindNoMore());
    }

    @Test
    void goods_that_left_on_credit_are_still_asked_for() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), behind(100, ORDER))
                .andGiven(asked(L1, ORDER, 100), approved(L1, ORDER), goneOn(L1, ORDER))
                .when(charge(ORDER, 100, TOMORROW.plusDays(30)), by(ASSISTANT))
                .expectEvents(charged(ORDER, 100, TOMORROW.plusDays(30)));
    }

    @Test
    void a_release_is_settled_when_its_order_is_paid_and_not_before() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), behind(100, ORDER))
                .andGiven(asked(L1, ORDER, 100), approved(L1, ORDER), goneOn(L1, ORDER))
                .andGiven(recordedFor(ORDER, R1, 100), behindNoMore())
                .when(confirm(R1, 99), by(FINANCE))
                .expectEvents(
                        confirmed(R1, 99, 100),
                        allocated(R1, to(ORDER, 99)),
                        unpaidAgain(L1, ORDER, R1, 1),
                        behindAgain(1, ORDER));
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), behind(100, ORDER))
                .andGiven(asked(L1, ORDER, 100), approved(L1, ORDER), goneOn(L1, ORDER))
                .andGiven(recordedFor(ORDER, R1, 100), behindNoMore())
                .when(confirm(R1, 100), by(FINANCE))
                .expectEvents(confirmed(R1, 100), allocated(R1, to(ORDER, 100)), settled(L1, ORDER));
    }

    @Test
    void an_approval_that_was_not_used_is_settled_too_when_its_order_is_paid() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), behind(100, ORDER))
                .andGiven(asked(L1, ORDER, 100), approved(L1, ORDER))
                .andGiven(recordedFor(ORDER, R1, 100), covered(ORDER, 100), behindNoMore())
                .when(confirm(R1, 100), by(FINANCE))
                .expectEvents(confirmed(R1, 100), allocated(R1, to(ORDER, 100)), settled(L1, ORDER));
    }

    @Test
    void a_slip_that_is_rejected_after_the_case_was_closed_opens_another() {
        account.given(opened(), withheld(ORDER, 100, 100), behind(100, ORDER))
                .andGiven(recorded(R1, 100), covered(ORDER, 100), behindNoMore())
                .andGiven(gone(ORDER, ShippingBasis.SLIP_SEEN))
                .when(reject(R1), by(FINANCE))
                .expectEvents(rejected(R1, 100), unpaidAgain(ORDER, R1, 100), behindAgain(100, ORDER));
    }

    @Test
    void history_that_is_brought_along_opens_no_case_and_closes_one() {
        account.given(opened())
                .when(charge(ORDER, 100, YESTERDAY), by(ASSISTANT))
                .expectEvents(charged(ORDER, 100, YESTERDAY));
        account.given(opened(), charged(ORDER, 100, YESTERDAY), behind(100, ORDER))
                .when(settle(R1, ORDER, 100), by(ASSISTANT))
                .expectEvents(
                        new io.countersign.account.AccountEvent.SettlementBroughtAlong(
                                CUSTOMER, R1, ORDER, yuan(100), YESTERDAY, ASSISTANT),
                        allocated(R1, to(ORDER, 100)),
                        behindNoMore());
    }

    @Test
    void an_overdue_invoice_joins_the_case_that_something_else_opens() {
        account.given(opened(), charged(OTHER, 50, YESTERDAY))
                .when(cover(ORDER, 100), by(ASSISTANT))
                .expectEvents(withheld(ORDER, 100, 100), behind(150, OTHER, ORDER));
    }
}
