package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBecauseOf;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.WithdrawCreditRelease;
import io.countersign.account.Standing;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class WithdrawingACreditReleaseTest {

    /** A release is asked for. */
    private static final Object[] STORY = {opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100)};

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void whoever_asked_takes_the_request_back() {
        account.given(STORY).when(withdraw(L1), by(ASSISTANT)).expectEvents(withdrawn(L1, ORDER, ASSISTANT));
    }

    @Test
    void whoever_approved_takes_the_approval_back() {
        account.given(STORY)
                .andGiven(approved(L1, ORDER, AS_PRESIDENT, DIRECTOR))
                .when(withdraw(L1), by(DIRECTOR))
                .expectEvents(withdrawn(L1, ORDER, DIRECTOR));
    }

    @Test
    void the_regional_manager_and_the_president_take_back_what_others_decided() {
        account.given(STORY)
                .andGiven(approved(L1, ORDER, AS_PRESIDENT, DIRECTOR))
                .when(withdraw(L1), by(MANAGER, RUNS_THE_EAST))
                .expectEvents(withdrawn(L1, ORDER, MANAGER));
        account.given(STORY)
                .andGiven(approved(L1, ORDER))
                .when(withdraw(L1), by(BOSS, IS_PRESIDENT))
                .expectEvents(withdrawn(L1, ORDER, BOSS));
    }

    @Test
    void somebody_else_takes_nothing_back() {
        account.given(STORY)
                .when(withdraw(L1), by(OTHER_MANAGER, RUNS_THE_WEST))
                .expectNoEvents()
                .expectException(refusedBy("CRL-19"));
    }

    @Test
    void an_approval_on_which_goods_left_is_not_taken_back() {
        account.given(STORY)
                .andGiven(approved(L1, ORDER), goneOn(L1, ORDER))
                .when(withdraw(L1), by(MANAGER, RUNS_THE_EAST))
                .expectNoEvents()
                .expectException(refusedBecauseOf("account-C001/4", "CRL-18"));
    }

    @Test
    void what_is_over_is_not_taken_back() {
        account.given(STORY)
                .andGiven(refused(L1, ORDER))
                .when(withdraw(L1), by(ASSISTANT))
                .expectException(refusedBecauseOf("account-C001/3", "CRL-18"));
        account.given(STORY)
                .andGiven(approved(L1, ORDER), lapsed(L1, ORDER, TODAY.plusDays(8)))
                .when(withdraw(L1), by(ASSISTANT))
                .expectException(refusedBecauseOf("account-C001/4", "CRL-18"));
        account.given(opened()).when(withdraw(L1), by(ASSISTANT)).expectException(refusedBy("CRL-18"));
    }

    @Test
    void taking_back_twice_changes_nothing() {
        account.given(STORY)
                .andGiven(withdrawn(L1, ORDER, ASSISTANT))
                .when(withdraw(L1), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void taking_back_without_a_reason_is_refused() {
        account.given(STORY)
                .when(new WithdrawCreditRelease(CUSTOMER, L1, " "), by(ASSISTANT))
                .expectException(refusedBy("CRL-20"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(STORY)
                .andGiven(approved(L1, ORDER), goneOn(L1, ORDER))
                .when(new WithdrawCreditRelease(CUSTOMER, L1, ""), by(DIRECTOR))
                .expectException(refusedBy("CRL-18", "CRL-19", "CRL-20"));
    }
}
