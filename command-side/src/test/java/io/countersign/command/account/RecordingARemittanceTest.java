package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceSlip;
import java.time.Instant;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RecordingARemittanceTest {

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void a_slip_is_recorded_with_who_recorded_it() {
        account.given(opened()).when(record(R1, 100), by(ASSISTANT)).expectEvents(recorded(R1, 100));
    }

    @Test
    void recording_the_same_slip_twice_changes_nothing() {
        account.given(opened(), recorded(R1, 100))
                .when(record(R1, 100), by(OTHER_FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void recording_the_same_slip_again_after_it_was_confirmed_changes_nothing() {
        account.given(opened(), recorded(R1, 100), confirmed(R1, 90, 100))
                .when(record(R1, 100), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_number_is_not_used_for_another_slip() {
        account.given(opened(), recorded(R1, 100))
                .when(record(R1, 101), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("REM-1"));
        account.given(opened(), recorded(R1, 100))
                .when(recordFor(ORDER, R1, 100), by(ASSISTANT))
                .expectException(refusedBy("REM-1"));
    }

    @Test
    void a_slip_for_nothing_or_less_is_refused() {
        account.given(opened()).when(record(R1, 0), by(ASSISTANT)).expectException(refusedBy("REM-2"));
        account.given(opened()).when(record(R1, -1), by(ASSISTANT)).expectException(refusedBy("REM-2"));
    }

    @Test
    void a_slip_for_one_fen_is_let_through() {
        RemittanceSlip slip = slip(new Money(1, CNY), null);

        account.given(opened())
                .when(new RecordRemittance(CUSTOMER, R1, slip), by(ASSISTANT))
                .expectEvents(new RemittanceRecorded(CUSTOMER, R1, slip, ASSISTANT));
    }

    @Test
    void a_slip_in_another_currency_is_refused() {
        account.given(opened())
                .when(new RecordRemittance(CUSTOMER, R1, slip(new Money(100, EUR), null)), by(ASSISTANT))
                .expectException(refusedBy("REM-3"));
    }

    @Test
    void money_that_will_be_sent_later_is_refused_and_money_sent_this_moment_is_not() {
        account.given(opened())
                .when(new RecordRemittance(CUSTOMER, R1, sentAt(NOW.plusNanos(1))), by(ASSISTANT))
                .expectException(refusedBy("REM-4"));
        account.given(opened())
                .when(new RecordRemittance(CUSTOMER, R1, sentAt(NOW)), by(ASSISTANT))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        RemittanceSlip wrong = new RemittanceSlip(
                NOW.plusSeconds(1),
                "ICBC-1",
                PaymentMethod.CASH,
                new Money(0, EUR),
                new PersonId("payer"),
                "",
                null,
                null,
                null);

        account.given(opened(), recorded(R1, 100))
                .when(new RecordRemittance(CUSTOMER, R1, wrong), by(ASSISTANT))
                .expectException(refusedBy("REM-1", "REM-2", "REM-3", "REM-4"));
    }

    private static RemittanceSlip sentAt(Instant moment) {
        return new RemittanceSlip(
                moment, "ICBC-1", PaymentMethod.TRANSFER, yuan(1), new PersonId("payer"), "ref", null, null, null);
    }
}
