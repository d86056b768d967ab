package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.money.Money;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ConfirmingARemittanceTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void what_really_came_is_kept_beside_what_the_slip_said() {
        account.given(opened(), recorded(R1, 100))
                .when(confirm(R1, 90), by(FINANCE))
                .expectEvents(confirmed(R1, 90, 100));
        account.given(opened(), recorded(R1, 100))
                .when(confirm(R1, 110), by(FINANCE))
                .expectEvents(confirmed(R1, 110, 100));
    }

    @Test
    void confirming_twice_by_the_same_person_changes_nothing() {
        account.given(opened(), recorded(R1, 100), confirmed(R1, 90, 100))
                .when(confirm(R1, 90), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_confirmation_of_the_same_slip_is_refused() {
        Object[] story = {opened(), recorded(R1, 100), confirmed(R1, 90, 100)};

        account.given(story).when(confirm(R1, 91), by(FINANCE)).expectException(refusedBy("REM-5"));
        account.given(story).when(confirm(R1, 90), by(OTHER_FINANCE)).expectException(refusedBy("REM-5"));
        account.given(story)
                .when(new ConfirmRemittance(CUSTOMER, R1, yuan(90), TODAY), by(FINANCE))
                .expectException(refusedBy("REM-5"));
    }

    @Test
    void what_was_never_recorded_or_was_rejected_or_went_back_is_not_confirmed() {
        account.given(opened()).when(confirm(R1, 100), by(FINANCE)).expectException(refusedBy("REM-5"));
        account.given(opened(), recorded(R1, 100), rejected(R1, 100))
                .when(confirm(R1, 100), by(FINANCE))
                .expectException(refusedBy("REM-5"));
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100), reversed(R1, 100, TODAY))
                .when(confirm(R1, 100), by(FINANCE))
                .expectException(refusedBy("REM-5"));
    }

    @Test
    void nobody_confirms_a_remittance_that_they_recorded() {
        account.given(opened(), recorded(R1, 100))
                .when(confirm(R1, 100), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("REM-6"));
    }

    @Test
    void nothing_and_less_than_nothing_is_not_confirmed_but_a_fen_is() {
        account.given(opened(), recorded(R1, 100))
                .when(confirm(R1, 0), by(FINANCE))
                .expectException(refusedBy("REM-7"));
        account.given(opened(), recorded(R1, 100))
                .when(confirm(R1, -1), by(FINANCE))
                .expectException(refusedBy("REM-7"));
        Money fen = new Money(1, CNY);
        account.given(opened(), recorded(R1, 100))
                .when(new ConfirmRemittance(CUSTOMER, R1, fen, YESTERDAY), by(FINANCE))
                .expectEvents(new RemittanceConfirmed(CUSTOMER, R1, fen, yuan(100), YESTERDAY, FINANCE));
    }

    @Test
    void another_currency_is_refused() {
        account.given(opened(), recorded(R1, 100))
                .when(new ConfirmRemittance(CUSTOMER, R1, new Money(100, EUR), YESTERDAY), by(FINANCE))
                .expectException(refusedBy("REM-8"));
    }

    @Test
    void a_value_date_is_today_at_the_latest() {
        account.given(opened(), recorded(R1, 100))
                .when(new ConfirmRemittance(CUSTOMER, R1, yuan(100), TOMORROW), by(FINANCE))
                .expectException(refusedBy("REM-9"));
        account.given(opened(), recorded(R1, 100))
                .when(new ConfirmRemittance(CUSTOMER, R1, yuan(100), TODAY), by(FINANCE))
                .expectEvents(new RemittanceConfirmed(CUSTOMER, R1, yuan(100), yuan(100), TODAY, FINANCE));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), recorded(R1, 100), confirmed(R1, 100))
                .when(new ConfirmRemittance(CUSTOMER, R1, new Money(0, EUR), TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("REM-5", "REM-6", "REM-7", "REM-8", "REM-9"));
    }
}
