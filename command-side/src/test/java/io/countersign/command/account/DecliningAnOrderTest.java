package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBecauseOf;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.DeclineOrder;
import io.countersign.account.AccountEvent.OrderDeclined;
import io.countersign.account.HoldReason;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DecliningAnOrderTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void the_regional_manager_declines_with_a_reason() {
        account.given(opened(), held(ORDER, 100, HoldReason.PATTERN_BOOKS))
                .when(decline(ORDER), by(MANAGER, RUNS_THE_EAST))
                .expectEvents(declined());
    }

    @Test
    void the_manager_of_another_region_declines_nothing_here() {
        account.given(opened(), held(ORDER, 100, HoldReason.PATTERN_BOOKS))
                .when(decline(ORDER), by(OTHER_MANAGER, RUNS_THE_WEST))
                .expectNoEvents()
                .expectException(refusedBy("HLD-4"));
    }

    @Test
    void an_order_that_needs_nobody_is_not_declined() {
        account.given(opened(), withheld(ORDER, 100, 100))
                .when(decline(ORDER), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("HLD-3"));
    }

    @Test
    void declining_twice_changes_nothing() {
        account.given(opened(), held(ORDER, 100, HoldReason.PATTERN_BOOKS), declined())
                .when(decline(ORDER), by(MANAGER, RUNS_THE_EAST))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_is_too_late_is_told_which_event_had_decided() {
        account.given(opened(), held(ORDER, 100, HoldReason.PATTERN_BOOKS), coordinated(ORDER))
                .when(decline(ORDER), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBecauseOf("account-C001/2", "HLD-3"));
    }

    @Test
    void declining_without_a_reason_is_refused() {
        account.given(opened(), held(ORDER, 100, HoldReason.PATTERN_BOOKS))
                .when(new DeclineOrder(CUSTOMER, ORDER, " "), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("HLD-5"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened())
                .when(new DeclineOrder(CUSTOMER, ORDER, ""), by(ASSISTANT))
                .expectException(refusedBy("HLD-3", "HLD-4", "HLD-5"));
    }

    static OrderDeclined declined() {
        return new OrderDeclined(CUSTOMER, ORDER, "版本已停产", AS_MANAGER, MANAGER);
    }
}
