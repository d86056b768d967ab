package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.Allocation;
import io.countersign.account.HoldReason;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DroppingAnOrderTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void an_order_without_money_is_just_forgotten() {
        account.given(opened(), withheld(ORDER, 100, 100), behind(100, ORDER))
                .when(drop(ORDER), by(ASSISTANT))
                .expectEvents(dropped(ORDER), behindNoMore());
    }

    @Test
    void money_put_towards_it_is_free_again_and_pays_the_oldest_due() {
        account.given(
                        opened(),
                        withheld(ORDER, 100, 100),
                        recordedFor(ORDER, R1, 60),
                        confirmed(R1, 60),
                        allocated(R1, to(ORDER, 60)),
                        recordedFor(ORDER, R2, 40),
                        confirmed(R2, 40),
                        allocated(R2, to(ORDER, 40)),
                        covered(ORDER, 100),
                        charged(OTHER, 70, TOMORROW))
                .when(drop(ORDER), by(ASSISTANT))
                .expectEvents(
                        dropped(ORDER, freed(R1, 60), freed(R2, 40)),
                        allocated(R1, new Allocation(OTHER, yuan(60), TODAY)),
                        allocated(R2, new Allocation(OTHER, yuan(10), TODAY)));
    }

    @Test
    void money_that_becomes_free_covers_another_order_that_waits() {
        account.given(
                        opened(),
                        withheldProject(OTHER, 100, 100),
                        withheld(ORDER, 100, 100),
                        behind(200, OTHER, ORDER),
                        recordedFor(ORDER, R1, 100),
                        confirmed(R1, 100),
                        allocated(R1, to(ORDER, 100)),
                        covered(ORDER, 100),
                        nowBehind(100, OTHER))
                .when(drop(ORDER), by(ASSISTANT))
                .expectEvents(dropped(ORDER, freed(R1, 100)), coveredProject(OTHER, 100), behindNoMore());
    }

    @Test
    void a_slip_that_named_it_is_there_for_others() {
        account.given(
                        opened(),
                        withheld(OTHER, 100, 100),
                        behind(100, OTHER),
                        recordedFor(ORDER, R1, 100),
                        covered(ORDER, 100))
                .when(drop(ORDER), by(ASSISTANT))
                .expectEvents(dropped(ORDER), covered(OTHER, 100), behindNoMore());
    }

    @Test
    void a_request_or_an_approval_for_it_is_taken_back() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100))
                .when(drop(ORDER), by(ASSISTANT))
                .expectEvents(dropped(ORDER), takenBack());
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100), approved(L1, ORDER))
                .when(drop(ORDER), by(ASSISTANT))
                .expectEvents(dropped(ORDER), takenBack());
    }

    @Test
    void an_order_whose_goods_were_let_go_and_never_left_may_still_be_cancelled() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), behind(100, ORDER))
                .andGiven(asked(L1, ORDER, 100), approved(L1, ORDER), goneOn(L1, ORDER))
                .when(drop(ORDER), by(ASSISTANT))
                .expectEvents(dropped(ORDER), takenBack(), behindNoMore());
        account.given(opened(), recorded(R1, 100), covered(ORDER, 100), gone(ORDER, ShippingBasis.SLIP_SEEN))
                .when(drop(ORDER), by(ASSISTANT))
                .expectEvents(dropped(ORDER));
    }

    @Test
    void an_order_that_is_held_is_forgotten_too() {
        account.given(opened(), held(ORDER, 100, HoldReason.PATTERN_BOOKS))
                .when(drop(ORDER), by(ASSISTANT))
                .expectEvents(dropped(ORDER));
    }

    @Test
    void forgetting_twice_changes_nothing() {
        account.given(opened(), withheld(ORDER, 100, 100), dropped(ORDER))
                .when(drop(ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_order_that_the_account_never_saw_needs_no_forgetting() {
        account.given(opened())
                .when(drop(ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_cancelled_order_does_not_come_back() {
        account.given(opened(), withheld(ORDER, 100, 100), dropped(ORDER))
                .when(cover(ORDER, 100), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void money_that_names_a_cancelled_order_is_an_advance() {
        account.given(opened(), withheld(ORDER, 100, 100), dropped(ORDER), recordedFor(ORDER, R1, 100))
                .when(confirm(R1, 100), by(FINANCE))
                .expectEvents(confirmed(R1, 100));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(drop(ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("FND-9"));
    }

    private static CreditReleaseWithdrawn takenBack() {
        return new CreditReleaseWithdrawn(CUSTOMER, L1, ORDER, "客户取消", ASSISTANT);
    }
}
