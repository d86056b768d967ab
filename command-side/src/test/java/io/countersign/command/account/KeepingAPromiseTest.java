package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;

import io.countersign.account.AccountEvent.PromiseBroken;
import io.countersign.account.AccountEvent.PromiseKept;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class KeepingAPromiseTest {

    /** Behind since today, and 100 yuan promised for tomorrow. */
    private static final Object[] STORY = {
        opened(), withheld(ORDER, 100, 100), behind(100, ORDER), calledWith(promise(100, TOMORROW), 1, TODAY, TOMORROW)
    };

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void a_promise_is_kept_when_enough_money_is_confirmed() {
        account.given(STORY)
                .andGiven(recordedFor(ORDER, R1, 100), covered(ORDER, 100), behindNoMore())
                .when(confirm(R1, 100), by(FINANCE))
                .expectEvents(confirmed(R1, 100), allocated(R1, to(ORDER, 100)), kept());
    }

    @Test
    void a_promise_is_kept_by_several_payments() {
        account.given(STORY)
                .andGiven(recorded(R1, 40), confirmed(R1, 40), nowBehind(60, ORDER), recorded(R2, 60))
                .andGiven(covered(ORDER, 100), behindNoMore())
                .when(confirm(R2, 60), by(FINANCE))
                .expectEvents(confirmed(R2, 60), kept());
    }

    @Test
    void money_with_a_later_value_date_keeps_no_promise() {
        account.given(STORY)
                .andGiven(recorded(R1, 100), covered(ORDER, 100), behindNoMore())
                .when(
                        new io.countersign.account.AccountCommand.ConfirmRemittance(
                                CUSTOMER, R1, yuan(100), TOMORROW.plusDays(1)),
                        on(TOMORROW.plusDays(1), FINANCE))
                .expectEvents(
                        new RemittanceConfirmed(CUSTOMER, R1, yuan(100), yuan(100), TOMORROW.plusDays(1), FINANCE));
        account.given(STORY)
                .andGiven(recorded(R1, 100), covered(ORDER, 100), behindNoMore())
                .when(
                        new io.countersign.account.AccountCommand.ConfirmRemittance(CUSTOMER, R1, yuan(100), TOMORROW),
                        on(TOMORROW.plusDays(1), FINANCE))
                .expectEvents(new RemittanceConfirmed(CUSTOMER, R1, yuan(100), yuan(100), TOMORROW, FINANCE), kept());
    }

    @Test
    void a_promise_is_broken_on_the_day_after_it_and_not_before() {
        account.given(STORY).when(followUp(), on(TOMORROW, ASSISTANT)).expectNoEvents();
        account.given(STORY)
                .when(followUp(), on(TOMORROW.plusDays(1), ASSISTANT))
                .expectEvents(broken(0));
    }

    @Test
    void a_broken_promise_says_how_much_had_come() {
        account.given(STORY)
                .andGiven(recorded(R1, 40), confirmed(R1, 40), nowBehind(60, ORDER))
                .when(followUp(), on(TOMORROW.plusDays(1), ASSISTANT))
                .expectEvents(broken(40));
    }

    @Test
    void money_that_went_back_counts_no_more() {
        account.given(STORY)
                .andGiven(recorded(R1, 40), confirmed(R1, 40), reversed(R1, 40, TODAY))
                .when(followUp(), on(TOMORROW.plusDays(1), ASSISTANT))
                .expectEvents(broken(0));
    }

    @Test
    void a_promise_is_broken_once() {
        account.given(STORY)
                .andGiven(broken(0))
                .when(followUp(), on(TOMORROW.plusDays(2), ASSISTANT))
                .expectNoEvents();
    }

    @Test
    void a_promise_is_not_broken_by_a_customer_who_owes_nothing_any_more() {
        account.given(STORY)
                .andGiven(dropped(ORDER), behindNoMore())
                .when(followUp(), on(TOMORROW.plusDays(1), ASSISTANT))
                .expectNoEvents();
    }

    @Test
    void a_slip_that_came_to_nothing_keeps_no_promise() {
        account.given(STORY)
                .andGiven(recorded(R1, 100), covered(ORDER, 100), behindNoMore())
                .andGiven(rejected(R1, 100), withheld(ORDER, 100, 100), behindAgain(100, ORDER))
                .when(followUp(), on(TOMORROW.plusDays(1), ASSISTANT))
                .expectEvents(broken(0));
    }

    @Test
    void two_promises_are_kept_or_broken_each_on_its_own_day() {
        account.given(STORY)
                .andGiven(calledWith(promise(50, TOMORROW.plusDays(5)), 2, TOMORROW, TOMORROW.plusDays(1)))
                .when(followUp(), on(TOMORROW.plusDays(1), ASSISTANT))
                .expectEvents(broken(0));
    }

    private static PromiseKept kept() {
        return new PromiseKept(CUSTOMER, CASE, promise(100, TOMORROW));
    }

    private static PromiseBroken broken(long received) {
        return new PromiseBroken(CUSTOMER, CASE, promise(100, TOMORROW), yuan(received));
    }
}
