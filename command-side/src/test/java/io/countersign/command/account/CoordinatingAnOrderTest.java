package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBecauseOf;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.account.AccountEvent.AdjustmentPeriodSet;
import io.countersign.account.AccountEvent.OrderCoordinated;
import io.countersign.account.AccountEvent.OrderHeld;
import io.countersign.account.HoldReason;
import io.countersign.account.Standing;
import io.countersign.order.Goods;
import io.countersign.order.OrderKind;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Role;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CoordinatingAnOrderTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void pattern_books_and_display_board_need_the_regional_manager() {
        account.given(opened(), recorded(R1, 100))
                .when(coverBooks(ORDER, 100), by(ASSISTANT))
                .expectEvents(held(ORDER, 100, HoldReason.PATTERN_BOOKS));
        account.given(opened())
                .when(
                        new CoverOrder(CUSTOMER, ORDER, OrderKind.STANDARD, yuan(100), Goods.DISPLAY_BOARD, false),
                        by(ASSISTANT))
                .expectEvents(held(ORDER, 100, HoldReason.DISPLAY_BOARD));
    }

    @Test
    void orders_inside_an_adjustment_period_need_the_regional_manager() {
        account.given(opened(), recorded(R1, 100), adjusting())
                .when(cover(ORDER, 100), by(ASSISTANT))
                .expectEvents(held(ORDER, 100, HoldReason.ADJUSTMENT_PERIOD));
        account.given(opened(), recorded(R1, 100), adjusting())
                .when(cover(ORDER, 100), on(TOMORROW, ASSISTANT))
                .expectEvents(held(ORDER, 100, HoldReason.ADJUSTMENT_PERIOD));
    }

    @Test
    void orders_before_and_after_an_adjustment_period_do_not() {
        account.given(opened(), recorded(R1, 100), adjusting())
                .when(cover(ORDER, 100), on(YESTERDAY, ASSISTANT))
                .expectEvents(covered(ORDER, 100));
        account.given(opened(), recorded(R1, 100), adjusting())
                .when(cover(ORDER, 100), on(TOMORROW.plusDays(1), ASSISTANT))
                .expectEvents(covered(ORDER, 100));
    }

    @Test
    void an_order_may_need_the_manager_for_two_reasons() {
        account.given(opened(), adjusting())
                .when(coverBooks(ORDER, 100), by(ASSISTANT))
                .expectEvents(held(ORDER, 100, HoldReason.PATTERN_BOOKS, HoldReason.ADJUSTMENT_PERIOD));
    }

    @Test
    void asking_for_cover_again_changes_nothing_while_the_order_is_held() {
        account.given(opened(), heldBooks())
                .when(coverBooks(ORDER, 100), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_held_order_is_neither_covered_nor_withheld_and_takes_no_funds_from_others() {
        account.given(opened(), heldBooks())
                .when(record(R1, 100), by(ASSISTANT))
                .expectEvents(recorded(R1, 100));
        account.given(opened(), heldBooks(), recorded(R1, 100))
                .when(cover(OTHER, 100), by(ASSISTANT))
                .expectEvents(covered(OTHER, 100));
    }

    @Test
    void the_money_of_an_order_is_looked_at_when_the_manager_agreed() {
        account.given(opened(), heldBooks(), recorded(R1, 100))
                .when(coordinate(ORDER), by(MANAGER, RUNS_THE_EAST))
                .expectEvents(coordinated(ORDER), covered(ORDER, 100));
        account.given(opened(), heldBooks())
                .when(coordinate(ORDER), by(MANAGER, RUNS_THE_EAST))
                .expectEvents(coordinated(ORDER), withheld(ORDER, 100, 100), behind(100, ORDER));
    }

    @Test
    void a_slip_that_names_a_held_order_is_kept_for_it() {
        account.given(opened(), heldBooks(), recordedFor(ORDER, R1, 100))
                .when(cover(OTHER, 100), by(ASSISTANT))
                .expectEvents(withheld(OTHER, 100, 100), behind(100, OTHER));
    }

    @Test
    void somebody_to_whom_the_manager_delegated_agrees_for_the_manager() {
        account.given(opened(), heldBooks(), recorded(R1, 100))
                .when(coordinate(ORDER), by(DIRECTOR, lent(Role.REGIONAL_MANAGER, MANAGER, EAST)))
                .expectEvents(
                        new OrderCoordinated(
                                CUSTOMER,
                                ORDER,
                                "同意",
                                new ExercisedAuthority(Role.REGIONAL_MANAGER, EAST, new DelegationId("D-1"), MANAGER),
                                DIRECTOR),
                        covered(ORDER, 100));
    }

    @Test
    void a_project_order_that_was_held_shows_its_deposit_and_waits_for_the_manager() {
        account.given(opened(), recordedFor(ORDER, R1, 100), confirmed(R1, 100), adjusting())
                .when(coverFromMaker(ORDER, yuan(100)), by(ASSISTANT))
                .expectEvents(
                        new OrderHeld(
                                CUSTOMER, ORDER, OrderKind.PROJECT, yuan(100), List.of(HoldReason.ADJUSTMENT_PERIOD)),
                        deposit(ORDER, 50));
        account.given(opened(), recordedFor(ORDER, R1, 100), confirmed(R1, 100))
                .andGiven(new OrderHeld(
                        CUSTOMER, ORDER, OrderKind.PROJECT, yuan(100), List.of(HoldReason.ADJUSTMENT_PERIOD)))
                .andGiven(deposit(ORDER, 50))
                .when(coordinate(ORDER), by(MANAGER, RUNS_THE_EAST))
                .expectEvents(coordinated(ORDER), coveredProject(ORDER, 100), depositThere(ORDER, 50));
    }

    @Test
    void the_manager_of_another_region_agrees_to_nothing_here() {
        account.given(opened(), heldBooks())
                .when(coordinate(ORDER), by(OTHER_MANAGER, RUNS_THE_WEST))
                .expectNoEvents()
                .expectException(refusedBy("HLD-2"));
    }

    @Test
    void an_order_that_needs_nobody_is_not_agreed_to() {
        account.given(opened(), recorded(R1, 100), covered(ORDER, 100))
                .when(coordinate(ORDER), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("HLD-1"));
        account.given(opened(), heldBooks(), dropped(ORDER))
                .when(coordinate(ORDER), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("HLD-1"));
    }

    @Test
    void agreeing_twice_changes_nothing() {
        account.given(opened(), heldBooks(), coordinated(ORDER), withheld(ORDER, 100, 100))
                .when(coordinate(ORDER), by(MANAGER, RUNS_THE_EAST))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_is_too_late_is_told_which_event_had_decided() {
        account.given(opened(), heldBooks(), DecliningAnOrderTest.declined())
                .when(coordinate(ORDER), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBecauseOf("account-C001/2", "HLD-1"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(Standing.KEY))
                .when(coordinate(ORDER), by(ASSISTANT))
                .expectException(refusedBy("HLD-1", "HLD-2"));
    }

    private static OrderHeld heldBooks() {
        return held(ORDER, 100, HoldReason.PATTERN_BOOKS);
    }

    /** Today and tomorrow. */
    private static AdjustmentPeriodSet adjusting() {
        return new AdjustmentPeriodSet(CUSTOMER, TODAY, TOMORROW, "价格调整", MANAGER);
    }
}
