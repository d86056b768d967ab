package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.account.ShippingBasis;
import io.countersign.money.Money;
import io.countersign.order.Goods;
import io.countersign.order.OrderKind;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CoveringAnOrderTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void an_order_without_any_funds_is_withheld_for_all_of_it() {
        account.given(opened())
                .when(cover(ORDER, 100), by(ASSISTANT))
                .expectEvents(withheld(ORDER, 100, 100), behind(100, ORDER));
    }

    @Test
    void a_slip_on_sight_is_enough_for_a_standard_order() {
        account.given(opened(), recorded(R1, 100))
                .when(cover(ORDER, 100), by(ASSISTANT))
                .expectEvents(covered(ORDER, 100));
    }

    @Test
    void a_fen_too_little_is_too_little() {
        account.given(opened(), recorded(R1, 99))
                .when(cover(ORDER, 100), by(ASSISTANT))
                .expectEvents(withheld(ORDER, 100, 1), behind(1, ORDER));
    }

    @Test
    void only_confirmed_money_counts_for_a_project_order() {
        account.given(opened(), recordedFor(ORDER, R1, 100))
                .when(coverProject(ORDER, 100), by(ASSISTANT))
                .expectEvents(withheldProject(ORDER, 100, 100), behind(100, ORDER));
        account.given(opened(), recorded(R1, 60), confirmed(R1, 60), recorded(R2, 40))
                .when(coverProject(ORDER, 100), by(ASSISTANT))
                .expectEvents(withheldProject(ORDER, 100, 40), behind(40, ORDER));
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100))
                .when(coverProject(ORDER, 100), by(ASSISTANT))
                .expectEvents(coveredProject(ORDER, 100));
    }

    @Test
    void several_slips_and_money_together_cover_an_order() {
        account.given(opened(), recorded(R1, 60), confirmed(R1, 60), recordedFor(ORDER, R2, 40))
                .when(cover(ORDER, 100), by(ASSISTANT))
                .expectEvents(covered(ORDER, 100));
    }

    @Test
    void funds_that_an_earlier_order_needs_do_not_cover_a_later_one() {
        account.given(opened(), recorded(R1, 150), covered(ORDER, 100))
                .when(cover(OTHER, 100), by(ASSISTANT))
                .expectEvents(withheld(OTHER, 100, 50), behind(50, OTHER));
        account.given(opened(), recorded(R1, 200), covered(ORDER, 100))
                .when(cover(OTHER, 100), by(ASSISTANT))
                .expectEvents(covered(OTHER, 100));
    }

    @Test
    void goods_that_left_on_a_slip_still_need_it() {
        account.given(opened(), recorded(R1, 150), covered(ORDER, 100), gone(ORDER, ShippingBasis.SLIP_SEEN))
                .when(cover(OTHER, 100), by(ASSISTANT))
                .expectEvents(withheld(OTHER, 100, 50), behind(50, OTHER));
    }

    @Test
    void open_invoices_come_before_orders_that_wait() {
        account.given(opened(), charged(ORDER, 100, TODAY), recorded(R1, 150))
                .when(cover(OTHER, 100), by(ASSISTANT))
                .expectEvents(withheld(OTHER, 100, 50), behind(50, OTHER));
    }

    @Test
    void a_slip_that_names_an_order_is_there_for_it_as_soon_as_the_order_comes() {
        account.given(opened(), withheld(ORDER, 100, 100), behind(100, ORDER), recordedFor(OTHER, R1, 130))
                .when(cover(OTHER, 100), by(ASSISTANT))
                .expectEvents(covered(OTHER, 100), nowBehind(70, ORDER));
    }

    @Test
    void a_slip_covers_what_waits_as_soon_as_it_is_recorded() {
        account.given(opened(), withheld(ORDER, 100, 100), withheld(OTHER, 50, 50))
                .when(record(R1, 150), by(ASSISTANT))
                .expectEvents(recorded(R1, 150), covered(ORDER, 100), covered(OTHER, 50));
    }

    @Test
    void several_slips_cover_an_order_piece_by_piece() {
        account.given(opened(), withheld(ORDER, 100, 100), recorded(R1, 40))
                .when(record(R2, 60), by(ASSISTANT))
                .expectEvents(recorded(R2, 60), covered(ORDER, 100));
    }

    @Test
    void a_project_order_waits_until_its_slip_is_money() {
        account.given(opened(), withheldProject(ORDER, 100, 100), recordedFor(ORDER, R1, 100))
                .when(confirm(R1, 100), by(FINANCE))
                .expectEvents(confirmed(R1, 100), allocated(R1, to(ORDER, 100)), coveredProject(ORDER, 100));
    }

    @Test
    void asking_twice_changes_nothing() {
        account.given(opened(), withheld(ORDER, 100, 100))
                .when(cover(ORDER, 100), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_order_under_the_same_number_is_refused() {
        account.given(opened(), withheld(ORDER, 100, 100))
                .when(cover(ORDER, 101), by(ASSISTANT))
                .expectException(refusedBy("FND-1"));
        account.given(opened(), withheld(ORDER, 100, 100))
                .when(coverProject(ORDER, 100), by(ASSISTANT))
                .expectException(refusedBy("FND-1"));
    }

    @Test
    void an_order_in_another_currency_is_refused() {
        account.given(opened())
                .when(
                        new CoverOrder(
                                CUSTOMER, ORDER, OrderKind.STANDARD, new Money(1, EUR), Goods.WALL_COVERINGS, false),
                        by(ASSISTANT))
                .expectException(refusedBy("FND-2"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), withheld(ORDER, 100, 100))
                .when(
                        new CoverOrder(
                                CUSTOMER, ORDER, OrderKind.STANDARD, new Money(1, EUR), Goods.WALL_COVERINGS, false),
                        by(ASSISTANT))
                .expectException(refusedBy("FND-1", "FND-2"));
    }
}
