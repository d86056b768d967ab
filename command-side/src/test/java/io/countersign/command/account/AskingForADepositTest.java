package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.account.AccountEvent.DepositAsked;
import io.countersign.account.AccountEvent.DunningOpened;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.money.Money;
import io.countersign.order.Goods;
import io.countersign.order.OrderKind;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AskingForADepositTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void a_project_order_from_a_maker_needs_half_of_its_total_first() {
        account.given(opened())
                .when(coverFromMaker(ORDER, yuan(100)), by(ASSISTANT))
                .expectEvents(withheldProject(ORDER, 100, 100), deposit(ORDER, 50), behind(50, ORDER));
    }

    @Test
    void a_deposit_is_rounded_half_up_to_the_fen() {
        account.given(opened())
                .when(coverFromMaker(ORDER, new Money(101, CNY)), by(ASSISTANT))
                .expectEvents(
                        new OrderWithheld(CUSTOMER, ORDER, OrderKind.PROJECT, new Money(101, CNY), new Money(101, CNY)),
                        new DepositAsked(CUSTOMER, ORDER, new Money(51, CNY), POLICY.version()),
                        new DunningOpened(CUSTOMER, CASE, List.of(ORDER), new Money(51, CNY), TODAY, POLICY.version()));
    }

    @Test
    void a_project_order_from_stock_and_a_standard_order_need_none() {
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100))
                .when(coverProject(ORDER, 100), by(ASSISTANT))
                .expectEvents(coveredProject(ORDER, 100));
        account.given(opened(), recorded(R1, 100))
                .when(
                        new CoverOrder(CUSTOMER, ORDER, OrderKind.STANDARD, yuan(100), Goods.WALL_COVERINGS, true),
                        by(ASSISTANT))
                .expectEvents(covered(ORDER, 100));
    }

    @Test
    void the_deposit_is_there_as_soon_as_confirmed_money_reaches_it() {
        account.given(opened(), withheldProject(ORDER, 100, 100), deposit(ORDER, 50), behind(50, ORDER))
                .andGiven(recordedFor(ORDER, R1, 50))
                .when(confirm(R1, 50), by(FINANCE))
                .expectEvents(confirmed(R1, 50), allocated(R1, to(ORDER, 50)), depositThere(ORDER, 50), behindNoMore());
    }

    @Test
    void a_yuan_too_little_is_too_little() {
        account.given(opened(), withheldProject(ORDER, 100, 100), deposit(ORDER, 50), behind(50, ORDER))
                .andGiven(recordedFor(ORDER, R1, 49))
                .when(confirm(R1, 49), by(FINANCE))
                .expectEvents(confirmed(R1, 49), allocated(R1, to(ORDER, 49)), nowBehind(1, ORDER));
    }

    @Test
    void a_slip_is_no_deposit() {
        account.given(opened(), withheldProject(ORDER, 100, 100), deposit(ORDER, 50), behind(50, ORDER))
                .when(recordFor(ORDER, R1, 100), by(ASSISTANT))
                .expectEvents(recordedFor(ORDER, R1, 100));
    }

    @Test
    void an_advance_that_is_there_already_is_the_deposit_at_once() {
        account.given(opened(), recorded(R1, 60), confirmed(R1, 60))
                .when(coverFromMaker(ORDER, yuan(100)), by(ASSISTANT))
                .expectEvents(withheldProject(ORDER, 100, 40), deposit(ORDER, 50), depositThere(ORDER, 50));
    }

    @Test
    void the_goods_leave_on_the_full_amount_and_not_on_the_deposit() {
        account.given(opened(), withheldProject(ORDER, 100, 100), deposit(ORDER, 50))
                .andGiven(recordedFor(ORDER, R1, 99), confirmed(R1, 99), allocated(R1, to(ORDER, 99)))
                .andGiven(depositThere(ORDER, 50))
                .when(letGo(ORDER), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("FND-4"));
    }

    @Test
    void a_deposit_is_said_to_be_there_once() {
        account.given(opened(), withheldProject(ORDER, 100, 100), deposit(ORDER, 50))
                .andGiven(recordedFor(ORDER, R1, 50), confirmed(R1, 50), allocated(R1, to(ORDER, 50)))
                .andGiven(depositThere(ORDER, 50), recordedFor(ORDER, R2, 50))
                .when(confirm(R2, 50), by(FINANCE))
                .expectEvents(confirmed(R2, 50), allocated(R2, to(ORDER, 50)), coveredProject(ORDER, 100));
    }

    @Test
    void a_deposit_that_bounced_is_asked_for_again() {
        account.given(opened(), withheldProject(ORDER, 100, 100), deposit(ORDER, 50))
                .andGiven(recordedFor(ORDER, R1, 50), confirmed(R1, 50), allocated(R1, to(ORDER, 50)))
                .andGiven(depositThere(ORDER, 50))
                .when(reverse(R1, TODAY), by(FINANCE))
                .expectEvents(reversed(R1, 50, TODAY, from(ORDER, 50, TODAY, null)), behind(50, ORDER));
    }
}
