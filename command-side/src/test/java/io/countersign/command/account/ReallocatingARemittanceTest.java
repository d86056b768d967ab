package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.ReallocateRemittance;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.Allocation;
import io.countersign.account.ShippingBasis;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReallocatingARemittanceTest {

    /** 100 yuan came and pay the first of two invoices. */
    private static final Object[] STORY = {
        opened(),
        charged(ORDER, 100, TODAY),
        charged(OTHER, 80, TOMORROW),
        recorded(R1, 100),
        confirmed(R1, 100),
        allocated(R1, to(ORDER, 100))
    };

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void money_moves_from_one_order_to_another() {
        account.given(STORY)
                .when(reallocate(R1, share(ORDER, 30), share(OTHER, 70)), by(FINANCE))
                .expectEvents(new RemittanceReallocated(
                        CUSTOMER,
                        R1,
                        List.of(from(ORDER, 100, TODAY, invoiceOf(ORDER, 100, TODAY))),
                        List.of(new Allocation(ORDER, yuan(30), TODAY), new Allocation(OTHER, yuan(70), TODAY)),
                        TODAY,
                        "客户要求",
                        FINANCE));
    }

    @Test
    void money_may_be_taken_off_all_orders() {
        account.given(STORY)
                .when(reallocate(R1), by(FINANCE))
                .expectEvents(new RemittanceReallocated(
                        CUSTOMER,
                        R1,
                        List.of(from(ORDER, 100, TODAY, invoiceOf(ORDER, 100, TODAY))),
                        List.of(),
                        TODAY,
                        "客户要求",
                        FINANCE));
    }

    @Test
    void an_order_that_waits_is_covered_by_money_moved_to_it_and_another_withheld() {
        account.given(
                        opened(),
                        withheldProject(ORDER, 100, 100),
                        withheldProject(OTHER, 100, 100),
                        behind(100, OTHER),
                        recordedFor(ORDER, R1, 100),
                        confirmed(R1, 100),
                        allocated(R1, to(ORDER, 100)),
                        coveredProject(ORDER, 100))
                .when(reallocate(R1, share(OTHER, 100)), by(FINANCE))
                .expectEvents(
                        new RemittanceReallocated(
                                CUSTOMER,
                                R1,
                                List.of(from(ORDER, 100, TODAY, null)),
                                List.of(new Allocation(OTHER, yuan(100), TODAY)),
                                TODAY,
                                "客户要求",
                                FINANCE),
                        withheldProject(ORDER, 100, 100),
                        coveredProject(OTHER, 100),
                        nowBehind(100, ORDER));
    }

    @Test
    void the_same_shares_again_change_nothing() {
        account.given(STORY)
                .when(reallocate(R1, share(ORDER, 100)), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_confirmed_money_is_moved() {
        account.given(opened(), charged(ORDER, 100, TODAY), recorded(R1, 100))
                .when(reallocate(R1, share(ORDER, 100)), by(FINANCE))
                .expectException(refusedBy("REM-16"));
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(reallocate(R1, share(ORDER, 100)), by(FINANCE))
                .expectException(refusedBy("REM-16"));
    }

    @Test
    void an_order_of_somebody_else_or_one_named_twice_is_refused() {
        account.given(STORY).when(reallocate(R1, share(THIRD, 10)), by(FINANCE)).expectException(refusedBy("REM-17"));
        account.given(STORY)
                .when(reallocate(R1, share(ORDER, 10), share(ORDER, 10)), by(FINANCE))
                .expectException(refusedBy("REM-17"));
    }

    @Test
    void a_share_of_nothing_or_in_another_currency_is_refused() {
        account.given(STORY).when(reallocate(R1, share(ORDER, 0)), by(FINANCE)).expectException(refusedBy("REM-18"));
        account.given(STORY).when(reallocate(R1, share(ORDER, -1)), by(FINANCE)).expectException(refusedBy("REM-18"));
        account.given(STORY)
                .when(reallocate(R1, new ReallocateRemittance.Share(ORDER, new Money(1, EUR))), by(FINANCE))
                .expectException(refusedBy("REM-18"));
    }

    @Test
    void no_more_than_came_is_put_anywhere() {
        account.given(
                        opened(),
                        charged(ORDER, 100, TODAY),
                        charged(OTHER, 80, TOMORROW),
                        recorded(R1, 99),
                        confirmed(R1, 99),
                        allocated(R1, to(ORDER, 99)))
                .when(reallocate(R1, share(ORDER, 50), share(OTHER, 50)), by(FINANCE))
                .expectException(refusedBy("REM-19"));
    }

    @Test
    void an_order_takes_what_is_still_to_be_paid_for_it_and_not_more() {
        account.given(STORY).when(reallocate(R1, share(OTHER, 81)), by(FINANCE)).expectException(refusedBy("REM-20"));
        account.given(STORY).when(reallocate(R1, share(OTHER, 80)), by(FINANCE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void moving_money_without_a_reason_is_refused() {
        account.given(STORY)
                .when(new ReallocateRemittance(CUSTOMER, R1, List.of(share(OTHER, 10)), TODAY, " "), by(FINANCE))
                .expectException(refusedBy("REM-21"));
    }

    @Test
    void money_is_moved_between_the_day_it_came_and_today() {
        account.given(STORY).when(movedOn(YESTERDAY.minusDays(1)), by(FINANCE)).expectException(refusedBy("REM-22"));
        account.given(STORY).when(movedOn(TOMORROW), by(FINANCE)).expectException(refusedBy("REM-22"));
        account.given(STORY).when(movedOn(YESTERDAY), by(FINANCE)).expectSuccessfulHandlerExecution();
        account.given(STORY).when(movedOn(TODAY), by(FINANCE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void goods_that_left_stay_gone_when_their_money_is_moved() {
        account.given(
                        opened(),
                        withheld(ORDER, 100, 100),
                        recordedFor(ORDER, R1, 100),
                        covered(ORDER, 100),
                        confirmed(R1, 100),
                        allocated(R1, to(ORDER, 100)),
                        gone(ORDER, ShippingBasis.PAID_CONFIRMED))
                .when(reallocate(R1), by(FINANCE))
                .expectEvents(new RemittanceReallocated(
                        CUSTOMER, R1, List.of(from(ORDER, 100, TODAY, null)), List.of(), TODAY, "客户要求", FINANCE));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(STORY)
                .when(
                        new ReallocateRemittance(
                                CUSTOMER, R1, List.of(share(THIRD, 0), share(OTHER, 101)), TOMORROW, ""),
                        by(FINANCE))
                .expectException(refusedBy("REM-17", "REM-18", "REM-19", "REM-20", "REM-21", "REM-22"));
    }

    private static ReallocateRemittance movedOn(LocalDate day) {
        return new ReallocateRemittance(CUSTOMER, R1, List.of(share(OTHER, 10)), day, "客户要求");
    }
}
