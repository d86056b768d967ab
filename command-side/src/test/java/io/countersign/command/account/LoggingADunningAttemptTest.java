package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.LogDunningAttempt;
import io.countersign.account.DunningChannel;
import io.countersign.account.PaymentPromise;
import io.countersign.money.Money;
import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class LoggingADunningAttemptTest {

    /** Behind since today. */
    private static final Object[] STORY = {opened(), withheld(ORDER, 100, 100), behind(100, ORDER)};

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void a_customer_is_asked_for_the_first_time_on_the_day_the_case_was_opened() {
        account.given(STORY).when(call(), by(ASSISTANT)).expectEvents(called(1, TODAY, TOMORROW));
    }

    @Test
    void what_was_promised_is_written_down() {
        account.given(STORY)
                .when(callWith(promise(100, day(3))), by(ASSISTANT))
                .expectEvents(calledWith(promise(100, day(3)), 1, TODAY, TOMORROW));
    }

    @Test
    void the_first_three_attempts_are_one_a_day_and_the_fourth_follows_after_four_clear_days() {
        account.given(STORY)
                .andGiven(called(1, TODAY, day(1)))
                .when(call(), on(day(1), ASSISTANT))
                .expectEvents(called(2, day(1), day(2)));
        account.given(STORY)
                .andGiven(called(1, TODAY, day(1)), called(2, day(1), day(2)))
                .when(call(), on(day(2), ASSISTANT))
                .expectEvents(called(3, day(2), day(7)));
    }

    @Test
    void with_the_fourth_attempt_the_regional_manager_takes_over() {
        account.given(STORY)
                .andGiven(called(1, TODAY, day(1)), called(2, day(1), day(2)), called(3, day(2), day(7)))
                .when(call(), on(day(7), ASSISTANT))
                .expectEvents(called(4, day(7), day(12)), takenOver(day(7)));
    }

    @Test
    void after_that_there_is_an_attempt_after_every_four_clear_days() {
        account.given(STORY)
                .andGiven(called(1, TODAY, day(1)), called(2, day(1), day(2)), called(3, day(2), day(7)))
                .andGiven(called(4, day(7), day(12)), takenOver(day(7)))
                .when(call(), on(day(12), ASSISTANT))
                .expectEvents(called(5, day(12), day(17)));
    }

    @Test
    void a_day_that_was_missed_moves_no_other_day() {
        account.given(STORY).when(call(), on(day(1), ASSISTANT)).expectEvents(called(1, day(1), day(1)));
        account.given(STORY)
                .andGiven(called(1, day(1), day(1)))
                .when(call(), on(day(2), ASSISTANT))
                .expectEvents(called(2, day(2), day(2)));
        account.given(STORY)
                .andGiven(called(1, day(1), day(1)), called(2, day(2), day(2)))
                .when(call(), on(day(3), ASSISTANT))
                .expectEvents(called(3, day(3), day(7)));
    }

    @Test
    void a_customer_who_is_behind_with_nothing_is_not_asked() {
        account.given(opened()).when(call(), by(ASSISTANT)).expectException(refusedBy("DUN-1"));
        account.given(STORY)
                .andGiven(recorded(R1, 100), covered(ORDER, 100), behindNoMore())
                .when(call(), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("DUN-1"));
    }

    @Test
    void a_second_attempt_on_one_day_is_refused() {
        account.given(STORY)
                .andGiven(called(1, TODAY, TOMORROW))
                .when(callWith(promise(100, day(3))), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("DUN-2", "DUN-3"));
        account.given(STORY)
                .andGiven(called(1, TODAY, TOMORROW))
                .when(calledByThem(), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("DUN-2"));
    }

    @Test
    void a_new_case_does_not_bring_a_second_attempt_on_the_same_day() {
        account.given(STORY)
                .andGiven(called(1, TODAY, TOMORROW), recorded(R1, 100), covered(ORDER, 100), behindNoMore())
                .andGiven(rejected(R1, 100), withheld(ORDER, 100, 100), behindAgain(100, ORDER))
                .when(callWith(promise(100, day(3))), by(ASSISTANT))
                .expectException(refusedBy("DUN-2"));
    }

    @Test
    void before_its_day_an_attempt_answers_the_customers_own_call() {
        account.given(STORY)
                .andGiven(called(1, TODAY, day(1)), called(2, day(1), day(2)), called(3, day(2), day(7)))
                .when(call(), on(day(6), ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("DUN-3"));
        account.given(opened(), withheld(ORDER, 100, 100), behind(100, ORDER), called(1, TODAY, day(7)))
                .when(calledByThem(), on(day(6), ASSISTANT))
                .expectEvents(new io.countersign.account.AccountEvent.DunningAttemptLogged(
                        CUSTOMER, CASE, 2, day(6), DunningChannel.PHONE, null, "下周付款", null, true, day(2), ASSISTANT));
    }

    @Test
    void the_same_attempt_again_changes_nothing() {
        account.given(STORY)
                .andGiven(called(1, TODAY, TOMORROW))
                .when(call(), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_attempt_says_what_was_said() {
        account.given(STORY)
                .when(new LogDunningAttempt(CUSTOMER, DunningChannel.QQ, null, " ", null, false), by(ASSISTANT))
                .expectException(refusedBy("DUN-4"));
    }

    @Test
    void a_promise_of_nothing_or_in_another_currency_is_refused() {
        account.given(STORY).when(callWith(promise(0, day(3))), by(ASSISTANT)).expectException(refusedBy("DUN-5"));
        account.given(STORY)
                .when(callWith(new PaymentPromise(day(3), new Money(1, EUR))), by(ASSISTANT))
                .expectException(refusedBy("DUN-5"));
    }

    @Test
    void a_promise_is_for_today_or_later() {
        account.given(STORY)
                .when(callWith(promise(100, YESTERDAY)), by(ASSISTANT))
                .expectException(refusedBy("DUN-6"));
        account.given(STORY)
                .when(callWith(promise(100, TODAY)), by(ASSISTANT))
                .expectEvents(calledWith(promise(100, TODAY), 1, TODAY, TOMORROW));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(STORY)
                .andGiven(called(1, TODAY, TOMORROW))
                .when(
                        new LogDunningAttempt(CUSTOMER, DunningChannel.VISIT, null, "", promise(0, YESTERDAY), false),
                        by(ASSISTANT))
                .expectException(refusedBy("DUN-2", "DUN-3", "DUN-4", "DUN-5", "DUN-6"));
    }

    private static LocalDate day(int after) {
        return TODAY.plusDays(after);
    }
}
