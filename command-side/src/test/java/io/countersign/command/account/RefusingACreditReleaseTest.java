package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBecauseOf;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.RefuseCreditRelease;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.Standing;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RefusingACreditReleaseTest {

    /** A release is asked for. */
    private static final Object[] STORY = {opened(Standing.KEY), withheld(ORDER, 100, 100), asked(L1, ORDER, 100)};

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void the_regional_manager_refuses_with_a_reason() {
        account.given(STORY).when(refuse(L1), by(MANAGER, RUNS_THE_EAST)).expectEvents(refused(L1, ORDER));
    }

    @Test
    void the_president_refuses_too() {
        account.given(STORY)
                .when(refuse(L1), by(BOSS, IS_PRESIDENT))
                .expectEvents(new CreditReleaseRefused(CUSTOMER, L1, ORDER, "欠款太多", AS_PRESIDENT, BOSS));
    }

    @Test
    void the_manager_of_another_region_refuses_nothing_here() {
        account.given(STORY)
                .when(refuse(L1), by(OTHER_MANAGER, RUNS_THE_WEST))
                .expectNoEvents()
                .expectException(refusedBy("CRL-16"));
    }

    @Test
    void refusing_twice_changes_nothing() {
        account.given(STORY)
                .andGiven(refused(L1, ORDER))
                .when(refuse(L1), by(MANAGER, RUNS_THE_EAST))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_is_too_late_is_told_which_event_had_decided() {
        account.given(STORY)
                .andGiven(approved(L1, ORDER))
                .when(refuse(L1), by(BOSS, IS_PRESIDENT))
                .expectException(refusedBecauseOf("account-C001/3", "CRL-15"));
        account.given(STORY)
                .andGiven(refused(L1, ORDER))
                .when(refuse(L1), by(BOSS, IS_PRESIDENT))
                .expectException(refusedBecauseOf("account-C001/3", "CRL-15"));
    }

    @Test
    void what_was_never_asked_is_not_refused() {
        account.given(opened(Standing.KEY))
                .when(refuse(L1), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("CRL-15"));
    }

    @Test
    void refusing_without_a_reason_is_refused() {
        account.given(STORY)
                .when(new RefuseCreditRelease(CUSTOMER, L1, " "), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("CRL-17"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(Standing.KEY))
                .when(new RefuseCreditRelease(CUSTOMER, L1, ""), by(ASSISTANT))
                .expectException(refusedBy("CRL-15", "CRL-16", "CRL-17"));
    }
}
