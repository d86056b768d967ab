package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReversingARemittanceTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void what_a_bounced_remittance_had_paid_is_unpaid_again() {
        account.given(
                        opened(),
                        charged(ORDER, 60, TODAY),
                        charged(OTHER, 60, TOMORROW),
                        recorded(R1, 100),
                        confirmed(R1, 100),
                        allocated(R1, to(ORDER, 60), to(OTHER, 40)))
                .when(reverse(R1, TODAY), by(FINANCE))
                .expectEvents(reversed(
                        R1,
                        100,
                        TODAY,
                        from(ORDER, 60, TODAY, invoiceOf(ORDER, 60, TODAY)),
                        from(OTHER, 40, TODAY, invoiceOf(OTHER, 60, TOMORROW))));
    }

    @Test
    void money_that_nothing_had_taken_just_goes() {
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100))
                .when(reverse(R1, TODAY), by(FINANCE))
                .expectEvents(reversed(R1, 100, TODAY));
    }

    @Test
    void an_order_that_waits_and_had_been_paid_is_withheld_again() {
        account.given(
                        opened(),
                        withheld(ORDER, 100, 100),
                        recordedFor(ORDER, R1, 100),
                        covered(ORDER, 100),
                        confirmed(R1, 100),
                        allocated(R1, to(ORDER, 100)))
                .when(reverse(R1, TODAY), by(FINANCE))
                .expectEvents(
                        reversed(R1, 100, TODAY, from(ORDER, 100, TODAY, null)),
                        withheld(ORDER, 100, 100),
                        behind(100, ORDER));
    }

    @Test
    void goods_that_left_on_the_money_are_unpaid_from_that_moment() {
        account.given(
                        opened(),
                        withheld(ORDER, 100, 100),
                        recordedFor(ORDER, R1, 100),
                        covered(ORDER, 100),
                        confirmed(R1, 100),
                        allocated(R1, to(ORDER, 100)),
                        gone(ORDER, ShippingBasis.PAID_CONFIRMED))
                .when(reverse(R1, TODAY), by(FINANCE))
                .expectEvents(
                        reversed(R1, 100, TODAY, from(ORDER, 100, TODAY, null)),
                        unpaidAgain(ORDER, R1, 100),
                        behind(100, ORDER));
    }

    @Test
    void goods_that_left_on_several_payments_are_unpaid_by_what_went_back() {
        account.given(
                        opened(),
                        recordedFor(ORDER, R1, 60),
                        recordedFor(ORDER, R2, 40),
                        covered(ORDER, 100),
                        confirmed(R1, 60),
                        allocated(R1, to(ORDER, 60)),
                        gone(ORDER, ShippingBasis.SLIP_SEEN))
                .when(reverse(R1, TODAY), by(FINANCE))
                .expectEvents(
                        reversed(R1, 60, TODAY, from(ORDER, 60, TODAY, null)),
                        unpaidAgain(ORDER, R1, 60),
                        behind(60, ORDER));
    }

    @Test
    void goods_that_left_on_a_release_are_unpaid_on_that_release_again() {
        account.given(
                        opened(Standing.KEY),
                        withheld(ORDER, 100, 100),
                        asked(L1, ORDER, 100),
                        approved(L1, ORDER),
                        goneOn(L1, ORDER),
                        recordedFor(ORDER, R1, 100),
                        confirmed(R1, 100),
                        allocated(R1, to(ORDER, 100)),
                        settled(L1, ORDER))
                .when(reverse(R1, TODAY), by(FINANCE))
                .expectEvents(
                        reversed(R1, 100, TODAY, from(ORDER, 100, TODAY, null)),
                        unpaidAgain(L1, ORDER, R1, 100),
                        behind(100, ORDER));
    }

    @Test
    void a_release_whose_payment_went_back_is_unpaid_again() {
        account.given(
                        opened(Standing.KEY),
                        withheld(ORDER, 100, 100),
                        asked(L1, ORDER, 100),
                        approved(L1, ORDER),
                        goneOn(L1, ORDER),
                        recordedFor(ORDER, R1, 100),
                        confirmed(R1, 100),
                        allocated(R1, to(ORDER, 100)),
                        settled(L1, ORDER),
                        reversed(R1, 100, TODAY, from(ORDER, 100, TODAY, null)),
                        unpaidAgain(L1, ORDER, R1, 100),
                        withheld(OTHER, 50, 50),
                        asked(L2, OTHER, 50))
                .when(approve(L2), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("CRL-12"));
    }

    @Test
    void an_invoice_is_paid_by_money_that_comes_after_the_first_has_gone_back() {
        account.given(
                        opened(),
                        charged(ORDER, 60, TODAY),
                        recorded(R1, 60),
                        confirmed(R1, 60),
                        allocated(R1, to(ORDER, 60)),
                        reversed(R1, 60, TODAY, from(ORDER, 60, TODAY, invoiceOf(ORDER, 60, TODAY))),
                        recorded(R2, 60))
                .when(confirm(R2, 60), by(FINANCE))
                .expectEvents(confirmed(R2, 60), allocated(R2, to(ORDER, 60)));
    }

    @Test
    void reversing_twice_changes_nothing() {
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100), reversed(R1, 100, TODAY))
                .when(reverse(R1, TODAY), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_confirmed_money_goes_back() {
        account.given(opened()).when(reverse(R1, TODAY), by(FINANCE)).expectException(refusedBy("REM-13"));
        account.given(opened(), recorded(R1, 100))
                .when(reverse(R1, TODAY), by(FINANCE))
                .expectException(refusedBy("REM-13"));
        account.given(opened(), recorded(R1, 100), rejected(R1, 100))
                .when(reverse(R1, TODAY), by(FINANCE))
                .expectException(refusedBy("REM-13"));
    }

    @Test
    void a_reversal_without_a_reason_is_refused() {
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100))
                .when(new ReverseRemittance(CUSTOMER, R1, TODAY, ""), by(FINANCE))
                .expectException(refusedBy("REM-14"));
    }

    @Test
    void money_goes_back_between_the_day_it_came_and_today() {
        Object[] story = {opened(), recorded(R1, 100), confirmed(R1, 100)};

        account.given(story)
                .when(reverse(R1, YESTERDAY.minusDays(1)), by(FINANCE))
                .expectException(refusedBy("REM-15"));
        account.given(story).when(reverse(R1, TOMORROW), by(FINANCE)).expectException(refusedBy("REM-15"));
        account.given(story).when(reverse(R1, YESTERDAY), by(FINANCE)).expectEvents(reversed(R1, 100, YESTERDAY));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), recorded(R1, 100))
                .when(new ReverseRemittance(CUSTOMER, R1, TOMORROW, " "), by(FINANCE))
                .expectException(refusedBy("REM-13", "REM-14", "REM-15"));
    }
}
