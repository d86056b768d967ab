package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.RejectRemittance;
import io.countersign.account.ShippingBasis;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RejectingARemittanceTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void money_that_never_came_is_rejected_with_a_reason() {
        account.given(opened(), recorded(R1, 100)).when(reject(R1), by(FINANCE)).expectEvents(rejected(R1, 100));
    }

    @Test
    void an_order_that_was_covered_by_the_slip_is_withheld_again() {
        account.given(opened(), withheld(ORDER, 100, 100), recorded(R1, 100), covered(ORDER, 100))
                .when(reject(R1), by(FINANCE))
                .expectEvents(rejected(R1, 100), withheld(ORDER, 100, 100), behind(100, ORDER));
    }

    @Test
    void goods_that_left_on_the_slip_are_unpaid_from_that_moment() {
        account.given(opened(), recorded(R1, 100), covered(ORDER, 100), gone(ORDER, ShippingBasis.SLIP_SEEN))
                .when(reject(R1), by(FINANCE))
                .expectEvents(rejected(R1, 100), unpaidAgain(ORDER, R1, 100), behind(100, ORDER));
    }

    @Test
    void rejecting_twice_changes_nothing() {
        account.given(opened(), recorded(R1, 100), rejected(R1, 100))
                .when(reject(R1), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_never_recorded_or_is_confirmed_or_went_back_is_not_rejected() {
        account.given(opened()).when(reject(R1), by(FINANCE)).expectException(refusedBy("REM-10"));
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100))
                .when(reject(R1), by(FINANCE))
                .expectException(refusedBy("REM-10"));
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100), reversed(R1, 100, TODAY))
                .when(reject(R1), by(FINANCE))
                .expectException(refusedBy("REM-10"));
    }

    @Test
    void nobody_rejects_a_remittance_that_they_recorded() {
        account.given(opened(), recorded(R1, 100))
                .when(reject(R1), by(ASSISTANT))
                .expectException(refusedBy("REM-11"));
    }

    @Test
    void a_rejection_without_a_reason_is_refused() {
        account.given(opened(), recorded(R1, 100))
                .when(new RejectRemittance(CUSTOMER, R1, " "), by(FINANCE))
                .expectException(refusedBy("REM-12"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100))
                .when(new RejectRemittance(CUSTOMER, R1, ""), by(ASSISTANT))
                .expectException(refusedBy("REM-10", "REM-11", "REM-12"));
    }
}
