package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.ShippingBasis;
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
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectException(refusedBy("FND-4", "FND-5"));
    }
}
