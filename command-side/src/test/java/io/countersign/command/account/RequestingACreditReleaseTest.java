package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.RequestCreditRelease;
import io.countersign.account.FiguresSeen;
import io.countersign.account.Standing;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RequestingACreditReleaseTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void a_release_is_asked_for_an_order_that_is_withheld() {
        account.given(opened(), withheld(ORDER, 100, 100))
                .when(ask(L1, ORDER), by(ASSISTANT))
                .expectEvents(asked(L1, ORDER, 100));
    }

    @Test
    void a_request_keeps_the_figures_of_its_moment() {
        account.given(
                        opened(Standing.KEY),
                        charged(THIRD, 80, YESTERDAY),
                        withheld(OTHER, 50, 50),
                        asked(L2, OTHER, 50),
                        approved(L2, OTHER),
                        goneOn(L2, OTHER),
                        recordedFor(ORDER, R1, 30),
                        withheld(ORDER, 100, 70))
                .when(ask(L1, ORDER), by(ASSISTANT))
                .expectEvents(asked(L1, ORDER, 70, new FiguresSeen(yuan(80), yuan(30), 1, 1, YESTERDAY)));
    }

    @Test
    void an_invoice_that_is_due_today_is_not_overdue_in_the_figures() {
        account.given(opened(), charged(THIRD, 80, TODAY), withheld(ORDER, 100, 100))
                .when(ask(L1, ORDER), by(ASSISTANT))
                .expectEvents(asked(L1, ORDER, 100, new FiguresSeen(yuan(80), yuan(0), 0, 1, null)));
    }

    @Test
    void asking_twice_changes_nothing() {
        account.given(opened(), withheld(ORDER, 100, 100), asked(L1, ORDER, 100))
                .when(ask(L1, ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void asking_again_after_the_decision_changes_nothing() {
        account.given(
                        opened(Standing.KEY),
                        withheld(ORDER, 100, 100),
                        asked(L1, ORDER, 100),
                        approved(L1, ORDER),
                        goneOn(L1, ORDER))
                .when(ask(L1, ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_request_under_the_same_number_is_refused() {
        account.given(opened(), withheld(ORDER, 100, 100), withheld(OTHER, 100, 100), asked(L1, ORDER, 100))
                .when(ask(L1, OTHER), by(ASSISTANT))
                .expectException(refusedBy("CRL-1"));
    }

    @Test
    void no_release_is_asked_for_an_order_that_does_not_need_one() {
        account.given(opened(), recorded(R1, 100), covered(ORDER, 100))
                .when(ask(L1, ORDER), by(ASSISTANT))
                .expectException(refusedBy("CRL-2"));
        account.given(opened()).when(ask(L1, ORDER), by(ASSISTANT)).expectException(refusedBy("CRL-2"));
        account.given(opened(), withheld(ORDER, 100, 100), dropped(ORDER))
                .when(ask(L1, ORDER), by(ASSISTANT))
                .expectException(refusedBy("CRL-2"));
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(ask(L1, ORDER), by(ASSISTANT))
                .expectException(refusedBy("CRL-2"));
    }

    @Test
    void a_project_order_is_never_released() {
        account.given(opened(Standing.KEY), withheldProject(ORDER, 100, 100))
                .when(ask(L1, ORDER), by(ASSISTANT))
                .expectException(refusedBy("CRL-3"));
    }

    @Test
    void a_small_customer_is_refused_outright() {
        account.given(opened(Standing.SMALL), withheld(ORDER, 100, 100))
                .when(ask(L1, ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("CRL-4"));
    }

    @Test
    void an_order_has_one_live_request_or_approval() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100))
                .when(ask(L2, ORDER), by(ASSISTANT))
                .expectException(refusedBy("CRL-5"));
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100), approved(L1, ORDER))
                .when(ask(L2, ORDER), on(TODAY.plusDays(7), ASSISTANT))
                .expectException(refusedBy("CRL-5"));
    }

    @Test
    void what_was_refused_taken_back_or_lapsed_may_be_asked_anew() {
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100), refused(L1, ORDER))
                .when(ask(L2, ORDER), by(ASSISTANT))
                .expectEvents(asked(L2, ORDER, 100));
        account.given(
                        opened(Standing.KEY),
                        withheld(ORDER, 100, 100),
                        asked(L1, ORDER, 100),
                        withdrawn(L1, ORDER, ASSISTANT))
                .when(ask(L2, ORDER), by(ASSISTANT))
                .expectEvents(asked(L2, ORDER, 100));
        account.given(opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100), approved(L1, ORDER))
                .when(ask(L2, ORDER), on(TODAY.plusDays(8), ASSISTANT))
                .expectEvents(asked(L2, ORDER, 100));
    }

    @Test
    void asking_without_a_reason_is_refused() {
        account.given(opened(), withheld(ORDER, 100, 100))
                .when(new RequestCreditRelease(CUSTOMER, L1, ORDER, " "), by(ASSISTANT))
                .expectException(refusedBy("CRL-6"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(
                        opened(Standing.SMALL),
                        withheld(OTHER, 100, 100),
                        asked(L1, OTHER, 100),
                        coveredProject(ORDER, 100))
                .when(new RequestCreditRelease(CUSTOMER, L1, ORDER, ""), by(ASSISTANT))
                .expectException(refusedBy("CRL-1", "CRL-2", "CRL-3", "CRL-4", "CRL-6"));
    }
}
