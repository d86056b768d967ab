package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;

import io.countersign.account.Allocation;
import io.countersign.account.ShippingBasis;
import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PuttingMoneyTowardsOrdersTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void money_goes_to_the_order_named_on_the_slip() {
        account.given(
                        opened(),
                        charged(OTHER, 100, YESTERDAY),
                        charged(ORDER, 100, TOMORROW),
                        recordedFor(ORDER, R1, 100))
                .when(confirm(R1, 100), by(FINANCE))
                .expectEvents(confirmed(R1, 100), allocated(R1, to(ORDER, 100)));
    }

    @Test
    void otherwise_the_oldest_due_is_paid_first() {
        account.given(
                        opened(),
                        charged(ORDER, 100, TOMORROW),
                        charged(OTHER, 100, YESTERDAY),
                        charged(THIRD, 100, TODAY),
                        recorded(R1, 250))
                .when(confirm(R1, 250), by(FINANCE))
                .expectEvents(confirmed(R1, 250), allocated(R1, to(OTHER, 100), to(THIRD, 100), to(ORDER, 50)));
    }

    @Test
    void what_the_named_order_does_not_take_goes_to_the_oldest_due() {
        account.given(opened(), charged(ORDER, 100, TOMORROW), charged(OTHER, 100, TODAY), recordedFor(ORDER, R1, 150))
                .when(confirm(R1, 150), by(FINANCE))
                .expectEvents(confirmed(R1, 150), allocated(R1, to(ORDER, 100), to(OTHER, 50)));
    }

    @Test
    void a_named_order_that_is_not_billed_yet_is_paid_in_advance() {
        account.given(opened(), withheld(ORDER, 100, 100), recordedFor(ORDER, R1, 100), covered(ORDER, 100))
                .when(confirm(R1, 100), by(FINANCE))
                .expectEvents(confirmed(R1, 100), allocated(R1, to(ORDER, 100)));
    }

    @Test
    void an_advance_is_taken_by_a_later_invoice() {
        account.given(opened(), recorded(R1, 150), confirmed(R1, 150))
                .when(charge(ORDER, 100, TODAY), by(ASSISTANT))
                .expectEvents(charged(ORDER, 100, TODAY), allocated(R1, to(ORDER, 100)));
    }

    @Test
    void an_advance_is_not_taken_before_the_date_of_the_invoice() {
        account.given(
                        opened(),
                        recorded(R1, 100),
                        new io.countersign.account.AccountEvent.RemittanceConfirmed(
                                CUSTOMER, R1, yuan(100), yuan(100), LocalDate.of(2026, 1, 2), FINANCE))
                .when(charge(ORDER, 100, TODAY), by(ASSISTANT))
                .expectEvents(charged(ORDER, 100, TODAY), allocated(R1, new Allocation(ORDER, yuan(100), INVOICED)));
    }

    @Test
    void several_advances_are_taken_in_the_order_in_which_they_came() {
        account.given(opened(), recorded(R1, 60), confirmed(R1, 60), recorded(R2, 60), confirmed(R2, 60))
                .when(charge(ORDER, 100, TODAY), by(ASSISTANT))
                .expectEvents(charged(ORDER, 100, TODAY), allocated(R1, to(ORDER, 60)), allocated(R2, to(ORDER, 40)));
    }

    @Test
    void slips_that_are_not_money_yet_pay_no_invoice() {
        account.given(opened(), recorded(R1, 100))
                .when(charge(ORDER, 100, TODAY), by(ASSISTANT))
                .expectEvents(charged(ORDER, 100, TODAY));
    }

    @Test
    void money_that_comes_lower_than_the_slip_leaves_the_rest_unpaid_and_the_order_withheld() {
        account.given(opened(), withheld(ORDER, 100, 100), recordedFor(ORDER, R1, 100), covered(ORDER, 100))
                .when(confirm(R1, 70), by(FINANCE))
                .expectEvents(
                        confirmed(R1, 70, 100),
                        allocated(R1, to(ORDER, 70)),
                        withheld(ORDER, 100, 30),
                        behind(30, ORDER));
    }

    @Test
    void money_that_comes_lower_after_the_goods_left_leaves_the_rest_unpaid() {
        account.given(
                        opened(),
                        withheld(ORDER, 100, 100),
                        recordedFor(ORDER, R1, 100),
                        covered(ORDER, 100),
                        gone(ORDER, ShippingBasis.SLIP_SEEN),
                        charged(ORDER, 100, TODAY))
                .when(confirm(R1, 70), by(FINANCE))
                .expectEvents(
                        confirmed(R1, 70, 100),
                        allocated(R1, to(ORDER, 70)),
                        unpaidAgain(ORDER, R1, 30),
                        behind(30, ORDER));
    }

    @Test
    void money_of_a_slip_that_turns_to_an_older_debt_leaves_unpaid_what_had_left_on_the_slip() {
        account.given(
                        opened(),
                        coveredProject(OTHER, 100),
                        gone(OTHER, ShippingBasis.PAID_CONFIRMED),
                        charged(OTHER, 100, TODAY),
                        recorded(R1, 100),
                        covered(ORDER, 100),
                        gone(ORDER, ShippingBasis.SLIP_SEEN))
                .when(confirm(R1, 100), by(FINANCE))
                .expectEvents(
                        confirmed(R1, 100),
                        allocated(R1, to(OTHER, 100)),
                        unpaidAgain(ORDER, R1, 100),
                        behind(100, ORDER));
    }

    @Test
    void an_invoice_that_takes_the_money_of_an_order_that_waits_withholds_it_again() {
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100), coveredProject(ORDER, 100))
                .when(charge(OTHER, 100, TODAY), by(ASSISTANT))
                .expectEvents(
                        charged(OTHER, 100, TODAY), allocated(R1, to(OTHER, 100)), withheldProject(ORDER, 100, 100));
    }
}
