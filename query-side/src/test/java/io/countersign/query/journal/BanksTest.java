package io.countersign.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class BanksTest {

    private static final RemittanceId REMITTANCE = new RemittanceId("R-1");

    @Test
    void the_bank_of_money_that_came_and_stays_is_forgotten() {
        Banks banks = new Banks(remittance -> false);
        banks.announced(slip());

        assertThat(banks.came(REMITTANCE)).isEqualTo("ICBC-1");
        assertThat(banks.remembered()).isZero();
    }

    @Test
    void the_bank_of_money_that_goes_back_is_remembered_until_it_does() {
        Banks banks = new Banks(REMITTANCE::equals);
        banks.announced(slip());

        assertThat(banks.came(REMITTANCE)).isEqualTo("ICBC-1");
        assertThat(banks.remembered()).isOne();
        assertThat(banks.wentBack(REMITTANCE)).isEqualTo("ICBC-1");
        assertThat(banks.remembered()).isZero();
    }

    @Test
    void the_bank_of_money_that_never_came_is_forgotten() {
        Banks banks = new Banks(remittance -> false);
        banks.announced(slip());
        banks.neverCame(REMITTANCE);

        assertThat(banks.remembered()).isZero();
    }

    @Test
    void money_without_a_slip_was_brought_along() {
        assertThat(new Banks(remittance -> true).wentBack(REMITTANCE)).isEqualTo(Banks.BROUGHT_ALONG);
    }

    private static RemittanceRecorded slip() {
        PersonId somebody = new PersonId("somebody");
        return new RemittanceRecorded(
                new CustomerAccountId("C001"),
                REMITTANCE,
                new RemittanceSlip(
                        Instant.parse("2026-05-02T02:00:00Z"),
                        "ICBC-1",
                        PaymentMethod.TRANSFER,
                        new Money(100, Currency.getInstance("CNY")),
                        somebody,
                        "TT",
                        null,
                        null,
                        null),
                somebody);
    }
}
